#include "hearth/exchange/notes/note.hpp"

#include <doctest/doctest.h>

#include "exchange/making.hpp"

using namespace hearth;
using namespace hearth::test;

namespace {

Uuid id_of(const Note& note) {
  return from_notes({{note}, {}, {}}, making()).entries.at(0).entry.id;
}

}  // namespace

TEST_CASE("a note becomes an entry of its author, private, its words with line ends as here") {
  Note made = note(" a\r\nb\n");
  made.tags = {"@tea", "#Tea", "walk", " "};
  made.mood = 7;
  const ImportedFile imported = from_notes({{made}, {}, {}}, making());
  REQUIRE(imported.entries.size() == 1);
  const Entry& entry = imported.entries[0].entry;
  CHECK(imported.entries[0].line == 3);
  CHECK(text_of(entry) == " a\nb\n");
  CHECK(entry.tags == std::vector<std::string>{"tea", "walk"});
  CHECK(entry.answers.size() == 2);
  CHECK(tightest_share(entry) == Share::only_me);
  CHECK(to_string(entry.at) == "2026-02-01T10:00:00+01:00");
  CHECK(entry.author == id(1));
  CHECK(entry.entry == entry.id);
  CHECK(entry.clock == HybridTime{});
}

TEST_CASE("the same note has the same id, however its lines are broken; another one has another") {
  CHECK(id_of(note("a b")) == id_of(note("a\r\n b\n")));
  CHECK(id_of(note("a b")) != id_of(note("ab")));
  Note later = note("a b");
  later.when.time_of_day = std::chrono::minutes{601};
  CHECK(id_of(note("a b")) != id_of(later));
  Note keyed = note("a b");
  keyed.key = "K";
  Note reworded = note("c");
  reworded.key = "K";
  CHECK(id_of(keyed) == id_of(reworded));
}

TEST_CASE("the same words twice in a minute are two notes, each time") {
  const Notes notes{{note("x"), note("x")}, {}, {}};
  const ImportedFile imported = from_notes(notes, making());
  REQUIRE(imported.entries.size() == 2);
  CHECK(imported.entries[0].entry.id != imported.entries[1].entry.id);
  CHECK(from_notes(notes, making()).entries[1].entry.id == imported.entries[1].entry.id);
}

TEST_CASE("what cannot be an entry is refused with its line") {
  std::vector<Note> notes(6, note("x"));
  notes[0].text = " \n";
  notes[1].text = "a\xff";
  notes[2].when.day = *parse_date("2026-03-02");
  notes[3].when.day = *parse_date("1899-12-31");
  notes[4].mood = 11;
  notes[5].tags = {"\xff"};
  const ImportedFile imported = from_notes({notes, {}, {}}, making());
  CHECK(imported.entries.empty());
  REQUIRE(imported.refused.size() == 6);
  for (const Remark& remark : imported.refused) CHECK(remark.line == 3);
}

namespace {

const std::int64_t kForward = moment("2025-03-30T01:00:00Z").ms;
const std::int64_t kBack = moment("2025-10-26T01:00:00Z").ms;

/// Central Europe in 2025.
const Zone& berlin() {
  static const Zone zone([](std::int64_t ms) { return ms >= kForward && ms < kBack ? 120 : 60; });
  return zone;
}

/// When notes of those times were written, and what was guessed.
std::string placed(const std::vector<std::string>& times) {
  Notes notes;
  for (const std::string& time : times) {
    notes.notes.push_back(note(std::to_string(notes.notes.size())));
    notes.notes.back().line = notes.notes.size();
    notes.notes.back().when = *parse_timestamp(time);
  }
  const ImportedFile imported = from_notes(notes, making(berlin()));
  std::string text;
  for (const ImportedEntry& one : imported.entries) text += to_string(one.entry.at) + " ";
  for (const Remark& remark : imported.remarks) {
    text += "| " + std::to_string(remark.line) + ": " + remark.what + " ";
  }
  return text;
}

}  // namespace

TEST_CASE("a time is of the clocks on that day, an instant is shown on them") {
  CHECK(placed({"2025-01-15 21:00", "2025-07-15 21:00", "2025-07-15"}) ==
        "2025-01-15T21:00:00+01:00 2025-07-15T21:00:00+02:00 2025-07-15T12:00:00+02:00 ");
  CHECK(placed({"2025-01-15T22:30:00Z", "2025-07-15T22:30:00+00:00", "2025-07-15T22:30:00.250Z"}) ==
        "2025-01-15T23:30:00+01:00 2025-07-16T00:30:00+02:00 2025-07-16T00:30:00.250+02:00 ");
}

TEST_CASE("an offset that was written down stays, and a zone has its own clocks") {
  CHECK(placed({"2025-07-15T22:30:00-05:00", "2025-07-15 22:30[Half/Past]",
                "2025-07-15T22:30Z[Half/Past]", "2025-07-15T22:30Z[GMT+0900]"}) ==
        "2025-07-15T22:30:00-05:00 2025-07-15T22:30:00+05:30 2025-07-16T04:00:00+05:30 "
        "2025-07-16T07:30:00+09:00 ");
}

TEST_CASE("a zone that is not known is remarked on, and the clocks here are taken") {
  CHECK(placed({"2025-07-15 22:30[Mars/Base]", "2025-07-15T22:30Z[Mars/Base]"}) ==
        "2025-07-15T22:30:00+02:00 2025-07-16T00:30:00+02:00 "
        "| 1: the zone `Mars/Base` is not known here; the clocks here are taken "
        "| 2: the zone `Mars/Base` is not known here; the clocks here are taken ");
}

TEST_CASE("what clocks skipped is moved, and remarked on") {
  CHECK(placed({"2025-03-30 02:30"}) ==
        "2025-03-30T03:30:00+02:00 | 1: 02:30 was skipped on 2025-03-30, as the clocks were put "
        "forward; it is kept as 03:30 ");
}

TEST_CASE(
    "of what clocks repeated the order of the notes tells which it was, else it is the first") {
  const std::string twice = " was there twice on 2025-10-26, as the clocks were put back; the ";
  CHECK(placed({"2025-10-26 02:30"}) ==
        "2025-10-26T02:30:00+02:00 | 1: 02:30" + twice + "first is taken ");
  CHECK(placed({"2025-10-26 02:30", "2025-10-26 02:10", "2025-10-26 02:40"}) ==
        "2025-10-26T02:30:00+02:00 2025-10-26T02:10:00+01:00 2025-10-26T02:40:00+01:00 "
        "| 1: 02:30" +
            twice + "first is taken | 2: 02:10" + twice +
            "second is taken "
            "| 3: 02:40" +
            twice + "second is taken ");
  CHECK(placed({"2025-11-01", "2025-10-26 02:10", "2025-10-26 02:30", "2025-10-01"}) ==
        "2025-11-01T12:00:00+01:00 2025-10-26T02:10:00+01:00 2025-10-26T02:30:00+02:00 "
        "2025-10-01T12:00:00+02:00 "
        "| 3: 02:30" +
            twice + "first is taken | 2: 02:10" + twice + "second is taken ");
}
