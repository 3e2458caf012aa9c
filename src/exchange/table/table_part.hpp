#pragma once

#include <array>
#include <string_view>

#include "hearth/exchange/table/note_table.hpp"

namespace hearth {

/// A part of a note that columns of a table can hold.
struct TablePart {
  std::string_view name;
  std::vector<std::string> NoteColumns::*titles;
  bool several = false;  ///< more columns than one can hold some of it
};

inline constexpr std::array<TablePart, 5> kTableParts = {{{"date", &NoteColumns::date},
                                                          {"time", &NoteColumns::time},
                                                          {"text", &NoteColumns::text, true},
                                                          {"tags", &NoteColumns::tags, true},
                                                          {"mood", &NoteColumns::mood}}};

inline constexpr const char* kColumnsAsIn =
    "As in --columns date=Day,text=Note,mood=Mood; the parts are date, time, text, tags and mood.";

/// Null if there is none of that name.
inline const TablePart* part_called(std::string_view name) {
  for (const TablePart& part : kTableParts) {
    if (part.name == name) return &part;
  }
  return nullptr;
}

}  // namespace hearth
