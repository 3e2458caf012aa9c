#include "note_readers.hpp"
#include "members.hpp"

namespace hearth {
namespace {

Note read_note(const Tree& tree) {
  Note note;
  note.line = tree.at.line;
  const auto day = parse_date(text_member(tree, "date"));
  if (!day) throw Unfit{"`date` is no day as 2026-03-01"};
  note.when.day = *day;
  if (const std::string time = text_or_empty(tree, "time"); !time.empty()) {
    note.when.time_of_day = parse_time_of_day(time);
    if (!note.when.time_of_day) throw Unfit{"`time` is no time as 19:00"};
  }
  note.text = text_or_empty(tree, "title");
  const std::string body = text_or_empty(tree, "body");
  if (!body.empty()) note.text += (note.text.empty() ? "" : "\n") + body;
  note.tags = tree.texts("tags");
  if (tree.flag("starred")) note.tags.emplace_back("starred");
  return note;
}

}  // namespace

Notes read_jrnl_json(const Tree& file) {
  Notes notes;
  for (const Tree& tree : file.list("entries")) {
    try {
      notes.notes.push_back(read_note(tree));
    } catch (const Unfit& unfit) {
      notes.refused.push_back({tree.at.line, unfit.why});
    }
  }
  return notes;
}

}  // namespace hearth
