#include "hearth/store/storage/conflict_copies.hpp"

#include <doctest/doctest.h>

#include "support/temp_folder.hpp"

using namespace hearth;
using namespace hearth::test;

TEST_CASE("what programs that copy files leave beside a journal is known by its name") {
  for (const char* name :
       {"journal (Alex's conflicted copy 2026-03-01).hearth",
        "journal (conflicted copy 2026-03-01 190000).hearth",
        "journal.sync-conflict-20260301-190000-ABCDEFG.hearth", "journal (1).hearth",
        "journal(12).hearth", "journal 2.hearth",
        "journal (SFConflict alex@example.org 2026-03-01-19-00-00).hearth",
        "journal.Conflict.hearth", "journal.hearth.Conflict",
        "journal_conflict-20260301-190000.hearth", "journal.conflict1.hearth",
        "journal.hearth.conflict2", "journal_laptop_Mar-01-190000-2026_Conflict.hearth",
        "journal (In Konflikt stehende Kopie von Alex 2026-03-01).hearth",
        "journal (Copie en conflit de Alex 2026-03-01).hearth",
        "journal (copia in conflitto di Alex).hearth", "journal.hearth (1)",
        "journal.hearth.sync-conflict-20260301-190000-ABCDEFG.prev"}) {
    CAPTURE(std::string(name));
    CHECK(is_conflict_name(name, "journal.hearth"));
  }
}

TEST_CASE("what people and hearth itself keep beside a journal is no conflict") {
  for (const char* name :
       {"journal.hearth", "journal.hearth.prev", "journal.hearth.lock", "journal.hearth.v3.bak",
        "journal.hearth.replaced-1.bak", "journal.hearth-journal", ".journal.hearth.tmp-0123",
        "journal-old.hearth", "journal 2025.hearth", "journals (1).hearth", "conflicts.hearth",
        "journal (for Sam).hearth", "journal-1.hearth", "", "journal"}) {
    CAPTURE(std::string(name));
    CHECK_FALSE(is_conflict_name(name, "journal.hearth"));
  }
}

TEST_CASE("a journal of another name, or without an ending, has its own copies") {
  CHECK(is_conflict_name("our (1).db", "our.db"));
  CHECK(is_conflict_name("ours (1)", "ours"));
  CHECK(is_conflict_name("ours.sync-conflict-20260301-190000-ABCDEFG", "ours"));
  CHECK_FALSE(is_conflict_name("our (1).hearth", "our.db"));
  CHECK_FALSE(is_conflict_name("ours", "ours"));
}

TEST_CASE("only what begins as a journal does is a copy of one") {
  const TempFolder folder;
  write_file(folder / "journal.hearth", "SQLite format 3");
  write_file(folder / "journal (1).hearth", std::string("SQLite format 3\0", 16));
  write_file(folder / "journal (2).hearth", "a letter");
  write_file(folder / "journal (3).hearth", "");
  std::filesystem::create_directory(folder / "journal (4).hearth");
  CHECK(conflict_copies(folder / "journal.hearth") ==
        std::vector<std::filesystem::path>{std::filesystem::canonical(folder.path()) /
                                           "journal (1).hearth"});
}
