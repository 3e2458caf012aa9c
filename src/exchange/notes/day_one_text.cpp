#include "day_one_text.hpp"

#include <algorithm>

#include "hearth/core/text.hpp"

namespace hearth {
namespace {

constexpr std::string_view kMark = "![";
constexpr std::string_view kTarget = "](dayone-moment:";

bool is_punctuation(char c) {
  return (c >= '!' && c <= '/') || (c >= ':' && c <= '@') || (c >= '[' && c <= '`') ||
         (c >= '{' && c <= '~');
}

/// Letters of the mark of a picture at the front; 0 if there is none.
std::size_t mark_size(std::string_view text) {
  if (!text.starts_with(kMark)) return 0;
  const auto bracket = text.find_first_of("]\n");
  if (bracket == std::string_view::npos || !text.substr(bracket).starts_with(kTarget)) return 0;
  const auto end = text.find_first_of(")\n", bracket);
  return end == std::string_view::npos || text[end] == '\n' ? 0 : end + 1;
}

/// One line without its marks and backslashes.
std::string plain_line(std::string_view line, std::size_t& pictures) {
  std::string plain;
  while (!line.empty()) {
    if (const auto mark = mark_size(line)) {
      ++pictures;
      line.remove_prefix(mark);
      continue;
    }
    if (line.size() > 1 && line[0] == '\\' && is_punctuation(line[1])) line.remove_prefix(1);
    plain += line.front();
    line.remove_prefix(1);
  }
  return plain;
}

}  // namespace

DayOneText day_one_text(std::string_view markdown) {
  DayOneText text;
  const std::string lines = plain_lines(markdown);
  for (std::string_view rest = lines; !rest.empty();) {
    const auto end = std::min(rest.find('\n'), rest.size());
    const std::size_t before = text.pictures;
    const std::string line = plain_line(rest.substr(0, end), text.pictures);
    const bool only_marks = text.pictures > before && trimmed(line).empty();
    if (!only_marks) text.words += line;
    if (!only_marks && end < rest.size()) text.words += '\n';
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  return text;
}

}  // namespace hearth
