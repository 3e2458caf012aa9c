#include "hearth/exchange/source.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <array>

#include "hearth/core/error.hpp"
#include "hearth/core/json.hpp"
#include "hearth/core/text.hpp"
#include "hearth/exchange/json/export_json.hpp"
#include "hearth/exchange/table/answer_table.hpp"
#include "hearth/exchange/table/csv.hpp"
#include "notes/note_readers.hpp"

namespace hearth {
namespace {

constexpr const char* kReadable =
    "It can be an export of hearth (JSON), of jrnl (text or JSON), of Day One (JSON), or a table "
    "(CSV) with --columns.";

constexpr std::array kPrograms = {Program::hearth, Program::jrnl, Program::day_one, Program::table};

/// Not trimmed() as a whole: the text may hold any bytes, and much of them.
bool is_json(std::string_view text) {
  const auto first = text.find_first_not_of(" \t\r\n");
  return first != std::string_view::npos && text[first] == '{';
}

void read_json(Source& source) {
  for (const std::size_t line : mend_surrogates(source.text)) {
    source.remarks.push_back({line, "half of a character stands here, and is kept as \uFFFD"});
  }
  source.json = parse_json(source.text);
}

bool first_entry_has(const Tree& file, std::string_view key) {
  const Tree::Array& entries = file.list("entries");
  return !entries.empty() && entries.front().find(key);
}

Program named(const std::string& name) {
  for (const Program program : kPrograms) {
    if (to_string(program) == name) return program;
  }
  throw Error(fmt::format("There is no format `{}`.", printable(name)),
              "It is hearth, jrnl, dayone or csv.", Exit::usage);
}

/// What was said of it, in so many words or by speaking of its columns.
std::optional<Program> program_said(const SourceHints& hints) {
  const auto said = hints.format ? std::optional(named(*hints.format)) : std::nullopt;
  const TableHints& table = hints.table;
  if (!table.columns && !table.separator && table.mood_words.empty()) return said;
  if (!said || said == Program::table) return Program::table;
  throw Error("--columns, --separator and --mood-words are for a table.",
              "Give --format csv, or leave them out.", Exit::usage);
}

Program json_program(const Tree& file) {
  if (file.find("format")) return Program::hearth;
  if (file.find("metadata") || first_entry_has(file, "creationDate")) return Program::day_one;
  if (first_entry_has(file, "date")) return Program::jrnl;
  throw Error("This JSON is of a kind that cannot be read.", kReadable);
}

void refuse_own_table(std::string_view text) {
  if (!text.starts_with(kAnswerTableStart)) return;
  throw Error("This is a table that hearth made for spreadsheets; much is not in it.",
              "Bring in the JSON that `hearth export` makes.");
}

Notes notes_in(const Source& source, const SourceHints& hints) {
  if (source.program == Program::table)
    return read_note_table(source.text, hints.table, hints.dates);
  if (!source.json) return read_jrnl_text(source.text, hints.dates);
  return source.program == Program::day_one ? read_day_one(*source.json)
                                            : read_jrnl_json(*source.json);
}

/// A note in a table may hold lines that look like those of jrnl.
bool begins_like_jrnl(std::string_view text, const SourceHints& hints) {
  const auto start = std::min(text.find_first_not_of("\r\n"), text.size());
  const auto first = text.substr(start, text.find_first_of("\r\n", start) - start);
  return looks_like_jrnl(first, hints.dates);
}

Program text_program(std::string_view text, const SourceHints& hints) {
  refuse_own_table(text);
  const bool table = hints.named_csv && !begins_like_jrnl(text, hints);
  if (table || declared_separator(text)) return Program::table;
  if (looks_like_jrnl(text, hints.dates)) return Program::jrnl;
  throw Error("It cannot be told what this file is.", kReadable);
}

/// JSON is needed for these; jrnl writes both.
void check_json(const Source& source) {
  const bool wanted = source.program == Program::hearth || source.program == Program::day_one;
  if (!wanted || source.json) return;
  throw Error("This file is not JSON, as such an export is.", kReadable);
}

}  // namespace

std::string_view to_string(Program program) {
  switch (program) {
    case Program::hearth:
      return "hearth";
    case Program::jrnl:
      return "jrnl";
    case Program::day_one:
      return "dayone";
    case Program::table:
      return "csv";
  }
  return "";
}

void refuse_archive(std::string_view text) {
  if (!text.starts_with("PK\x03\x04") && !text.starts_with("PK\x05\x06")) return;
  throw Error("This is a ZIP archive, as Day One exports it; the journal lies in it.",
              "Unpack it, or try `unzip -p export.zip Journal.json | hearth import -`.");
}

Source recognised(std::string bytes, const SourceHints& hints) {
  refuse_archive(bytes);
  const auto said = program_said(hints);
  DecodedText text = decoded(std::move(bytes));
  Source source{Program::table, std::move(text.utf8), std::nullopt, std::move(text.remarks)};
  if (said == Program::table) return source;
  if (is_json(source.text)) read_json(source);
  if (said) {
    source.program = *said;
  } else {
    source.program = source.json ? json_program(*source.json) : text_program(source.text, hints);
  }
  check_json(source);
  return source;
}

ImportedFile read_foreign(const Source& source, const SourceHints& hints,
                          const NoteMaking& making) {
  return from_notes(notes_in(source, hints), making);
}

}  // namespace hearth
