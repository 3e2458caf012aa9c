#include "hearth/exchange/note.hpp"

#include <doctest/doctest.h>

#include "exchange/making.hpp"

using namespace hearth;
using namespace hearth::test;

namespace {

Uuid id_of(const Note& note) {
  return parcel_of({{note}, {}, {}}, making()).entries.at(0).entry.id;
}

}  // namespace

TEST_CASE("a note becomes an entry of its author, private, words untouched") {
  Note made = note(" a\r\nb\n");
  made.tags = {"@tea", "#Tea", "walk", " "};
  made.mood = 7;
  const Parcel parcel = parcel_of({{made}, {}, {}}, making());
  REQUIRE(parcel.entries.size() == 1);
  const Entry& entry = parcel.entries[0].entry;
  CHECK(parcel.entries[0].line == 3);
  CHECK(text_of(entry) == " a\r\nb\n");
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
  later.minutes = 601;
  CHECK(id_of(note("a b")) != id_of(later));
  Note keyed = note("a b");
  keyed.key = "K";
  Note reworded = note("c");
  reworded.key = "K";
  CHECK(id_of(keyed) == id_of(reworded));
}

TEST_CASE("the same words twice in a minute are two notes, each time") {
  const Notes notes{{note("x"), note("x")}, {}, {}};
  const Parcel parcel = parcel_of(notes, making());
  REQUIRE(parcel.entries.size() == 2);
  CHECK(parcel.entries[0].entry.id != parcel.entries[1].entry.id);
  CHECK(parcel_of(notes, making()).entries[1].entry.id == parcel.entries[1].entry.id);
}

TEST_CASE("what cannot be an entry is refused with its line") {
  std::vector<Note> notes(6, note("x"));
  notes[0].text = " \n";
  notes[1].text = "a\xff";
  notes[2].day = *parse_date("2026-03-02");
  notes[3].day = *parse_date("1899-12-31");
  notes[4].mood = 11;
  notes[5].tags = {"\xff"};
  const Parcel parcel = parcel_of({notes, {}, {}}, making());
  CHECK(parcel.entries.empty());
  REQUIRE(parcel.refused.size() == 6);
  for (const Remark& remark : parcel.refused) CHECK(remark.line == 3);
}

TEST_CASE("clocks of twelve and of twenty-four hours") {
  CHECK(parse_clock("19:05") == 19 * 60 + 5);
  CHECK(parse_clock("7:05 PM") == 19 * 60 + 5);
  CHECK(parse_clock("12:00:30 AM") == 0);
  CHECK(parse_clock("12:00pm") == 720);
  for (const char* wrong :
       {"", "19", "24:00", "13:00 pm", "0:00 am", "1:60", "1:5x", "a", "1:00:99"}) {
    CHECK_MESSAGE(!parse_clock(wrong), wrong);
  }
}
