// What a query leaves unread, and in which order the rest comes.
#include <doctest/doctest.h>
#include <fmt/core.h>

#include <algorithm>
#include <iterator>

#include "hearth/journal/undo.hpp"
#include "hearth/store/attendance.hpp"
#include "hearth/store/history.hpp"
#include "hearth/store/journal.hpp"
#include "support/entries.hpp"
#include "support/temp_folder.hpp"

using namespace hearth;
using namespace hearth::test;

namespace {

const Moment kNow = moment("2026-03-01T19:00:00+01:00");

Entry note(const Uuid& author, const char* at, const std::string& words) {
  Entry made;
  made.author = author;
  made.at = moment(at);
  made.pack = "moment";
  made.answers = {answer(text("moment"), words, Share::shared)};
  return made;
}

std::vector<Entry> all(const Journal& journal, const Query& query = {}) {
  std::vector<Entry> entries;
  journal.visit(query, [&](Entry one) {
    entries.push_back(std::move(one));
    return true;
  });
  return entries;
}

}  // namespace

TEST_CASE("entries come newest first, within the days asked for, until enough have been seen") {
  const TempFolder folder;
  Journal journal = Journal::create(folder / "j", {"Alex"}, kNow);
  const Uuid alex = journal.people().front().id;
  journal.append(
      {note(alex, "2026-02-01T10:00:00Z", "first"), note(alex, "2026-02-03T10:00:00Z", "third"),
       note(alex, "2026-02-02T10:00:00Z", "second")},
      kNow);
  const auto entries = all(journal);
  REQUIRE(entries.size() == 3);
  CHECK(text_of(entries[0]) == "third");
  CHECK(text_of(entries[2]) == "first");
  CHECK(all(journal, {parse_date("2026-02-02"), parse_date("2026-02-02")}).size() == 1);
  int seen = 0;
  journal.visit({}, [&](const Entry&) { return ++seen < 2; });
  CHECK(seen == 2);
}

TEST_CASE("the entry that somebody wrote last is found by their clock, whatever day it tells of") {
  const TempFolder folder;
  Journal journal = Journal::create(folder / "j", {"Alex", "Sam"}, kNow);
  const Uuid alex = journal.people().front().id;
  const Uuid sam = journal.people().back().id;
  CHECK_FALSE(last_entry_of(journal, alex));
  const auto written = journal.append({note(alex, "2026-02-03T10:00:00Z", "later"),
                                       note(alex, "2026-02-01T10:00:00Z", "written last")},
                                      kNow);
  journal.append({note(sam, "2026-02-04T10:00:00Z", "of somebody else")}, kNow);
  CHECK(last_entry_of(journal, alex) == written.back().id);
}

TEST_CASE("what is read is narrowed to what was answered, and to one of several wishes") {
  const TempFolder folder;
  Journal journal = Journal::create(folder / "j", {"Alex"}, kNow);
  const Uuid alex = journal.people().front().id;
  Entry checkin = note(alex, "2026-02-03T10:00:00Z", "third");
  checkin.kind = PackKind::checkin;
  checkin.pack = checkin.answers.front().wording->pack;
  Entry skipped = note(alex, "2026-02-02T10:00:00Z", "second");
  skipped.answers.front().value = Skipped{};
  const std::string question = checkin.answers.front().wording->id;
  skipped.kind = checkin.kind;
  skipped.pack = checkin.pack;
  journal.append({note(alex, "2026-02-01T10:00:00Z", "first"), checkin, skipped}, kNow);
  const auto count = [&](const Query& query) { return all(journal, query).size(); };
  CHECK(count({.kinds = {PackKind::checkin}}) == 2);
  CHECK(count({.kinds = {PackKind::checkin}, .asking = {question}}) == 1);
  CHECK(count({.kinds = {PackKind::checkin}, .asking = {"another"}}) == 0);
  CHECK(count({.either = {{.kinds = {PackKind::log}}, {.from = parse_date("2026-02-03")}}}) == 2);
  CHECK(count({.from = parse_date("2026-02-03"), .either = {{.kinds = {PackKind::log}}}}) == 0);
}

