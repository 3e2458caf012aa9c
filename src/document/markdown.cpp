#include "hearth/document/markdown.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "hearth/core/text.hpp"
#include "hearth/document/panel_reading.hpp"
#include "hearth/document/panel_table.hpp"
#include "hearth/document/scale_words.hpp"

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
  std::string title =
      fmt::format("{} {}\n", std::string(level, '#'), escaped_line(one_line(heading.text)));
  if (heading.beside.empty()) return title;
  return fmt::format("{}\n{}\n", title, escaped_line(one_line(heading.beside)));
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

/// What can be read in a panel beside its numbers.
std::string told_of(const Panel& panel) {
  std::string text = panel.label;
  if (!panel.note.empty()) text += ": " + panel.note.front();
  if (!panel.scale.low.empty() || !panel.scale.high.empty()) {
    text += fmt::format(" ({:.4g} {}, {:.4g} {})", panel.scale.min, panel.scale.low,
                        panel.scale.max, panel.scale.high);
  }
  for (const std::string& said : panel.says) text += "\n" + said;
  return text;
}

/// A table for each person.
std::string written(const Panels& panels) {
  std::string text;
  for (const Panel::Voice& voice : voices_of(panels)) {
    Bullets bullets;
    for (const Panel* panel : panels_of(panels, voice)) bullets.items.push_back(told_of(*panel));
    if (!text.empty()) text += "\n";
    if (!voice.name.empty()) text += written(Heading{2, voice.name}) + "\n";
    text += written(bullets) + "\n" + written(table_of(panels, voice));
  }
  return text;
}

std::string written(const SmallPrint& small) {
  std::string text;
  for (const std::string& line : small.lines) {
    if (!text.empty()) text += "\n";
    text += block(line, "", "");
  }
  return text;
}

std::string written(const Remarks& remarks) {
  Bullets bullets;
  for (const Remarks::Remark& one : remarks.remarks) {
    const std::string& name = one.voice.name;
    bullets.items.push_back(name.empty() ? one.text : fmt::format("{}: {}", name, one.text));
  }
  return written(bullets);
}

std::string written(const OnScale& scale) {
  ScaleWords words = words_of(scale);
  return block(words.ends, "", "") + "\n" + written(Bullets{std::move(words.places)});
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
