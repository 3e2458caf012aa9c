#include "hearth/exchange/day_one.hpp"

#include <fmt/core.h>

#include "members.hpp"

namespace hearth {
namespace {

constexpr std::int64_t kDayMs = std::int64_t{24} * 60 * 60 * 1000;

/// How many files hang on an entry.
std::size_t attachments_of(const Tree& tree) {
  std::size_t count = 0;
  for (const char* kind : {"photos", "videos", "audios", "pdfAttachments"}) {
    const Tree* found = tree.find(kind);
    const auto* list = found ? std::get_if<Tree::Array>(&found->data) : nullptr;
    if (list) count += list->size();
  }
  return count;
}

std::int64_t minutes_into_day(Moment moment) {
  const std::int64_t local = moment.ms + std::int64_t{moment.offset_minutes} * 60 * 1000;
  return ((local % kDayMs) + kDayMs) % kDayMs / 60'000;
}

Note read_note(const Tree& tree, int offset_minutes) {
  Note note;
  note.line = tree.at.line;
  Moment at = moment_member(tree, "creationDate");
  at.offset_minutes = offset_minutes;
  note.day = local_date(at);
  if (!flag_or_no(tree, "isAllDay")) note.minutes = static_cast<int>(minutes_into_day(at));
  note.text = text_or_empty(tree, "text");
  note.tags = texts_or_none(tree, "tags");
  if (flag_or_no(tree, "starred")) note.tags.emplace_back("starred");
  note.key = text_or_empty(tree, "uuid");
  return note;
}

}  // namespace

Notes read_day_one(const Tree& file, int offset_minutes) {
  Notes notes;
  const Tree* entries = file.find("entries");
  const auto* list = entries ? std::get_if<Tree::Array>(&entries->data) : nullptr;
  if (!list) return notes;
  std::size_t attachments = 0;
  for (const Tree& tree : *list) {
    try {
      notes.notes.push_back(read_note(tree, offset_minutes));
      attachments += attachments_of(tree);
    } catch (const Unfit& unfit) {
      notes.refused.push_back({tree.at.line, unfit.why});
    }
  }
  if (attachments > 0) {
    notes.remarks.push_back(
        {0, fmt::format("pictures, sounds and other files stay behind: {}", attachments)});
  }
  return notes;
}

}  // namespace hearth
