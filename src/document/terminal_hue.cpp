#include "terminal_lines.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <iterator>

#include "hearth/core/text.hpp"

namespace hearth {

std::string painted(std::string_view text, Hue hue, const Style& style) {
  static constexpr std::array<std::string_view, 4> kCodes{"", "1", "32", "33"};
  const bool as_it_is = !style.color || style.accessible || hue == Hue::plain || text.empty();
  if (as_it_is) return std::string(text);
  return fmt::format("\x1b[{}m{}\x1b[0m", kCodes.at(static_cast<std::size_t>(hue)), text);
}

std::string clean(std::string_view text) { return std::string(trimmed(printable(text))); }

Lines indented(Lines lines, std::string_view lead) {
  const auto indent = pad_right("", width(lead));
  for (auto& line : lines) {
    if (!line.empty()) line.insert(0, &line == &lines.front() ? lead : indent);
  }
  return lines;
}

void append(Lines& lines, Lines more) {
  std::move(more.begin(), more.end(), std::back_inserter(lines));
}

}  // namespace hearth
