#include "hearth/exchange/table/note_table.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cmath>

#include "hearth/core/members.hpp"
#include "hearth/core/text.hpp"
#include "hearth/exchange/table/csv.hpp"
#include "hearth/prompt/answer/tags.hpp"
#include "notes/note_readers.hpp"
#include "table_header.hpp"

namespace hearth {
namespace {

constexpr std::size_t kDay = 10;  // letters of 2026-03-01

using Dates = std::optional<DateFormat>;

bool is_day(std::string_view cell) { return parse_date(trimmed(cell).substr(0, kDay)).has_value(); }

// The places of kTableParts.
constexpr std::size_t kDate = 0;
constexpr std::size_t kTime = 1;
constexpr std::size_t kText = 2;
constexpr std::size_t kTags = 3;
constexpr std::size_t kMood = 4;

/// Daylio separates them by bars, and names them in more words than one.
bool is_of_daylio(const TableHeader& header) {
  const auto& titles = header.titles.cells;
  return std::ranges::any_of(header.places[kTags], [&](std::size_t place) {
    return place < titles.size() && folded(trimmed(titles[place])) == "activities";
  });
}

/// Of the signs that separate tags in these columns; none: spaces do.
std::string_view tag_separators(const CsvTable& table, const TableHeader& header) {
  if (is_of_daylio(header)) return "|";
  for (const std::string_view signs : {"|", ",;"}) {
    for (std::size_t n = header.first_row; n < table.rows.size(); ++n) {
      const auto& cells = table.rows[n].cells;
      const bool any = std::ranges::any_of(header.places[kTags], [&](std::size_t place) {
        return place < cells.size() && has_outside_quotes(cells[place], signs);
      });
      if (any) return signs;
    }
  }
  return "";
}

/// A remark that many rows share, with the first of them.
struct Shared {
  std::size_t line = 0;
  std::size_t rows = 0;

  void add(std::size_t row_line) {
    if (rows++ == 0) line = row_line;
  }
  std::string others() const {
    return rows < 2 ? "" : fmt::format(" ({} more rows like this)", rows - 1);
  }
};

class TableReader {
 public:
  TableReader(const CsvTable& table, const TableHeader& header, const TableHints& hints,
              const Dates& dates)
      : table_(table),
        header_(header),
        hints_(hints),
        dates_(dates),
        tag_separators_(tag_separators(table, header)) {}

  Notes notes() {
    notes_.remarks = table_.remarks;
    add_column_remarks(table_, header_, hints_.columns.has_value(), notes_.remarks);
    for (std::size_t n = header_.first_row; n < table_.rows.size(); ++n) read(table_.rows[n]);
    remark_joined();
    remark_spaced();
    remark_moods();
    return std::move(notes_);
  }

 private:
  void read(const CsvRow& row) {
    const bool blank = std::ranges::all_of(
        row.cells, [](const std::string& cell) { return trimmed(cell).empty(); });
    if (blank) return;
    try {
      check_width(row);
      notes_.notes.push_back(note_in(row));
    } catch (const Unfit& unfit) {
      notes_.refused.push_back({row.line, unfit.why});
    }
  }

  void check_width(const CsvRow& row) const {
    for (std::size_t n = header_.width; n < row.cells.size(); ++n) {
      if (trimmed(row.cells[n]).empty()) continue;
      throw Unfit{
          fmt::format("it has {} cells, and there are {} columns; words that hold the sign "
                      "between columns stand in quotation marks",
                      row.cells.size(), header_.width)};
    }
  }

  Note note_in(const CsvRow& row) {
    Note note;
    note.line = row.line;
    read_time(cell(row, kDate), cell(row, kTime), note);
    note.text = words_in(row);
    note.tags = tags_of(row);
    read_mood(cell(row, kMood), note);
    return note;
  }

  std::string cell(const CsvRow& row, std::size_t part) const {
    const auto& places = header_.places.at(part);
    return places.empty() ? std::string() : cell_at(row, places.front());
  }

  static std::string cell_at(const CsvRow& row, std::size_t place) {
    return place < row.cells.size() ? row.cells[place] : std::string();
  }

  void read_time(std::string_view date, std::string_view time, Note& note) const {
    if (trimmed(date).empty()) throw Unfit{"there is no date in it"};
    const auto when = time_in(date, dates_);
    if (!when) {
      const bool day = is_day(date);
      throw Unfit{in_ticks(date) + (day ? " has no time as 19:00" : no_date())};
    }
    note.when = *when;
    if (trimmed(time).empty()) return;
    note.when.time_of_day = parse_time_of_day(time);
    if (!note.when.time_of_day) throw Unfit{in_ticks(time) + " is no time as 19:00"};
  }

  const char* no_date() const {
    return dates_ ? " is no date in the form of --date-format" : " is no date as 2026-03-01";
  }

