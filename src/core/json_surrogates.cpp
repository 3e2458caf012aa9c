#include <algorithm>
#include <charconv>

#include "hearth/core/json.hpp"

namespace hearth {
namespace {

constexpr std::size_t kEscape = 6;  // letters of \ud83d
constexpr std::string_view kReplacement = "\\ufffd";

/// The value of an escape such as `\ud83d` at that place; 0 if there is none.
unsigned escape_at(std::string_view json, std::size_t at) {
  if (at + kEscape > json.size() || json[at] != '\\' || json[at + 1] != 'u') return 0;
  unsigned value = 0;
  const char* const digits = json.data() + at + 2;
  const auto read = std::from_chars(digits, digits + 4, value, 16);
  return read.ec == std::errc() && read.ptr == digits + 4 ? value : 0;
}

bool is_first_half(unsigned unit) { return unit >= 0xD800 && unit <= 0xDBFF; }

bool is_second_half(unsigned unit) { return unit >= 0xDC00 && unit <= 0xDFFF; }

/// The next backslash that begins a half without its other half, from there on.
std::size_t lone_half(std::string_view json, std::size_t at) {
  while ((at = json.find('\\', at)) != std::string_view::npos) {
    const unsigned unit = escape_at(json, at);
    if (is_first_half(unit) && is_second_half(escape_at(json, at + kEscape))) {
      at += 2 * kEscape;
    } else if (is_first_half(unit) || is_second_half(unit)) {
      return at;
    } else {
      at += 2;
    }
  }
  return at;
}

}  // namespace

std::vector<std::size_t> mend_surrogates(std::string& json) {
  std::vector<std::size_t> lines;
  std::size_t line = 1;
  std::size_t counted = 0;
  for (auto at = lone_half(json, 0); at != std::string::npos; at = lone_half(json, at)) {
    const auto begin = json.begin();
    line += static_cast<std::size_t>(std::count(begin + static_cast<std::ptrdiff_t>(counted),
                                                begin + static_cast<std::ptrdiff_t>(at), '\n'));
    counted = at;
    json.replace(at, kEscape, kReplacement);
    lines.push_back(line);
  }
  return lines;
}

}  // namespace hearth
