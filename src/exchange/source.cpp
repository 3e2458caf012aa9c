#include "hearth/exchange/source.hpp"

#include <fmt/core.h>

#include <array>

#include "hearth/core/error.hpp"
#include "hearth/core/json.hpp"
#include "hearth/core/text.hpp"
#include "hearth/exchange/answer_table.hpp"
#include "hearth/exchange/day_one.hpp"
#include "hearth/exchange/export_json.hpp"
#include "hearth/exchange/jrnl.hpp"

namespace hearth {
namespace {

constexpr const char* kReadable =
    "It can be an export of hearth (JSON), of jrnl (text or JSON), of Day One (JSON), or a table "
    "(CSV) with --columns.";

constexpr std::array kPrograms = {Program::hearth, Program::jrnl, Program::day_one, Program::table};

std::string_view without_mark(std::string_view text) {
  if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
  return text;
}

/// Not trimmed() as a whole: the text may hold any bytes, and much of them.
bool is_json(std::string_view text) {
  const auto first = text.find_first_not_of(" \t\r\n");
  return first != std::string_view::npos && text[first] == '{';
}

bool first_entry_has(const Tree& file, std::string_view key) {
  const Tree* entries = file.find("entries");
  const auto* list = entries ? std::get_if<Tree::Array>(&entries->data) : nullptr;
  return list && !list->empty() && list->front().find(key);
}

Program named(const std::string& name) {
  for (const Program program : kPrograms) {
    if (to_string(program) == name) return program;
  }
  throw Error(fmt::format("There is no format `{}`.", printable(name)),
              "It is hearth, jrnl, dayone or csv.", Exit::usage);
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

Notes notes_in(const Source& source, const SourceHints& hints, int offset) {
  if (source.program == Program::table) return read_note_table(source.text, hints.columns);
  if (!source.json) return read_jrnl_text(source.text);
  return source.program == Program::day_one ? read_day_one(*source.json, offset)
                                            : read_jrnl_json(*source.json);
}

Program text_program(std::string_view text, const SourceHints& hints) {
  refuse_own_table(text);
  if (looks_like_jrnl(text)) return Program::jrnl;
  if (hints.named_csv) return Program::table;
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

Source recognised(std::string_view text, const SourceHints& hints) {
  text = without_mark(text);
  const auto said = hints.format ? std::optional(named(*hints.format)) : std::nullopt;
  const bool table = said == Program::table || (!said && hints.columns);
  Source source{Program::table, text, std::nullopt};
  if (table) return source;
  if (is_json(text)) source.json = parse_json(text);
  if (said) {
    source.program = *said;
  } else {
    source.program = source.json ? json_program(*source.json) : text_program(text, hints);
  }
  check_json(source);
  return source;
}

Parcel read_foreign(const Source& source, const SourceHints& hints, const NoteMaking& making) {
  return parcel_of(notes_in(source, hints, making.now.offset_minutes), making);
}

}  // namespace hearth
