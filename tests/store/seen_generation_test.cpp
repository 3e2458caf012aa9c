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
