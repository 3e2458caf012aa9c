#include "hearth/journal/entry.hpp"

#include <doctest/doctest.h>

#include "support/entries.hpp"

using namespace hearth;
using namespace hearth::test;

TEST_CASE("a tick is later than everything before it, whatever the wall clock says") {
  HybridTime last{};
  for (const std::int64_t now : {1000, 1000, 900, 1001, 5, 2000}) {
    const HybridTime next = tick(last, now);
    CHECK(next > last);
    CHECK(next.ms() >= now);
    last = next;
  }
}

TEST_CASE("a tick follows the wall clock when that is ahead") {
  CHECK(tick(HybridTime{5}, 1000) == HybridTime{std::int64_t{1000} * 65536});
}

TEST_CASE("a counter that runs over goes into the milliseconds, and order holds") {
  const HybridTime full{std::int64_t{1000} * 65536 + 65535};
  CHECK(tick(full, 1000).ms() == 1001);
}

TEST_CASE("the text of an entry is its first text answer") {
  Entry entry;
  CHECK(text_of(entry).empty());
  entry.answers = {answer(scale("mood"), 7.0, Share::shared),
                   answer(text("moment"), std::string("we laughed"), Share::shared),
                   answer(text("more"), std::string("a lot"), Share::shared)};
  CHECK(text_of(entry) == "we laughed");
}

TEST_CASE("the tightest share decides") {
  Entry entry;
  CHECK(tightest_share(entry) == Share::shared);
  entry.answers = {answer(scale("mood"), 7.0, Share::shared),
                   answer(scale("pain"), 7.0, Share::only_me),
                   answer(scale("ease"), 7.0, Share::sealed)};
  CHECK(tightest_share(entry) == Share::only_me);
}

TEST_CASE("states are read as they are written") {
  for (auto state : {EntryState::written, EntryState::undone, EntryState::erased}) {
    CHECK(parse_entry_state(to_string(state)) == state);
  }
  CHECK_FALSE(parse_entry_state("forgotten"));
}

TEST_CASE("what was written first comes first, and of two at once always the same one") {
  Entry one;
  Entry other;
  one.id = id(2);
  other.id = id(1);
  one.clock = {5};
  other.clock = {6};
  CHECK(written_before(one, other));
  CHECK_FALSE(written_before(other, one));
  other.clock = one.clock;
  CHECK(written_before(other, one));
  CHECK_FALSE(written_before(one, other));
  CHECK_FALSE(written_before(one, one));
}

TEST_CASE(
    "versions that all follow each other hide no words: one of them stands, always the same") {
  const auto version = [](std::uint8_t own, std::vector<Uuid> follows) {
    return Revision{.id = id(own), .entry = id(1), .follows = std::move(follows)};
  };
  const Revision one = version(1, {id(2)});
  const Revision two = version(2, {id(1)});
  CHECK(version_that_stands(std::vector{one, two}) == id(2));
  CHECK(version_that_stands(std::vector{two, one}) == id(2));
  CHECK(version_that_stands(std::vector{version(3, {id(3)})}) == id(3));
  CHECK(version_that_stands({}) == Uuid{});
}
