#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <span>
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

/// Unicode spells some letters in two ways: é as one code point, or as e with an accent behind it.
enum class NormalForm {
  composed,    ///< NFC
  decomposed,  ///< NFD
};

/// How many numbers normalize() needs room for; 0 if the bytes are not UTF-8.
std::size_t room_to_normalize(std::string_view bytes, NormalForm form);

/// Writes UTF-8 in that form to the front of `room`, and nowhere else in the memory: how many
/// bytes. Precondition: the room is as large as room_to_normalize() says, which is not 0.
std::size_t normalize(std::string_view utf8, NormalForm form, std::span<std::int32_t> room);

}  // namespace hearth
