#include <doctest/doctest.h>

#include "hearth/core/error.hpp"
#include "hearth/store/drafts.hpp"
#include "hearth/store/history.hpp"
#include "hearth/store/import.hpp"
#include "hearth/store/journal.hpp"
#include "hearth/store/people.hpp"
#include "support/entries.hpp"
#include "support/temp_folder.hpp"

using namespace hearth;
using namespace hearth::test;

TEST_CASE("people change and entries come along in one step, or not at all") {
  const TempFolder folder;
  Journal journal = Journal::create(folder / "j", {"Alex"}, moment("2026-03-01T10:00:00+01:00"));
  const Person alex = journal.people().front();
  Person renamed{id(7), "Alexis", moment("2025-01-01T10:00:00+01:00"), std::nullopt};
  Person kim{id(8), "Kim", moment("2025-02-01T10:00:00+01:00"),
             moment("2025-03-01T10:00:00+01:00")};
  Entry entry;
  entry.id = entry.entry = id(9);
  entry.device = id(6);
  entry.clock = HybridTime{65536};
  entry.at = moment("2026-02-01T10:00:00+01:00");
  entry.author = id(7);
  const Moment now = moment("2026-03-01T11:00:00+01:00");
  Entry twice = entry;
  CHECK_THROWS_AS(
      JournalImport(journal).write({{alex.id, renamed}, {std::nullopt, kim}}, {entry, twice}, now),
      Error);
  CHECK(journal.people().front().name == "Alex");
  CHECK(all_revisions(journal).empty());
  JournalImport(journal).write({{alex.id, renamed}, {std::nullopt, kim}}, {entry}, now);
  const auto people = journal.people();
  REQUIRE(people.size() == 2);
  CHECK(people[0].id == id(7));
  CHECK(people[0].name == "Alexis");
  CHECK(people[0].joined == renamed.joined);
  CHECK(people[1].left == kim.left);
  keep_draft(journal, Draft{"weekly", id(7), "", now, {}});
  kim.id = id(10);
  CHECK_THROWS_AS(change_people(journal, {{id(7), kim}}, now), Error);
  REQUIRE(all_revisions(journal).size() == 1);
  CHECK(all_revisions(journal)[0].id == id(9));
}
