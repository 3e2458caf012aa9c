#include "hearth/journal/visibility.hpp"

#include <doctest/doctest.h>

#include "support/entries.hpp"

using namespace hearth;
using namespace hearth::test;

namespace {

const Person kAlex = person(1, "Alex", "2026-01-01T10:00:00+01:00");
const Person kSam = person(2, "Sam", "2026-01-01T10:00:00+01:00");
constexpr std::int64_t kLater = 1'772'000'000'000;
const Date kDay = *parse_date("2026-03-01");

Entry entry() {
  Entry made;
  made.author = id(1);
  made.occasion = "weekly/2026-W09";
  made.tags = {"tea"};
  made.invited = memberships(std::vector{kAlex, kSam});
  for (const Share share : {Share::only_me, Share::overlap, Share::sealed, Share::shared}) {
    made.answers.push_back(answer(scale(std::string(to_string(share))), 7.0, share));
  }
  return made;
}

std::size_t staying(const Entry& one, const std::vector<Attendance>& attendance) {
  return left_behind(one, std::vector{kSam}, Seals(attendance, {kAlex, kSam})).answers.size();
}

}  // namespace

TEST_CASE("what the others may see stays; what was private or still sealed does not") {
  const Attendance alex{"weekly/2026-W09", id(1), kLater, kDay,
                        memberships(std::vector{kAlex, kSam})};
  const Attendance sam{"weekly/2026-W09", id(2), kLater, kDay,
                       memberships(std::vector{kAlex, kSam})};
  CHECK(staying(entry(), {alex}) == 1);
  CHECK(staying(entry(), {alex, sam}) == 2);
  CHECK(left_behind(entry(), std::vector{kSam}, Seals({alex}, {kAlex, kSam})).tags.empty());
}

TEST_CASE("the mark that keeps an entry from a therapist stays with every part of it") {
  Entry marked = entry();
  marked.tags = {"not-for-therapist", "tea"};
  CHECK(left_behind(marked, std::vector{kSam}, Seals({}, {kAlex, kSam})).tags ==
        std::vector<std::string>{"not-for-therapist"});
}

TEST_CASE("tags stay with all of the answers, and nothing stays of what was taken back") {
  Entry open = entry();
  open.answers = {answer(scale("mood"), 7.0, Share::shared)};
  const Entry stays = left_behind(open, std::vector{kSam}, Seals({}, {kAlex, kSam}));
  CHECK(stays.answers.size() == 1);
  CHECK(stays.tags == open.tags);
  open.state = EntryState::undone;
  CHECK(staying(open, {}) == 0);
}
