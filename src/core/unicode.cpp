#include "text_code_point.hpp"

#include <utf8proc.h>

#include <algorithm>
#include <array>

namespace hearth {

CodePoint first_code_point(std::string_view bytes) {
  constexpr unsigned char kFirstOfSeveral = 0x80;
  const auto first = static_cast<unsigned char>(bytes.front());
  if (first < kFirstOfSeveral) return {first, 1, true};
  std::int32_t value = 0;
  const auto size = utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(bytes.data()),
                                     static_cast<utf8proc_ssize_t>(bytes.size()), &value);
  if (size <= 0) return {kReplacement, 1, false};
  return {value, static_cast<std::size_t>(size), true};
}

bool is_printable_ascii(std::string_view bytes) {
  return std::ranges::all_of(bytes, [](char c) { return c >= ' ' && c <= '~'; });
}

void append(std::string& utf8, std::int32_t code_point) {
  std::array<utf8proc_uint8_t, 4> bytes{};
  const auto size = utf8proc_encode_char(code_point, bytes.data());
  utf8.append(bytes.begin(), bytes.begin() + size);
}

bool is_space(std::int32_t code_point) {
  constexpr std::int32_t kNextLine = 0x85;
  if (code_point >= '\t' && code_point <= '\r') return true;
  if (code_point == kNextLine) return true;
  const auto category = utf8proc_category(code_point);
  return category == UTF8PROC_CATEGORY_ZS || category == UTF8PROC_CATEGORY_ZL ||
         category == UTF8PROC_CATEGORY_ZP;
}

}  // namespace hearth
