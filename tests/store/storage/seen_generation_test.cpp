#include "hearth/store/storage/seen_generation.hpp"

#include <doctest/doctest.h>

#include "support/entries.hpp"
#include "support/temp_folder.hpp"

using namespace hearth;
using namespace hearth::test;

TEST_CASE("the generation that was noted last comes back, for each journal its own") {
  const TempFolder folder;
  const auto state = folder / "deep/state";
  CHECK_FALSE(seen_generation(state, {id(1)}));
  note_generation(state, {id(1)}, 5);
  note_generation(state, {id(2)}, 7);
  note_generation(state, {id(1)}, 6);
  CHECK(seen_generation(state, {id(1)}) == 6);
  CHECK(seen_generation(state, {id(2)}) == 7);
  CHECK(mode_of(state / "seen") == 0600);
  CHECK(mode_of(state) == 0700);
}

TEST_CASE("a lower one counts only once it is accepted") {
  const TempFolder folder;
  note_generation(folder.path(), {id(1)}, 5);
  note_generation(folder.path(), {id(1)}, 4);
  CHECK(seen_generation(folder.path(), {id(1)}) == 5);
  accept_generation(folder.path(), {id(1)}, 4);
  CHECK(seen_generation(folder.path(), {id(1)}) == 4);
}

TEST_CASE("lines that mean nothing are passed over, and a folder that cannot be is no failure") {
  const TempFolder folder;
  write_file(folder / "seen", "\n\nabc 5\n" + to_string(id(1)) + " x\n" + to_string(id(2)) + " 3");
  CHECK_FALSE(seen_generation(folder.path(), {id(1)}));
  CHECK(seen_generation(folder.path(), {id(2)}) == 3);
  note_generation(folder / "seen", {id(1)}, 5);
  CHECK_FALSE(seen_generation(folder / "seen", {id(1)}));
}

TEST_CASE("a version in whose place an older one was put is missed, however much is saved since") {
  const TempFolder folder;
  const auto missed = [&] { return missed_generation(folder.path(), {id(1)}); };
  note_generation(folder.path(), {id(1)}, 9);
  CHECK_FALSE(missed());
  note_put_back(folder.path(), {id(1)}, 7);
  CHECK(seen_generation(folder.path(), {id(1)}) == 7);
  CHECK(missed() == 9);
  for (std::uint64_t saved = 8; saved < 12; ++saved) note_generation(folder.path(), {id(1)}, saved);
  CHECK(missed() == 9);
  note_put_back(folder.path(), {id(1)}, 5);
  CHECK(missed() == 11);
  accept_generation(folder.path(), {id(1)}, 5);
  CHECK_FALSE(missed());
}

TEST_CASE(
    "a missed version that comes back is missed no more, and journals do not touch each other") {
  const TempFolder folder;
  note_generation(folder.path(), {id(1)}, 9);
  note_generation(folder.path(), {id(2)}, 9);
  note_put_back(folder.path(), {id(1)}, 5);
  note_put_back(folder.path(), {id(2)}, 5);
  note_opened(folder.path(), {id(1)}, 8);
  CHECK(missed_generation(folder.path(), {id(1)}) == 9);
  note_opened(folder.path(), {id(1)}, 9);
  CHECK_FALSE(missed_generation(folder.path(), {id(1)}));
  CHECK(missed_generation(folder.path(), {id(2)}) == 9);
}

TEST_CASE("without a folder for it nothing is remembered, and nothing written where one is") {
  note_generation("", {id(1)}, 5);
  note_put_back("", {id(1)}, 4);
  CHECK_FALSE(seen_generation("", {id(1)}));
  CHECK_FALSE(std::filesystem::exists("seen"));
}

TEST_CASE(
    "a copy at another place has versions of its own, as a conflicting one that is taken in") {
  const TempFolder folder;
  write_file(folder / "journal", "");
  write_file(folder / "copy", "");
  const JournalAt journal{id(1), folder / "journal"};
  const JournalAt copy{id(1), folder / "copy"};
  note_opened(folder.path(), {journal}, 9);
  CHECK_FALSE(seen_generation(folder.path(), copy));
  note_opened(folder.path(), copy, 12);
  CHECK(seen_generation(folder.path(), {journal}) == 9);
  CHECK(seen_generation(folder.path(), copy) == 12);
  note_put_back(folder.path(), copy, 8);
  CHECK_FALSE(missed_generation(folder.path(), journal));
}

TEST_CASE("a journal that has moved takes along what was seen of it") {
  const TempFolder folder;
  write_file(folder / "journal", "");
  note_opened(folder.path(), {id(1), folder / "journal"}, 9);
  std::filesystem::rename(folder / "journal", folder / "moved");
  CHECK(seen_generation(folder.path(), {id(1), folder / "moved"}) == 9);
  note_put_back(folder.path(), {id(1), folder / "moved"}, 5);
  CHECK(missed_generation(folder.path(), {id(1), folder / "moved"}) == 9);
  CHECK(file_bytes(folder / "seen").find("journal") == std::string::npos);
}

TEST_CASE("a place that does not fit a line is none, and places that are gone do not add up") {
  const TempFolder folder;
  note_opened(folder.path(), {id(1), folder / "two\nlines"}, 9);
  CHECK(seen_generation(folder.path(), {id(1)}) == 9);
  for (int n = 0; n < 300; ++n) {
    note_opened(folder.path(), {id(2), folder / ("stick " + std::to_string(n))}, 4);
    write_file(folder / "in its place", "");
    note_opened(folder.path(), {id(3), folder / "in its place"}, 4);
  }
  CHECK(file_bytes(folder / "seen").size() < 20000);
  CHECK(seen_generation(folder.path(), {id(3), folder / "in its place"}) == 4);
}
