#include <doctest/doctest.h>

#include "hearth/prompt/pack/pack_keys.hpp"
#include "support/manual_keys.hpp"

using namespace hearth;
using namespace hearth::test;

TEST_CASE("the manual and the reader of packs know the same keys") { check_manual_keys(kPackKeys); }

TEST_CASE("the manual speaks of no other tables than those that a reader knows") {
  std::set<std::string> levels = levels_of(kPackKeys);
  for (const char* other :
       {"practice", "block", "step", "breathe", "check", "topic", "part", "line", "source"}) {
    levels.insert(other);
  }
  for (const auto& entry : keys_in_manual()) {
    const std::string level = entry.first.substr(0, entry.first.find('.'));
    CHECK_MESSAGE(levels.contains(level), entry.first);
  }
}
