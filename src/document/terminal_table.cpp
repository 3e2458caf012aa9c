#include <fmt/format.h>

#include <algorithm>
#include <numeric>
#include <optional>
#include <utility>

#include "hearth/core/text.hpp"
#include "hearth/document/long_table.hpp"
#include "terminal_lines.hpp"

namespace hearth {
namespace {

constexpr int kGap = 2;
constexpr int kNarrowest = 4;  // below, wrapped words cannot be read any more

using Row = std::vector<std::string>;

/// Of the words that a line of so many columns holds: no layout has room for a longer one.
int widest_word(std::string_view text, int columns) {
  int widest = 1;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(' '), text.size());
    const int word = width(text.substr(0, end));
    if (word <= columns) widest = std::max(widest, word);
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return widest;
}

/// The column that gives way next, the widest first, so that short ones stay whole; none where each
/// is as narrow as its longest word.
std::optional<std::size_t> gives_way(const std::vector<int>& widths,
                                     const std::vector<int>& narrowest) {
  std::optional<std::size_t> widest;
  for (std::size_t i = 0; i < widths.size(); ++i) {
    if (widths[i] <= narrowest[i]) continue;
    if (!widest || widths[*widest] < widths[i]) widest = i;
  }
  return widest;
}

/// Empty where the columns have no room beside each other unless words are broken inside.
std::optional<std::vector<int>> fitted(std::vector<int> widths, const std::vector<int>& narrowest,
                                       int room) {
  int excess = std::accumulate(widths.begin(), widths.end(), 0) - room;
  for (; excess > 0; --excess) {
    const auto column = gives_way(widths, narrowest);
    if (!column) return std::nullopt;
    --widths[*column];
  }
  return widths;
}

void append_aligned(std::string& line, std::string_view text, int columns, Table::Align align) {
  const auto space = static_cast<std::size_t>(std::max(columns - width(text), 0));
  if (align == Table::Align::right) line.append(space, ' ');
  line += text;
  if (align == Table::Align::left) line.append(space, ' ');
}

std::string without_end_spaces(std::string line) {
  line.erase(line.find_last_not_of(' ') + 1);
  return line;
}

/// Of a text that is one_line() already.
Lines cell_lines(const std::string& text, int columns) {
  return width(text) <= columns ? Lines{text} : wrap(text, columns);
}

/// One row as so many lines as its tallest cell needs.
Lines row_lines(const std::vector<Table::Column>& columns, const Row& row,
                const std::vector<int>& widths) {
  std::vector<Lines> cells;
  std::size_t height = 0;
  for (std::size_t i = 0; i < row.size(); ++i) {
    cells.push_back(cell_lines(row[i], widths[i]));
    height = std::max(height, cells.back().size());
  }
  Lines lines;
  for (std::size_t at = 0; at < height; ++at) {
    std::string line;
    for (std::size_t i = 0; i < row.size(); ++i) {
      const auto text = at < cells[i].size() ? std::string_view(cells[i][at]) : "";
      append_aligned(line, text, widths[i], columns[i].align);
      line.append(kGap, ' ');
    }
    lines.push_back(without_end_spaces(std::move(line)));
  }
  return lines;
}

std::string rule(const std::vector<int>& widths) {
  std::string line;
  for (const int columns : widths) {
    if (!line.empty()) line.append(kGap, ' ');
    for (int i = 0; i < columns; ++i) line += "─";
  }
  return line;
}

Lines record_lines(const Row& names, const Row& row, int columns) {
  Lines lines;
  for (std::size_t i = 0; i < row.size(); ++i) {
    const auto value = row[i].empty() ? "(empty)" : row[i];
    append(lines, wrap(names[i].empty() ? value : fmt::format("{}: {}", names[i], value), columns));
  }
  return lines;
}

}  // namespace

LongTable::LongTable(std::vector<Table::Column> columns, const Style& style)
    : columns_(std::move(columns)),
      style_(style),
      natural_(columns_.size(), 1),
      narrowest_(columns_.size(), 1) {
  style_.columns = std::max(style.columns, kNarrowestPage);
  for (const auto& column : columns_) titles_.push_back(one_line(column.title));
  measure_cells(titles_);
}

LongTable::Row LongTable::cells(const Row& row) const {
  Row result;
  for (std::size_t i = 0; i < columns_.size(); ++i) {
    result.push_back(i < row.size() ? one_line(row[i]) : "");
  }
  return result;
}

void LongTable::measure(const Row& row) { measure_cells(cells(row)); }

void LongTable::measure_cells(const Row& row) {
  for (std::size_t i = 0; i < row.size(); ++i) {
    const int columns = width(row[i]);
    natural_[i] = std::max(natural_[i], columns);
    if (columns <= narrowest_[i]) continue;  // no word of it is longer
    narrowest_[i] = std::max(narrowest_[i], widest_word(row[i], style_.columns));
  }
}

Lines LongTable::heading() {
  const int count = static_cast<int>(columns_.size());
  const int room = style_.columns - kGap * (count - 1);
  if (!style_.accessible && room >= kNarrowest * count) {
    widths_ = fitted(natural_, narrowest_, room);
  }
  const bool named = std::ranges::any_of(titles_, [](const auto& each) { return !each.empty(); });
  if (!widths_ || !named) return {};
  Lines lines = row_lines(columns_, titles_, *widths_);
  for (auto& line : lines) line = painted(line, Hue::strong, style_);
  lines.push_back(rule(*widths_));
  return lines;
}

Lines LongTable::set(const Row& row) {
  const bool apart = std::exchange(begun_, true) && !widths_;
  if (widths_) return row_lines(columns_, cells(row), *widths_);
  Lines lines(apart ? 1 : 0);
  append(lines, record_lines(titles_, cells(row), style_.columns));
  return lines;
}

std::string LongTable::text(const Lines& lines) const { return set_lines(lines, style_); }

Lines table_lines(const Table& table, const Style& style) {
  if (table.columns.empty() || table.rows.empty()) return {};
  LongTable setting(table.columns, style);
  for (const auto& row : table.rows) setting.measure(row);
  Lines lines = setting.heading();
  for (const auto& row : table.rows) append(lines, setting.set(row));
  return lines;
}

}  // namespace hearth
