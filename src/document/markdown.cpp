#include "hearth/document/markdown.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "hearth/core/text.hpp"

namespace hearth {
namespace {

constexpr std::string_view kMarks = "\\`*_{}[]<>#|~&";

/// Where a line would begin a list, an underline of a heading or an indented block.
bool begins_block(std::string_view line) {
  if (line.starts_with('-') || line.starts_with('+') || line.starts_with('=')) return true;
  const auto digits = std::ranges::find_if_not(line, is_digit);
  return digits != line.begin() && digits != line.end() && (*digits == '.' || *digits == ')');
}

std::string escaped(std::string_view line) {
  std::string text;
  for (const char letter : line) {
    if (kMarks.find(letter) != std::string_view::npos) text += '\\';
    text += letter;
  }
  return text;
}

std::string escaped_line(std::string_view line) {
  const std::string_view bare = trimmed(line);
  if (!begins_block(bare)) return escaped(bare);
  const auto digits =
      static_cast<std::size_t>(std::ranges::find_if_not(bare, is_digit) - bare.begin());
  return escaped(bare.substr(0, digits)) + '\\' + escaped(bare.substr(digits));
}

std::vector<std::string> clean_lines(const std::string& text) {
  std::vector<std::string> lines;
  const std::string clean = printable(text);
  std::string_view rest = clean;
  for (;;) {
    const auto end = std::min(rest.find('\n'), rest.size());
    lines.push_back(escaped_line(rest.substr(0, end)));
    if (end == rest.size()) return lines;
    rest.remove_prefix(end + 1);
  }
}

/// Line breaks stay line breaks; an empty line begins a paragraph.
std::string block(const std::string& text, std::string_view first, std::string_view next) {
  const auto lines = clean_lines(text);
  std::string written;
  for (std::size_t n = 0; n < lines.size(); ++n) {
    const bool breaks = n + 1 < lines.size() && !lines[n].empty() && !lines[n + 1].empty();
    std::string line = fmt::format("{}{}{}", n == 0 ? first : next, lines[n], breaks ? "\\" : "");
    line.erase(line.find_last_not_of(' ') + 1);
    written += line + "\n";
  }
  return written;
}

std::string row(const std::vector<std::string>& cells) {
  std::string text = "|";
  for (const std::string& cell : cells) text += fmt::format(" {} |", escaped_line(one_line(cell)));
  return text + "\n";
}

std::string written(const Heading& heading) {
  const auto level = static_cast<std::size_t>(std::clamp(heading.level, 1, 3));
  return fmt::format("{} {}\n", std::string(level, '#'), escaped_line(one_line(heading.text)));
}

std::string written(const Paragraph& paragraph) { return block(paragraph.text, "", ""); }

std::string written(const Quote& quote) {
  std::string text = block(quote.text, "> ", "> ");
  if (!quote.source.empty())
    text += fmt::format(">\n> — {}\n", escaped_line(one_line(quote.source)));
  return text;
}

std::string written(const Bullets& bullets) {
  std::string text;
  for (const std::string& item : bullets.items) text += block(item, "- ", "  ");
  return text;
}

std::string written(const Table& table) {
  std::vector<std::string> titles;
  std::string rule = "|";
  for (const Table::Column& column : table.columns) {
    titles.push_back(column.title);
    rule += column.align == Table::Align::right ? " ---: |" : " --- |";
  }
  std::string text = row(titles) + rule + "\n";
  for (const auto& cells : table.rows) text += row(cells);
  return text;
}

std::string values_text(const Chart& chart) {
  std::string text;
  for (const auto& value : chart.values) {
    if (!text.empty()) text += ' ';
    text += value ? fmt::format("{:.4g}", *value) : "–";
  }
  return text;
}

std::string written(const Charts& charts) {
  Table table{{{"What"}, {"Values"}, {"Note"}}, {}};
  for (const Chart& chart : charts.charts) {
    table.rows.push_back({chart.label, values_text(chart), chart.note});
  }
  return written(table);
}

std::string written(const OnScale& scale) {
  Bullets bullets;
  for (const OnScale::Place& place : scale.places) {
    const std::string before =
        place.before ? fmt::format(", last time {:.4g}", *place.before) : std::string();
    bullets.items.push_back(fmt::format("{}: {:.4g}{}", place.name, place.value, before));
  }
  const std::string ends =
      fmt::format("From {:.4g} ({}) to {:.4g} ({}):", scale.min, scale.low, scale.max, scale.high);
  return block(ends, "", "") + "\n" + written(bullets);
}

std::string written(const SideBySide& words) {
  Bullets bullets;
  for (const SideBySide::Column& each : words.columns) {
    bullets.items.push_back(fmt::format("{}: {}", each.name, each.text));
  }
  return written(bullets);
}

}  // namespace

std::string to_markdown(const Document& document) {
  std::string text;
  for (const Block& block : document.blocks) {
    if (!text.empty()) text += '\n';
    text += std::visit([](const auto& each) { return written(each); }, block);
  }
  return text;
}

}  // namespace hearth