TEST_CASE("occasions are read by their names, as they are among all") {
  const TempFolder folder;
  Journal journal = Journal::create(folder / "j", {"Alex", "Sam"}, kNow);
  const Uuid alex = journal.people().front().id;
  for (const char* occasion : {"daily/2026-02-01", "daily/2026-02-02", "weekly/2026-W05"}) {
    Entry one = note(alex, "2026-02-02T10:00:00Z", "words");
    one.occasion = occasion;
    journal.append({one}, kNow);
  }
  const Occasions some = occasions_named(journal, {"weekly/2026-W05", "daily/2026-02-01", "none"});
  CHECK(all_occasions(journal).attendance().size() == 3);
  CHECK(some.attendance().size() == 2);
  CHECK(some.answered("daily/2026-02-01", alex));
  CHECK_FALSE(some.begun("daily/2026-02-02"));
  CHECK_FALSE(some.complete("weekly/2026-W05"));
  CHECK(occasions_of_pack(journal, "daily").attendance().size() == 2);
  CHECK(occasions_of_pack(journal, "dail").attendance().empty());
  CHECK(who_answered(journal, "weekly/2026-W05") == std::vector<Author>{alex});
  CHECK(who_answered(journal, "none").empty());
}

TEST_CASE("what is asked of the journal while it is read is of the same state") {
  const TempFolder folder;
  Journal journal = Journal::create(folder / "j", {"Alex", "Sam"}, kNow);
  Journal other = Journal::open(folder / "j");
  Entry one = note(journal.people().front().id, "2026-02-02T10:00:00Z", "words");
  one.occasion = "weekly/2026-W05";
  journal.append({one}, kNow);
  std::size_t answered = 0;
  journal.visit({}, [&](const Entry&) {
    answered += who_answered(journal, "weekly/2026-W05").size();
    return true;
  });
  CHECK(answered == 1);
  other.append({note(one.author.value(), "2026-02-03T10:00:00Z", "more")}, kNow);
  CHECK(all(journal).size() == 2);
}

TEST_CASE("the oldest come first where that is asked for, and those of later moments alone") {
  const TempFolder folder;
  Journal journal = Journal::create(folder / "j", {"Alex"}, kNow);
  const Uuid alex = journal.people().front().id;
  journal.append({note(alex, "2026-02-01T10:00:00Z", "a"), note(alex, "2026-02-03T10:00:00Z", "c"),
                  note(alex, "2026-02-03T10:00:00Z", "d"), note(alex, "2026-02-02T10:00:00Z", "b")},
                 kNow);
  const auto texts = [&](const Query& query) {
    std::string found;
    for (const Entry& one : all(journal, query)) found += text_of(one);
    return found;
  };
  Query query;
  CHECK(texts(query) == "dcba");
  query.oldest_first = true;
  CHECK(texts(query) == "abcd");
  query.after_ms = moment("2026-02-01T10:00:00Z").ms;
  CHECK(texts(query) == "bcd");
}

TEST_CASE(
    "where tags are wanted nothing is read that has not all of them, however they are written") {
  const TempFolder folder;
  Journal journal = Journal::create(folder / "j", {"Alex"}, kNow);
  const Uuid alex = journal.people().front().id;
  std::vector<Entry> notes;
  for (const char* day : {"01", "02", "03"}) {
    notes.push_back(note(alex, fmt::format("2026-02-{}T10:00:00Z", day).c_str(), day));
  }
  notes[0].tags = {"Søren", "walk"};
  notes[2].tags = {"Walk"};
  journal.append(notes, kNow);
  CHECK(all(journal, {.tags = {"walk"}}).size() == 2);
  const auto both = all(journal, {.tags = {"walk", "soren"}});
  REQUIRE(both.size() == 1);
  CHECK(text_of(both.front()) == "01");
  CHECK(both.front().tags == std::vector<std::string>{"Søren", "walk"});
  CHECK(all(journal, {.tags = {"wal"}}).empty());
}

TEST_CASE("what is wanted is found alike where most have it and where few do") {
  const TempFolder folder;
  Journal journal = Journal::create(folder / "j", {"Alex", "Sam"}, kNow);
  const Uuid alex = journal.people().front().id;
  const Uuid sam = journal.people().back().id;
  std::vector<Entry> notes;
  for (int n = 0; n < 1100; ++n) {
    notes.push_back(note(alex, "2026-02-01T10:00:00Z", "a river " + std::to_string(n)));
    notes.back().at.ms += std::int64_t{n} * 1000;
    notes.back().tags = {"Often"};
  }
  notes.push_back(note(sam, "2026-02-01T10:00:00Z", "a pond"));
  notes.push_back(note(sam, "2026-02-02T10:00:00Z", "another pond"));
  notes.back().tags = {"seldom"};
  notes.back().kind = PackKind::plan;
  journal.append(notes, kNow);
  for (const Query& many : {Query{.by = alex}, Query{.by = alex, .kinds = {PackKind::log}},
                            Query{.tags = {"often"}}, Query{.words = "river"}}) {
    const auto found = all(journal, many);
    REQUIRE(found.size() == 1100);
    CHECK(text_of(found.front()) == "a river 1099");
    CHECK(text_of(found.back()) == "a river 0");
  }
  CHECK(all(journal, {.kinds = {PackKind::log}}).size() == 1101);
  for (const Query& few : {Query{.by = sam}, Query{.words = "pond"}}) {
    const auto found = all(journal, few);
    REQUIRE(found.size() == 2);
    CHECK(text_of(found.front()) == "another pond");
  }
  CHECK(all(journal, {.kinds = {PackKind::plan}}).size() == 1);
  CHECK(all(journal, {.kinds = {PackKind::log}, .packs = {"moment"}}).size() == 1101);
  CHECK(all(journal, {.kinds = {PackKind::log}, .packs = {"gain"}}).empty());
  CHECK(all(journal, {.tags = {"seldom"}, .words = "pond"}).size() == 1);
  CHECK(all(journal, {.either = {Query{.words = "river"}, Query{.by = sam}}}).size() == 1102);
}

