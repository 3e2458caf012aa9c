#include "table_remarks.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "hearth/core/text.hpp"

namespace hearth {
namespace {

bool is_named(const TableHeader& header, std::size_t place) {
  return std::ranges::any_of(header.places, [&](const auto& places) {
    return std::ranges::find(places, place) != places.end();
  });
}

bool holds_anything(const CsvTable& table, const TableHeader& header, std::size_t place) {
  const auto first = table.rows.begin() + static_cast<std::ptrdiff_t>(header.first_row);
  return std::any_of(first, table.rows.end(), [&](const CsvRow& row) {
    return place < row.cells.size() && !trimmed(row.cells[place]).empty();
  });
}

std::vector<std::string> unnamed(const CsvTable& table, const TableHeader& header) {
  std::vector<std::string> titles;
  for (std::size_t place = 0; place < header.width; ++place) {
    const bool lost = !is_named(header, place) && holds_anything(table, header, place);
    if (lost) titles.push_back(title_of(header, place));
  }
  return titles;
}

}  // namespace

std::string in_ticks(std::string_view cell) {
  return fmt::format("`{}`", shorten(printable(cell), 30));
}

std::string title_of(const TableHeader& header, std::size_t place) {
  const auto& titles = header.titles.cells;
  const auto title = place < titles.size() ? trimmed(titles[place]) : std::string_view();
  return title.empty() ? fmt::format("column {}", place + 1) : in_ticks(title);
}

void add_column_remarks(const CsvTable& table, const TableHeader& header, bool asked_for,
                        std::vector<Remark>& remarks) {
  const bool titled = !header.titles.cells.empty();
  for (std::size_t n = 0; n + (titled ? 1 : 0) < header.first_row; ++n) {
    remarks.push_back({table.rows[n].line, "stands above the titles, and is left out", asked_for});
  }
  const auto titles = unnamed(table, header);
  if (titles.empty()) return;
  const std::size_t line = titled ? header.titles.line : table.rows[header.first_row].line;
  remarks.push_back({line,
                     fmt::format("left out, as no part of a note: {}", fmt::join(titles, ", ")),
                     asked_for});
}

}  // namespace hearth
