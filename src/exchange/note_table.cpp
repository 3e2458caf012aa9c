#include "hearth/exchange/note_table.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

#include "hearth/core/error.hpp"
#include "hearth/core/text.hpp"
#include "hearth/exchange/csv.hpp"
#include "members.hpp"

namespace hearth {
namespace {

struct Part {
  std::string_view name;
  std::string NoteColumns::*title;
};

constexpr std::array<Part, 5> kParts = {{{"date", &NoteColumns::date},
                                         {"time", &NoteColumns::time},
                                         {"text", &NoteColumns::text},
                                         {"tags", &NoteColumns::tags},
                                         {"mood", &NoteColumns::mood}}};

constexpr const char* kAsIn =
    "As in --columns date=Day,text=Note,mood=Mood; the parts are date, "
    "time, text, tags and mood.";

std::string titles_text(const CsvRow& header) {
  std::string text;
  for (const std::string& title : header.cells) {
    text += (text.empty() ? "" : ", ") + shorten(printable(title), 30);
  }
  return shorten(text, 300);
}

std::optional<std::size_t> place_of(const CsvRow& header, const std::string& title) {
  for (std::size_t n = 0; n < header.cells.size(); ++n) {
    if (folded(trimmed(header.cells[n])) == folded(title)) return n;
  }
  return std::nullopt;
}

NoteColumns usual_columns(const CsvRow& header) {
  NoteColumns columns;
  for (const Part& part : kParts) {
    const std::string name(part.name);
    if (place_of(header, name)) columns.*part.title = name;
  }
  if (columns.date.empty() || (columns.text.empty() && columns.mood.empty())) {
    throw Error(fmt::format("It is not clear which columns hold the date and the words. There are: "
                            "{}.",
                            titles_text(header)),
                kAsIn, Exit::usage);
  }
  return columns;
}

class TableReader {
 public:
  TableReader(const CsvRow& header, const NoteColumns& columns) {
    for (std::size_t n = 0; n < kParts.size(); ++n) {
      const std::string& title = columns.*kParts.at(n).title;
      if (title.empty()) continue;
      places_.at(n) = place_of(header, title);
      if (places_.at(n)) continue;
      throw Error(fmt::format("There is no column `{}`. There are: {}.", printable(title),
                              titles_text(header)),
                  kAsIn, Exit::usage);
    }
  }

  Note read(const CsvRow& row) const {
    Note note;
    note.line = row.line;
    read_time(cell(row, 0), cell(row, 1), note);
    note.text = cell(row, 2);
    note.tags = tags_in(cell(row, 3));
    note.mood = mood_in(cell(row, 4));
    return note;
  }

 private:
  std::string cell(const CsvRow& row, std::size_t part) const {
    const auto place = places_.at(part);
    return place && *place < row.cells.size() ? row.cells[*place] : std::string();
  }

  static void read_time(std::string_view date, std::string_view time, Note& note) {
    constexpr std::size_t kDay = 10;
    date = trimmed(date);
    const auto day = parse_date(date.substr(0, kDay));
    if (!day) {
      throw Unfit{fmt::format("`{}` is no date as 2026-03-01", shorten(printable(date), 30))};
    }
    note.day = *day;
    std::string_view clock = trimmed(time);
    if (clock.empty() && date.size() > kDay) clock = date.substr(kDay + 1);
    if (clock.empty()) return;
    note.minutes = parse_clock(clock);
    if (note.minutes) return;
    throw Unfit{fmt::format("`{}` is no time as 19:00", shorten(printable(clock), 30))};
  }

  static std::vector<std::string> tags_in(const std::string& cell) {
    const std::string_view separators =
        cell.find_first_of(",;|") == std::string::npos ? " \t\n" : ",;|";
    std::vector<std::string> tags;
    for (std::size_t at = 0; at < cell.size();) {
      const auto end = std::min(cell.find_first_of(separators, at), cell.size());
      tags.push_back(cell.substr(at, end - at));
      at = end + 1;
    }
    return tags;
  }

  static std::optional<double> mood_in(const std::string& cell) {
    std::string digits(trimmed(cell));
    if (digits.empty()) return std::nullopt;
    std::replace(digits.begin(), digits.end(), ',', '.');
    double mood = 0;
    const auto read = std::from_chars(digits.data(), digits.data() + digits.size(), mood);
    if (read.ec == std::errc() && read.ptr == digits.data() + digits.size() &&
        std::isfinite(mood)) {
      return mood;
    }
    throw Unfit{fmt::format("the mood `{}` is no number", shorten(printable(cell), 30))};
  }

  std::array<std::optional<std::size_t>, kParts.size()> places_{};
};

void set_part(NoteColumns& columns, std::string_view word) {
  const auto equals = word.find('=');
  const auto name = trimmed(word.substr(0, equals));
  const auto* const part = std::find_if(kParts.begin(), kParts.end(),
                                        [&](const Part& known) { return known.name == name; });
  if (part == kParts.end() || equals == std::string_view::npos) {
    throw Error(fmt::format("--columns does not understand `{}`.", printable(word)), kAsIn,
                Exit::usage);
  }
  columns.*part->title = std::string(trimmed(word.substr(equals + 1)));
}

}  // namespace

NoteColumns parse_columns(std::string_view said) {
  NoteColumns columns;
  while (!said.empty()) {
    const auto end = std::min(said.find(','), said.size());
    set_part(columns, said.substr(0, end));
    said.remove_prefix(std::min(end + 1, said.size()));
  }
  if (!columns.date.empty() && !(columns.text.empty() && columns.mood.empty())) return columns;
  throw Error("--columns has to name the column of the date, and of the text or the mood.", kAsIn,
              Exit::usage);
}

Notes read_note_table(std::string_view text, const std::optional<NoteColumns>& columns) {
  const std::vector<CsvRow> rows = parse_csv(text);
  Notes notes;
  if (rows.empty()) return notes;
  const TableReader reader(rows.front(), columns ? *columns : usual_columns(rows.front()));
  for (std::size_t n = 1; n < rows.size(); ++n) {
    try {
      notes.notes.push_back(reader.read(rows[n]));
    } catch (const Unfit& unfit) {
      notes.refused.push_back({rows[n].line, unfit.why});
    }
  }
  return notes;
}

}  // namespace hearth
