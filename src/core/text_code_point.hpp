#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace hearth {

inline constexpr std::int32_t kReplacement = 0xFFFD;

/// One code point at the front of some bytes.
struct CodePoint {
  std::int32_t value;  ///< U+FFFD where the bytes are not well-formed
  std::size_t size;    ///< bytes taken, at least 1; exactly 1 where not well-formed
  bool well_formed;
};

/// `bytes` must not be empty.
CodePoint first_code_point(std::string_view bytes);

/// Whether each byte is a character of one column that belongs to none beside it: nothing needs to
/// be looked up, and most of what people write is so.
[[nodiscard]] bool is_printable_ascii(std::string_view bytes);

/// Adds the code point as UTF-8.
void append(std::string& utf8, std::int32_t code_point);

/// White space in the sense of Unicode, line breaks included.
[[nodiscard]] bool is_space(std::int32_t code_point);

/// A letter in the sense of Unicode, or a mark that belongs to one: what words are made of in any
/// script, and no digit, sign or punctuation.
[[nodiscard]] bool is_letter(std::int32_t code_point);

}  // namespace hearth
