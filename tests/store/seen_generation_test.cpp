#include "hearth/store/seen_generation.hpp"

#include <doctest/doctest.h>

#include "support/entries.hpp"
#include "support/temp_folder.hpp"

using namespace hearth;
using namespace hearth::test;

TEST_CASE("the generation that was noted last comes back, for each journal its own") {
  const TempFolder folder;
  const auto state = folder / "deep/state";
  CHECK_FALSE(seen_generation(state, id(1)));
  note_generation(state, id(1), 5);
  note_generation(state, id(2), 7);
  note_generation(state, id(1), 6);
  CHECK(seen_generation(state, id(1)) == 6);
  CHECK(seen_generation(state, id(2)) == 7);
  CHECK(mode_of(state / "seen") == 0600);
  CHECK(mode_of(state) == 0700);
}

TEST_CASE("a lower one counts only once it is accepted") {
  const TempFolder folder;
  note_generation(folder.path(), id(1), 5);
  note_generation(folder.path(), id(1), 4);
  CHECK(seen_generation(folder.path(), id(1)) == 5);
  accept_generation(folder.path(), id(1), 4);
  CHECK(seen_generation(folder.path(), id(1)) == 4);
}

TEST_CASE("lines that mean nothing are passed over, and a folder that cannot be is no failure") {
  const TempFolder folder;
  write_file(folder / "seen", "\n\nabc 5\n" + to_string(id(1)) + " x\n" + to_string(id(2)) + " 3");
  CHECK_FALSE(seen_generation(folder.path(), id(1)));
  CHECK(seen_generation(folder.path(), id(2)) == 3);
  note_generation(folder / "seen", id(1), 5);
  CHECK_FALSE(seen_generation(folder / "seen", id(1)));
}

TEST_CASE("a version in whose place an older one was put is missed, however much is saved since") {
  const TempFolder folder;
  const auto missed = [&] { return missed_generation(folder.path(), id(1)); };
  note_generation(folder.path(), id(1), 9);
  CHECK_FALSE(missed());
  note_put_back(folder.path(), id(1), 7);
  CHECK(seen_generation(folder.path(), id(1)) == 7);
  CHECK(missed() == 9);
  for (std::uint64_t saved = 8; saved < 12; ++saved) note_generation(folder.path(), id(1), saved);
  CHECK(missed() == 9);
  note_put_back(folder.path(), id(1), 5);
  CHECK(missed() == 11);
  accept_generation(folder.path(), id(1), 5);
  CHECK_FALSE(missed());
}

TEST_CASE(
    "a missed version that comes back is missed no more, and journals do not touch each other") {
  const TempFolder folder;
  note_generation(folder.path(), id(1), 9);
  note_generation(folder.path(), id(2), 9);
  note_put_back(folder.path(), id(1), 5);
  note_put_back(folder.path(), id(2), 5);
  note_generation(folder.path(), id(1), 9);
  CHECK_FALSE(missed_generation(folder.path(), id(1)));
  CHECK(missed_generation(folder.path(), id(2)) == 9);
}

TEST_CASE("without a folder for it nothing is remembered, and nothing written where one is") {
  note_generation("", id(1), 5);
  note_put_back("", id(1), 4);
  CHECK_FALSE(seen_generation("", id(1)));
  CHECK_FALSE(std::filesystem::exists("seen"));
}
