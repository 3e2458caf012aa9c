#include "terminal_lines.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <numeric>
#include <optional>

#include "hearth/core/text.hpp"

namespace hearth {
namespace {

constexpr int kGap = 2;
constexpr int kNarrowest = 4;  // below, wrapped words cannot be read any more

using Row = std::vector<std::string>;

/// The row's cells, cleaned, one for each column whatever the row holds.
Row cells(const Table& table, const Row& row) {
  Row result;
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    result.push_back(i < row.size() ? one_line(row[i]) : "");
  }
  return result;
}

Row titles(const Table& table) {
  Row result;
  for (const auto& column : table.columns) result.push_back(one_line(column.title));
  return result;
}

std::vector<int> natural_widths(const std::vector<Row>& rows) {
  std::vector<int> widths(rows.front().size(), 1);
  for (const auto& row : rows) {
    for (std::size_t i = 0; i < row.size(); ++i) widths[i] = std::max(widths[i], width(row[i]));
  }
  return widths;
}

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

std::vector<int> narrowest_widths(const std::vector<Row>& rows, int columns) {
  std::vector<int> widths(rows.front().size(), 1);
  for (const auto& row : rows) {
    for (std::size_t i = 0; i < row.size(); ++i) {
      widths[i] = std::max(widths[i], widest_word(row[i], columns));
    }
  }
  return widths;
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
std::optional<std::vector<int>> fitted(const std::vector<Row>& rows, int room, int columns) {
  std::vector<int> widths = natural_widths(rows);
  int excess = std::accumulate(widths.begin(), widths.end(), 0) - room;
  if (excess <= 0) return widths;
  const std::vector<int> narrowest = narrowest_widths(rows, columns);
  for (; excess > 0; --excess) {
    const auto column = gives_way(widths, narrowest);
    if (!column) return std::nullopt;
    --widths[*column];
  }
  return widths;
}

std::string aligned(const std::string& text, int columns, Table::Align align) {
  return align == Table::Align::right ? pad_left(text, columns) : pad_right(text, columns);
}

std::string without_end_spaces(std::string line) {
  line.erase(line.find_last_not_of(' ') + 1);
  return line;
}

/// One row as so many lines as its tallest cell needs.
Lines row_lines(const Table& table, const Row& row, const std::vector<int>& widths) {
  std::vector<Lines> wrapped;
  std::size_t height = 0;
  for (std::size_t i = 0; i < row.size(); ++i) {
    wrapped.push_back(wrap(row[i], widths[i]));
    height = std::max(height, wrapped.back().size());
  }
  Lines lines;
  for (std::size_t at = 0; at < height; ++at) {
    std::string line;
    for (std::size_t i = 0; i < row.size(); ++i) {
      const auto text = at < wrapped[i].size() ? wrapped[i][at] : "";
      line += aligned(text, widths[i], table.columns[i].align) + std::string(kGap, ' ');
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

Lines heading_lines(const Table& table, const Row& names, const std::vector<int>& widths,
                    const Style& style) {
  if (std::ranges::all_of(names, [](const auto& each) { return each.empty(); })) {
    return {};
  }
  auto lines = row_lines(table, names, widths);
  for (auto& line : lines) line = painted(line, Hue::strong, style);
  lines.push_back(rule(widths));
  return lines;
}

Lines record_lines(const Row& names, const Row& row, int columns) {
  Lines lines;
  for (std::size_t i = 0; i < row.size(); ++i) {
    const auto value = row[i].empty() ? "(empty)" : row[i];
    append(lines, wrap(names[i].empty() ? value : fmt::format("{}: {}", names[i], value), columns));
  }
  return lines;
}

/// `rows` begins with the titles.
Lines as_records(const std::vector<Row>& rows, int columns) {
  Lines lines;
  for (std::size_t i = 1; i < rows.size(); ++i) {
    if (i > 1) lines.emplace_back();
    append(lines, record_lines(rows.front(), rows[i], columns));
  }
  return lines;
}

/// `rows` begins with the titles.
Lines as_columns(const Table& table, const std::vector<Row>& rows, const std::vector<int>& widths,
                 const Style& style) {
  auto lines = heading_lines(table, rows.front(), widths, style);
  for (std::size_t i = 1; i < rows.size(); ++i) append(lines, row_lines(table, rows[i], widths));
  return lines;
}

}  // namespace

Lines table_lines(const Table& table, const Style& style) {
  if (table.columns.empty() || table.rows.empty()) return {};
  std::vector<Row> rows{titles(table)};
  for (const auto& row : table.rows) rows.push_back(cells(table, row));
  const int count = static_cast<int>(table.columns.size());
  const int room = style.columns - kGap * (count - 1);
  if (style.accessible || room < kNarrowest * count) return as_records(rows, style.columns);
  const auto widths = fitted(rows, room, style.columns);
  return widths ? as_columns(table, rows, *widths, style) : as_records(rows, style.columns);
}

}  // namespace hearth
