#include "hearth/document/terminal.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <iterator>

#include "hearth/core/text.hpp"
#include "terminal_lines.hpp"

namespace hearth {
namespace {

constexpr int kNarrowest = 20;

std::string underline(const Lines& lines) {
  int columns = 0;
  for (const auto& line : lines) columns = std::max(columns, width(line));
  std::string text;
  for (int i = 0; i < columns; ++i) text += "─";
  return text;
}

Lines lines_of(const Heading& heading, const Style& style) {
  const auto plain = wrap(one_line(heading.text), style.columns);
  Lines lines;
  for (const auto& line : plain) lines.push_back(painted(line, Hue::strong, style));
  if (heading.level == 1 && !style.accessible) lines.push_back(underline(plain));
  return lines;
}

Lines lines_of(const Paragraph& paragraph, const Style& style) {
  return wrap(clean(paragraph.text), style.columns);
}

Lines lines_of(const Quote& quote, const Style& style) {
  constexpr std::string_view kIndent = "    ";
  const int room = style.columns - width(kIndent);
  auto lines = wrap(clean(quote.text), room);
  const auto source = one_line(quote.source);
  if (!source.empty()) append(lines, wrap(fmt::format("— {}", source), room));
  return indented(std::move(lines), kIndent);
}

Lines lines_of(const Bullets& bullets, const Style& style) {
  constexpr std::string_view kLead = "• ";
  Lines lines;
  for (const auto& item : bullets.items) {
    append(lines, indented(wrap(clean(item), style.columns - width(kLead)), kLead));
  }
  return lines;
}

Lines lines_of(const Table& table, const Style& style) { return table_lines(table, style); }

Lines lines_of(const Charts& charts, const Style& style) { return chart_lines(charts, style); }

Lines lines_of(const OnScale& scale, const Style& style) { return scale_lines(scale, style); }

Lines lines_of(const SideBySide& words, const Style& style) {
  return side_by_side_lines(words, style);
}

void drop_outer_blank_lines(Lines& lines) {
  const auto is_full = [](const std::string& line) { return !line.empty(); };
  lines.erase(lines.begin(), std::ranges::find_if(lines, is_full));
  lines.erase(std::find_if(lines.rbegin(), lines.rend(), is_full).base(), lines.end());
}

}  // namespace

std::string to_terminal(const Document& document, const Style& style) {
  auto roomy = style;
  roomy.columns = std::max(style.columns, kNarrowest);
  std::string text;
  for (const auto& block : document.blocks) {
    auto lines = std::visit([&](const auto& each) { return lines_of(each, roomy); }, block);
    drop_outer_blank_lines(lines);
    if (!text.empty() && !lines.empty()) text += '\n';
    for (const auto& line : lines) text += line + '\n';
  }
  return text;
}

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