  std::string words_in(const CsvRow& row) {
    std::string words;
    for (const std::size_t place : header_.places[kText]) {
      const std::string more = cell_at(row, place);
      if (trimmed(more).empty()) continue;
      if (!words.empty()) joined_.add(row.line);
      words += words.empty() ? more : "\n" + more;
    }
    return words;
  }

  std::vector<std::string> tags_of(const CsvRow& row) {
    std::vector<std::string> tags;
    for (const std::size_t place : header_.places[kTags]) {
      for (std::string& tag : tags_at(row, place)) tags.push_back(std::move(tag));
    }
    return tags;
  }

  std::vector<std::string> tags_at(const CsvRow& row, std::size_t place) {
    const std::string cell = cell_at(row, place);
    if (!tag_separators_.empty()) return phrases_in(cell, tag_separators_);
    std::vector<std::string> tags = tags_in(cell);
    const bool plain = cell.find_first_of("#@\"") == std::string::npos;
    if (plain && tags.size() > 1 && spaced_.rows == 0) spaced_words_ = cell;
    if (plain && tags.size() > 1) spaced_.add(row.line);
    return tags;
  }

  void read_mood(const std::string& cell, Note& note) {
    const std::string word(trimmed(cell));
    if (word.empty()) return;
    const auto known = hints_.mood_words.find(folded(word));
    note.mood = known == hints_.mood_words.end() ? number_in(word) : known->second;
    if (note.mood) return;
    if (word.find_first_of("0123456789") != std::string::npos) {
      throw Unfit{fmt::format("the mood {} is no number", in_ticks(word))};
    }
    moods_[word].add(note.line);
    note.tags.push_back(word);
    if (trimmed(note.text).empty()) note.text = word;
  }

  /// With a point or a comma; empty for a word.
  static std::optional<double> number_in(std::string digits) {
    std::ranges::replace(digits, ',', '.');
    double number = 0;
    const char* const end = digits.data() + digits.size();
    const auto read = std::from_chars(digits.data(), end, number);
    if (read.ec != std::errc() || read.ptr != end) return std::nullopt;
    if (!std::isfinite(number))
      throw Unfit{fmt::format("the mood {} is no number", in_ticks(digits))};
    return number;
  }

  void remark_joined() {
    if (joined_.rows == 0) return;
    std::vector<std::string> titles;
    for (const std::size_t place : header_.places[kText]) {
      titles.push_back(title_of(header_, place));
    }
    remark(
        joined_.line,
        fmt::format("{} are joined into one text{}", fmt::join(titles, " and "), joined_.others()),
        !header_.joined_unasked);
  }

  void remark_spaced() {
    if (spaced_.rows == 0) return;
    remark(spaced_.line,
           fmt::format("{} was read as tags of one word each{}; commas between tags keep words "
                       "together",
                       in_ticks(spaced_words_), spaced_.others()),
           false);
  }

  void remark_moods() {
    for (const auto& [word, rows] : moods_) {
      remark(rows.line,
             fmt::format("the mood {} is a word, and was kept as a tag{}; --mood-words {}=5, say, "
                         "makes it a number",
                         in_ticks(word), rows.others(), shorten(printable(word), 30)),
             false);
    }
  }

  void remark(std::size_t line, std::string what, bool asked_for) {
    notes_.remarks.push_back({line, std::move(what), asked_for});
  }

  const CsvTable& table_;
  const TableHeader& header_;
  const TableHints& hints_;
  const Dates& dates_;
  std::string_view tag_separators_;
  Shared joined_;
  Shared spaced_;
  std::string spaced_words_;  ///< the first of them
  std::map<std::string, Shared> moods_;
  Notes notes_;
};

CsvTable table_in(std::string_view text, char separator) {
  CsvTable table = parse_csv(text, separator);
  const bool declared = declared_separator(text).has_value();
  if (declared && !table.rows.empty() && table.rows.front().line == 1) {
    table.rows.erase(table.rows.begin());
  }
  return table;
}

std::vector<char> separators_of(std::string_view text, const TableHints& hints) {
  if (hints.separator) return {*hints.separator};
  const auto declared = declared_separator(text);
  return declared ? std::vector{*declared} : likely_separators(text);
}

}  // namespace

Notes read_note_table(std::string_view text, const TableHints& hints, const Dates& dates) {
  const auto tells_day = [&](const std::string& cell) {
    return is_day(cell) || time_in(cell, dates).has_value();
  };
  const std::vector<char> separators = separators_of(text, hints);
  for (const char separator : separators) {
    const CsvTable table = table_in(text, separator);
    if (table.rows.empty()) return {};
    const auto header = find_header(table.rows, hints.columns, tells_day);
    if (header) return TableReader(table, *header, hints, dates).notes();
  }
  refuse_without_header(table_in(text, separators.front()).rows, hints.columns);
}

}  // namespace hearth
