#pragma once

#include <bit>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace hearth {

/// A text that was UTF-16.
struct FromUtf16 {
  std::string utf8;
  std::vector<std::size_t> broken;  ///< where U+FFFD stands for what was no character, in bytes
};

/// Takes any bytes: half of a pair, and half of a unit at the end, become U+FFFD.
FromUtf16 from_utf16(std::string_view bytes, std::endian order);

}  // namespace hearth
