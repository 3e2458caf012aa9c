#pragma once

#include "hearth/exchange/notes/note.hpp"
#include "support/entries.hpp"

namespace hearth::test {

/// A pack with a text and a mood, as `moment` has them.
inline const Pack& note_pack() {
  static const Pack pack = [] {
    Pack made;
    made.id = "moment";
    made.kind = PackKind::log;
    Section section;
    section.questions.resize(2);
    section.questions[0].wording = text("moment");
    section.questions[1].wording = scale("mood");
    made.sections = {section};
    return made;
  }();
  return pack;
}

inline NoteMaking making(const Zone& zone = Zone(60)) {
  return {note_pack(),
          id(1),
          Share::only_me,
          moment("2026-03-01T19:00:00+01:00"),
          zone,
          [](const std::string& name) {
            return name == "Half/Past" ? std::optional<Zone>(330) : std::nullopt;
          },
          "jrnl",
          [](std::string_view text) { return uuid_v5(id(77), text); }};
}

inline Note note(const std::string& words) {
  Note made;
  made.line = 3;
  made.when = *parse_timestamp("2026-02-01 10:00");
  made.text = words;
  return made;
}

}  // namespace hearth::test
