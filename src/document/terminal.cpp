#include "hearth/document/terminal.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <iterator>

#include "hearth/core/text.hpp"
#include "panel/drawn.hpp"
#include "terminal_lines.hpp"
#include "terminal_remarks.hpp"
#include "terminal_signs.hpp"

namespace hearth {
namespace {

/// As long as what it stands below; across all where something stands at the other end.
std::string underline(const Lines& lines, const Heading& heading, const Style& style) {
  int columns = heading.beside.empty() ? 0 : style.columns;
  for (const auto& line : lines) columns = std::max(columns, width(line));
  std::string text;
  for (int i = 0; i < columns; ++i) text += "─";
  return text;
}

/// The other end of the line; what has no room there stands below.
Lines with_beside(Lines lines, const std::string& beside, const Style& style) {
  if (beside.empty()) return lines;
  const int used = lines.size() == 1 ? width(lines.front()) : style.columns;
  if (!style.accessible && used + 2 + width(beside) <= style.columns) {
    lines.front() += pad_left(beside, style.columns - used);
    return lines;
  }
  append(lines, wrap(beside, style.columns));
  return lines;
}

Lines lines_of(const Heading& heading, const Style& style) {
  const auto title = wrap(one_line(heading.text), style.columns);
  const auto plain = with_beside(title, one_line(heading.beside), style);
  Lines lines;
  for (const auto& line : plain) lines.push_back(painted(line, Hue::strong, style));
  if (heading.level == 1 && !style.accessible) lines.push_back(underline(plain, heading, style));
  return lines;
}

Lines lines_of(const Paragraph& paragraph, const Style& style) {
  return wrap(clean(paragraph.text), style.columns);
}

Lines lines_of(const Quote& quote, const Style& style) {
  if (quote.is_brief) return brief_quote_lines(quote, style);
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

Lines lines_of(const OnScale& scale, const Style& style) { return scale_lines(scale, style); }

Lines lines_of(const SideBySide& words, const Style& style) {
  return side_by_side_lines(words, style);
}

Lines lines_of(const SmallPrint& small, const Style& style) {
  return small_print_lines(small, style);
}

Lines lines_of(const Remarks& remarks, const Style& style) { return remark_lines(remarks, style); }

Lines lines_of(const Panels& panels, const Style& style) { return panel_lines(panels, style); }

template <typename Kind>
bool is(const Block& block) {
  return std::holds_alternative<Kind>(block);
}

bool is_brief(const Block& block) {
  const auto* quote = std::get_if<Quote>(&block);
  return quote && quote->is_brief;
}

/// Whether no blank line stands between two blocks.
bool joins(const Block& before, const Block& block) {
  if (is<Heading>(before)) return is<Panels>(block) || is<Remarks>(block) || is_brief(block);
  const bool one_of_several = is<Remarks>(before) || is_brief(before) || is<SmallPrint>(before);
  return one_of_several && (is<SmallPrint>(block) || is_brief(block));
}

void drop_outer_blank_lines(Lines& lines) {
  const auto is_full = [](const std::string& line) { return !line.empty(); };
  lines.erase(lines.begin(), std::ranges::find_if(lines, is_full));
  lines.erase(std::find_if(lines.rbegin(), lines.rend(), is_full).base(), lines.end());
}

}  // namespace

std::string to_terminal(const Document& document, const Style& style) {
  auto roomy = style;
  roomy.columns = std::max(style.columns, kNarrowestPage);
  std::string text;
  const Block* before = nullptr;
  for (const auto& block : document.blocks) {
    auto lines = std::visit([&](const auto& each) { return lines_of(each, roomy); }, block);
    drop_outer_blank_lines(lines);
    if (lines.empty()) continue;
    if (before && !joins(*before, block)) text += '\n';
    text += set_lines(lines, roomy);
    before = &block;
  }
  return text;
}

std::string set_lines(const Lines& lines, const Style& style) {
  std::string text;
  for (const auto& line : lines) {
    const std::string as_shown = shown_with(style.signs, line, style.columns);
    text.append(as_shown, 0, as_shown.find_last_not_of(' ') + 1) += '\n';
  }
  return text;
}

std::string painted(std::string_view text, Hue hue, const Style& style) {
  const bool as_it_is = !style.color || style.accessible || hue == Hue::plain || text.empty();
  return as_it_is ? std::string(text) : fmt::format("\x1b[1m{}\x1b[0m", text);
}

std::string painted(std::string_view text, const Panel::Voice& voice, const Style& style) {
  static constexpr std::array<std::string_view, 2> kMany{"38;5;33", "38;5;166"};
  static constexpr std::array<std::string_view, 2> kFew{"", "35"};
  const bool plain = !style.color || style.accessible || text.empty() || !voice.place ||
                     *voice.place < 0 || *voice.place > 1;
  if (plain) return std::string(text);
  const auto code = (style.many_colors ? kMany : kFew).at(static_cast<std::size_t>(*voice.place));
  return code.empty() ? std::string(text) : fmt::format("\x1b[{}m{}\x1b[0m", code, text);
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
