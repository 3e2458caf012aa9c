#include "hearth/plan/matters.hpp"

#include <doctest/doctest.h>

#include "support/entries.hpp"

using namespace hearth;
using namespace hearth::test;

namespace {

Entry said(int number, const std::string& occasion,
           const std::vector<std::pair<std::string, std::string>>& words, int author = 0) {
  Entry entry;
  entry.id = entry.entry = id(number);
  entry.clock = {number};
  if (author > 0) entry.author = id(author);
  entry.pack = "decision";
  entry.occasion = occasion;
  for (const auto& [question, word] : words) {
    entry.answers.push_back(answer(text(question), word, Share::shared));
  }
  return entry;
}

Entry again_on(Entry entry, const std::string& day) {
  entry.answers.push_back(answer(text("revisit_on"), *parse_date(day), Share::shared));
  return entry;
}

}  // namespace

TEST_CASE("a decision is what was said in its occasion, whoever said it, in whatever order") {
  const Entry matter = said(1, "decision/a", {{"decision", "the bed"}}, 1);
  const Entry own_words = said(3, "decision/a", {{"decision", "where I sleep"}}, 2);
  const Entry outcome = again_on(
      said(4, "decision/a", {{"status", "decided"}, {"outcome", "the big one"}}), "2026-04-01");
  const Entry another = said(2, "decision/b", {{"decision", "the summer"}}, 2);
  for (const std::vector<Entry>& seen : {std::vector{matter, own_words, outcome, another},
                                         std::vector{outcome, another, own_words, matter}}) {
    const auto decisions = decisions_in(seen);
    REQUIRE(decisions.size() == 2);
    CHECK(decisions[0].occasion == "decision/a");
    CHECK(decisions[0].matter == "the bed");
    CHECK(decisions[0].status == "decided");
    CHECK(decisions[0].outcome == "the big one");
    CHECK(decisions[0].again == parse_date("2026-04-01"));
    CHECK(decisions[1].matter == "the summer");
    CHECK(decisions[1].status.empty());
  }
}

TEST_CASE("looked at again, the newest word takes the place of the whole older one") {
  const auto decisions = decisions_in(std::vector{
      said(1, "decision/a", {{"decision", "the bed"}}, 1),
      again_on(said(2, "decision/a", {{"status", "trial"}, {"outcome", "the sofa"}}), "2026-04-01"),
      said(3, "decision/a", {{"status", "open"}}),
      said(4, "decision/a", {{"anything_else", "not about where it stands"}})});
  REQUIRE(decisions.size() == 1);
  CHECK(decisions[0].status == "open");
  CHECK(decisions[0].outcome.empty());
  CHECK_FALSE(decisions[0].again);
}

TEST_CASE("where it stands is said together: nobody settles it alone") {
  const auto decisions = decisions_in(
      std::vector{said(1, "decision/a", {{"decision", "the bed"}, {"status", "decided"}}, 1)});
  REQUIRE(decisions.size() == 1);
  CHECK(decisions[0].status.empty());
}

TEST_CASE("entries of other packs, and those without an occasion, are no decision") {
  Entry other = said(1, "ritual/a", {{"decision", "the bed"}}, 1);
  other.pack = "ritual";
  CHECK(decisions_in(std::vector{other, said(2, "", {{"decision", "the bed"}}, 1)}).empty());
}

TEST_CASE("a check-in that is called the same decides nothing") {
  Entry checkin = said(1, "decision/2026-W09", {{"decision", "the bed"}, {"status", "decided"}});
  checkin.kind = PackKind::checkin;
  CHECK(decisions_in({&checkin, 1}).empty());
}
