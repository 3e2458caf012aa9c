#include "table_header.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

#include "hearth/core/error.hpp"
#include "hearth/core/text.hpp"

namespace hearth {
namespace {

constexpr std::size_t kMostRowsAbove = 1000;
constexpr std::size_t kWords = 2;  // the place of the text among the parts

std::vector<std::size_t> places_titled(const CsvRow& row, const std::string& title) {
  std::vector<std::size_t> places;
  for (std::size_t n = 0; n < row.cells.size(); ++n) {
    if (folded(trimmed(row.cells[n])) == folded(title)) places.push_back(n);
  }
  return places;
}

/// The column of that number, from 1, if the row has so many.
std::optional<std::size_t> place_numbered(const CsvRow& row, const std::string& number) {
  std::size_t place = 0;
  const char* const end = number.data() + number.size();
  const auto read = std::from_chars(number.data(), end, place);
  const bool fits = read.ec == std::errc() && read.ptr == end;
  return fits && place > 0 && place <= row.cells.size() ? std::optional(place - 1) : std::nullopt;
}

bool is_there(const CsvRow& row, const std::string& title) {
  return !places_titled(row, title).empty() || place_numbered(row, title);
}

std::size_t place_of(const CsvRow& row, const std::string& title) {
  const auto places = places_titled(row, title);
  if (places.empty()) return *place_numbered(row, title);
  if (places.size() == 1) return places.front();
  throw Error(
      fmt::format("Line {}: columns {} and {} are both called `{}`.", row.line, places[0] + 1,
                  places[1] + 1, printable(trimmed(row.cells[places.front()]))),
      "Name columns by their numbers, as in --columns date=1,text=2.", Exit::usage);
}

struct UsualTitles {
  std::vector<std::string> NoteColumns::*titles;
  std::vector<std::string> names;
};

/// The names that tables use, Daylio's among them. Of the words and the tags all that are there are
/// taken, of the others the first.
const std::vector<UsualTitles>& usual_titles() {
  static const std::vector<UsualTitles> usual = {
      {&NoteColumns::date, {"full_date", "date"}},
      {&NoteColumns::time, {"time"}},
      {&NoteColumns::text, {"text", "note_title", "note"}},
      {&NoteColumns::tags, {"tags", "activities"}},
      {&NoteColumns::mood, {"mood"}}};
  return usual;
}

NoteColumns usual_columns(const CsvRow& row) {
  NoteColumns columns;
  for (const UsualTitles& usual : usual_titles()) {
    std::vector<std::string>& titles = columns.*usual.titles;
    const bool several = usual.titles == &NoteColumns::text || usual.titles == &NoteColumns::tags;
    for (const std::string& name : usual.names) {
      if ((several || titles.empty()) && is_there(row, name)) titles.push_back(name);
    }
  }
  return columns;
}

/// Daylio has the title of a note beside it: whoever names the one means both.
bool add_title_of_note(const CsvRow& row, std::vector<std::string>& titles) {
  constexpr const char* kTitle = "note_title";
  if (titles.size() != 1 || folded(titles.front()) != "note") return false;
  if (places_titled(row, kTitle).size() != 1) return false;
  titles.insert(titles.begin(), kTitle);
  return true;
}

std::vector<std::string> all_titles(const NoteColumns& columns) {
  std::vector<std::string> all;
  for (const TablePart& part : kTableParts) {
    const auto& titles = columns.*part.titles;
    all.insert(all.end(), titles.begin(), titles.end());
  }
  return all;
}

bool is_header(const CsvRow& row, const NoteColumns& columns, bool named) {
  const auto titles = all_titles(columns);
  if (named) {
    return std::ranges::all_of(titles,
                               [&](const std::string& title) { return is_there(row, title); });
  }
  return !columns.date.empty() && !(columns.text.empty() && columns.mood.empty());
}

TableHeader header_at(const CsvRow& row, NoteColumns columns) {
  TableHeader header;
  header.joined_unasked = add_title_of_note(row, columns.text);
  header.titles = row;
  header.width = row.cells.size();
  for (std::size_t part = 0; part < kTableParts.size(); ++part) {
    for (const std::string& title : columns.*kTableParts.at(part).titles) {
      header.places.at(part).push_back(place_of(row, title));
    }
  }
  return header;
}

/// Where all columns are named by numbers, the first row may be a note already.
bool has_titles(const TableHeader& header, const NoteColumns& columns,
                const std::function<bool(const std::string&)>& is_day) {
  const auto titles = all_titles(columns);
  const bool titled = std::ranges::any_of(titles, [&](const std::string& title) {
    return !places_titled(header.titles, title).empty();
  });
  return titled || !is_day(header.titles.cells.at(header.places.front().front()));
}

std::string titles_text(const CsvRow& row) {
  std::string text;
  for (const std::string& title : row.cells) {
    text += (text.empty() ? "" : ", ") + shorten(printable(title), 30);
  }
  return shorten(text, 300);
}

/// The row that has most of the titles, and of these the one with most cells.
const CsvRow& likest(const std::vector<CsvRow>& rows, const std::optional<NoteColumns>& columns) {
  const auto likeness = [&](const CsvRow& row) {
    const auto titles = all_titles(columns ? *columns : usual_columns(row));
    return std::pair(std::ranges::count_if(
                         titles, [&](const std::string& title) { return is_there(row, title); }),
                     row.cells.size());
  };
  const auto end =
      rows.begin() + static_cast<std::ptrdiff_t>(std::min(rows.size(), kMostRowsAbove));
  return *std::max_element(rows.begin(), end, [&](const CsvRow& a, const CsvRow& b) {
    return likeness(a) < likeness(b);
  });
}

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

std::optional<TableHeader> find_header(const std::vector<CsvRow>& rows,
                                       const std::optional<NoteColumns>& columns,
                                       const std::function<bool(const std::string&)>& is_day) {
  for (std::size_t n = 0; n < std::min(rows.size(), kMostRowsAbove); ++n) {
    const NoteColumns meant = columns ? *columns : usual_columns(rows[n]);
    if (!is_header(rows[n], meant, columns.has_value())) continue;
    TableHeader header = header_at(rows[n], meant);
    header.first_row = n + 1;
    if (!columns) header.joined_unasked = header.places.at(kWords).size() > 1;
    if (has_titles(header, meant, is_day)) return header;
    header.titles.cells.clear();
    header.first_row = n;
    return header;
  }
  return std::nullopt;
}

void refuse_without_header(const std::vector<CsvRow>& rows,
                           const std::optional<NoteColumns>& columns) {
  const CsvRow& row = likest(rows, columns);
  const auto titles = columns ? all_titles(*columns) : std::vector<std::string>();
  const auto missing =
      std::ranges::find_if(titles, [&](const std::string& title) { return !is_there(row, title); });
  const std::string what = missing == titles.end()
                               ? "It is not clear which columns hold the date and the words."
                               : fmt::format("There is no column `{}`.", printable(*missing));
  throw Error(fmt::format("{} There are: {}.", what, titles_text(row)), kColumnsAsIn, Exit::usage);
}

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
