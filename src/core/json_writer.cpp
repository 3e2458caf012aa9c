#include "json_string.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

#include "text_code_point.hpp"

namespace hearth {
namespace {

bool stands_for_itself(char byte) {
  return byte >= ' ' && byte <= '~' && byte != '"' && byte != '\\';
}

/// All of them need no more than four digits.
bool is_escaped(std::int32_t code_point) {
  return code_point < 0x20 || (code_point >= 0x7F && code_point <= 0x9F) || code_point == 0x061C ||
         code_point == 0x200E || code_point == 0x200F ||
         (code_point >= 0x2028 && code_point <= 0x202E) ||
         (code_point >= 0x2066 && code_point <= 0x2069);
}

/// The letter of the code points that have an escape of their own, or 0.
char short_escape(std::int32_t code_point) {
  switch (code_point) {
    case '"':
    case '\\':
      return static_cast<char>(code_point);
    case '\b':
      return 'b';
    case '\f':
      return 'f';
    case '\n':
      return 'n';
    case '\r':
      return 'r';
    case '\t':
      return 't';
    default:
      return 0;
  }
}

void append_character(std::string& json, std::int32_t code_point) {
  if (const char letter = short_escape(code_point)) {
    json += '\\';
    json += letter;
  } else if (is_escaped(code_point)) {
    fmt::format_to(std::back_inserter(json), "\\u{:04x}", code_point);
  } else {
    append(json, code_point);
  }
}

}  // namespace

void append_json_string(std::string& json, std::string_view text) {
  json += '"';
  while (!text.empty()) {
    const auto plain = std::ranges::find_if_not(text, stands_for_itself);
    json.append(text.begin(), plain);
    text.remove_prefix(static_cast<std::size_t>(plain - text.begin()));
    if (text.empty()) break;
    const CodePoint next = first_code_point(text);
    append_character(json, next.value);
    text.remove_prefix(next.size);
  }
  json += '"';
}

}  // namespace hearth
