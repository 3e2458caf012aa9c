#include <fmt/core.h>

#include <algorithm>
#include <charconv>

#include "hearth/core/error.hpp"
#include "hearth/core/text.hpp"
#include "hearth/exchange/table/note_table.hpp"
#include "table_header.hpp"

namespace hearth {
namespace {

/// One `name=value` of an option, and whether the value stood in quotation marks.
struct Pair {
  std::string name;
  std::string value;
  bool quoted = false;
};

/// Where the piece at the front ends: at a comma outside quotation marks.
std::size_t piece_size(std::string_view text) {
  bool quoted = false;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] == '"') quoted = !quoted;
    if (text[at] == ',' && !quoted) return at;
  }
  return quoted ? std::min(text.find(','), text.size()) : text.size();
}

std::string unquoted(std::string_view value) {
  std::string words;
  for (std::size_t at = 1; at + 1 < value.size(); ++at) {
    words += value[at];
    if (value[at] == '"') ++at;
  }
  return words;
}

Pair pair_in(std::string_view piece) {
  const auto equals = std::min(piece.find('='), piece.size());
  const auto value = trimmed(piece.substr(std::min(equals + 1, piece.size())));
  const bool quoted = value.size() > 1 && value.starts_with('"') && value.ends_with('"');
  return {std::string(trimmed(piece.substr(0, equals))),
          quoted ? unquoted(value) : std::string(value), quoted};
}

/// What stands between the commas. A piece without `=` goes on with the value before it.
std::vector<Pair> pairs_in(std::string_view said) {
  std::vector<Pair> pairs;
  while (!said.empty()) {
    const std::string_view piece = said.substr(0, piece_size(said));
    said.remove_prefix(std::min(piece.size() + 1, said.size()));
    const bool goes_on = piece.find('=') == std::string_view::npos && !pairs.empty();
    if (goes_on && !pairs.back().quoted) {
      pairs.back().value += "," + std::string(piece);
    } else {
      pairs.push_back(pair_in(piece));
    }
  }
  return pairs;
}

void add_column(NoteColumns& columns, const Pair& pair) {
  const TablePart* part = part_called(pair.name);
  const std::string title(trimmed(pair.value));
  if (!part || title.empty()) {
    throw Error(fmt::format("--columns does not understand `{}`.",
                            printable(pair.name + (title.empty() ? "" : "=" + title))),
                kColumnsAsIn, Exit::usage);
  }
  std::vector<std::string>& titles = columns.*part->titles;
  if (!part->several && !titles.empty()) {
    throw Error(fmt::format("--columns names two columns of the {}.", part->name),
                "Only text and tags can be in several.", Exit::usage);
  }
  titles.push_back(title);
}

double mood_number(const Pair& pair) {
  int mood = -1;
  const char* const end = pair.value.data() + pair.value.size();
  const auto read = std::from_chars(pair.value.data(), end, mood);
  const bool number = read.ec == std::errc() && read.ptr == end;
  if (number && mood >= 0 && mood <= 10 && !pair.name.empty()) return mood;
  throw Error(fmt::format("--mood-words does not understand `{}`.",
                          printable(pair.name + "=" + pair.value)),
              "As in --mood-words rad=10,good=8,meh=5; the numbers are whole, from 0 to 10.",
              Exit::usage);
}

}  // namespace

NoteColumns parse_columns(std::span<const std::string> said) {
  NoteColumns columns;
  for (const std::string& each : said) {
    for (const Pair& pair : pairs_in(each)) add_column(columns, pair);
  }
  if (!columns.date.empty() && !(columns.text.empty() && columns.mood.empty())) return columns;
  throw Error("--columns has to name the column of the date, and of the text or the mood.",
              kColumnsAsIn, Exit::usage);
}

MoodWords parse_mood_words(std::span<const std::string> said) {
  MoodWords words;
  for (const std::string& each : said) {
    for (const Pair& pair : pairs_in(each)) words[folded(pair.name)] = mood_number(pair);
  }
  return words;
}

}  // namespace hearth