TEST_CASE("a change moves an entry nowhere among those of one moment") {
  const TempFolder folder;
  Journal journal = Journal::create(folder / "j", {"Alex"}, kNow);
  const Uuid alex = journal.people().front().id;
  const char* const at = "2026-02-03T10:00:00Z";
  auto written = journal.append({note(alex, "2026-02-03T09:00:00Z", "before "), note(alex, at, "a"),
                                 note(alex, at, "b"), note(alex, at, "c")},
                                kNow);
  const auto texts = [&](bool oldest_first) {
    std::string found;
    for (const Entry& one : all(journal, {.oldest_first = oldest_first})) found += text_of(one);
    return found;
  };
  for (const std::size_t changed : {1U, 2U, 0U}) {
    Entry next = next_revision(written[changed]);
    next.answers = {answer(text("moment"), std::string(text_of(next)) + "'", Share::shared)};
    written[changed] = journal.append({next}, kNow).front();
  }
  CHECK(texts(true) == "before 'a'b'c");
  CHECK(texts(false) == "cb'a'before '");
  int seen = 0;
  journal.visit({}, [&](const Entry&) { return ++seen < 2; });
  CHECK(seen == 2);
}

TEST_CASE("ids that end like others are found, of few and of many") {
  const TempFolder folder;
  Journal journal = Journal::create(folder / "j", {"Alex"}, kNow);
  const Uuid alex = journal.people().front().id;
  const auto with_id = [&](std::uint8_t before, std::uint8_t last) {
    Entry made = note(alex, "2026-02-01T10:00:00Z", "x");
    made.id.bytes = {1, 2, 3, 4, 5, 6, 0x70, 7, 0x80, 8, 9, 10, 11, 12, before, last};
    return made;
  };
  std::vector<Entry> entries{with_id(1, 1), with_id(2, 1)};
  for (int n = 0; n < 250; ++n) entries.push_back(with_id(3, static_cast<std::uint8_t>(n)));
  entries[1].id.bytes[13] = 99;  // ends in four characters as no other does
  std::vector<Uuid> ids;
  for (const Entry& one : entries) ids.push_back(one.id);
  Uuid like = ids.back();
  like.bytes[0] = 77;
  entries.push_back(with_id(0, 0));
  entries.back().id = like;
  journal.append(entries, kNow);
  CHECK(journal.entry_ids_ending_like({ids.back()}, 6) == std::vector<Uuid>{like});
  CHECK(journal.entry_ids_ending_like(ids, 16) == std::vector<Uuid>{like});
  CHECK(journal.entry_ids_ending_like(ids, 32).empty());
  CHECK(journal.entry_ids_ending_like({ids.front()}, 4).empty());
  ids.push_back(like);
  CHECK(journal.entry_ids_ending_like(ids, 6).empty());
}

TEST_CASE("an id is found by each of its ends, and by what a list shows of it") {
  const TempFolder folder;
  Journal journal = Journal::create(folder / "j", {"Alex"}, kNow);
  const Uuid alex = journal.people().front().id;
  std::vector<Entry> entries;
  for (int n = 0; n < 40; ++n) entries.push_back(note(alex, "2026-02-01T10:00:00Z", "x"));
  entries = journal.append(std::move(entries), kNow);
  for (const Entry& meant : entries) {
    const std::string id = bare_id(meant.entry);
    for (std::size_t length = 4; length <= id.size(); ++length) {
      for (const std::size_t from :
           {std::size_t{0}, id.size() - 6, id.size() - 7, id.size() - 8, id.size() - length}) {
        if (from + length > id.size()) continue;
        Query query;
        query.id = id.substr(from, length);
        const auto expected =
            std::ranges::count_if(entries, [&](const Entry& one) { return passes(query, one); });
        CAPTURE(query.id);
        CHECK(expected >= 1);
        CHECK(std::ssize(all(journal, query)) == expected);
      }
    }
  }
}
