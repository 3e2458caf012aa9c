#include "hearth/journal/history.hpp"

#include <doctest/doctest.h>

#include "support/entries.hpp"

using namespace hearth;
using namespace hearth::test;

namespace {

Answer feeling(std::optional<int> intensity) {
  Wording wording;
  wording.id = "feelings";
  wording.type = QuestionType::feelings;
  return answer(std::make_shared<const Wording>(wording),
                std::vector<Feeling>{{"calm", 2, ""}, {"sad", intensity, "chest"}}, Share::only_me);
}

Entry logged(std::vector<Answer> answers) {
  Entry entry;
  entry.id = entry.entry = id(5);
  entry.device = id(6);
  entry.clock = HybridTime{9};
  entry.at = moment("2026-03-01T19:00:00+01:00");
  entry.author = id(1);
  entry.kind = PackKind::log;
  entry.pack = "feeling";
  entry.answers = std::move(answers);
  return entry;
}

std::size_t offered(const Entry& entry) { return to_revisit(std::vector{entry}, id(1)).size(); }

}  // namespace

TEST_CASE("a feeling is offered from 7 on, to its author alone, where it was logged") {
  CHECK(offered(logged({feeling(7)})) == 1);
  CHECK(offered(logged({feeling(6)})) == 0);
  CHECK(offered(logged({feeling(std::nullopt)})) == 0);
  CHECK(offered(logged({answer(text("note"), std::string("sad 8"), Share::only_me)})) == 0);
  CHECK(to_revisit(std::vector{logged({feeling(9)})}, id(2)).empty());
  Entry together = logged({feeling(9)});
  together.author = std::nullopt;
  CHECK(offered(together) == 0);
  Entry checkin = logged({feeling(9)});
  checkin.kind = PackKind::checkin;
  CHECK(offered(checkin) == 0);
  Entry undone = logged({feeling(9)});
  undone.state = EntryState::undone;
  CHECK(offered(undone) == 0);
}

TEST_CASE("only the strong ones are named") {
  const Answer strong = strong_feelings(logged({feeling(8)}));
  REQUIRE(strong.wording);
  CHECK(std::get<std::vector<Feeling>>(strong.value) == std::vector<Feeling>{{"sad", 8, "chest"}});
}

TEST_CASE("what was let go is not offered again, and nothing else of it changes") {
  const Entry entry = logged({feeling(8)});
  const Entry next = let_go(entry);
  CHECK(offered(next) == 0);
  CHECK(next.entry == entry.entry);
  CHECK(next.follows == std::vector<Uuid>{entry.id});
  CHECK(next.id == Uuid{});
  CHECK(next.at == entry.at);
  REQUIRE(next.answers.size() == 2);
  CHECK(next.answers[0].value == entry.answers[0].value);
  CHECK(next.answers[1].share == Share::only_me);
}

TEST_CASE("an answer of that day counts: no lets it go, yes and a skip do not") {
  Wording wording;
  wording.id = "revisit";
  wording.ask = "Again?";
  wording.type = QuestionType::yesno;
  const auto question = std::make_shared<const Wording>(wording);
  CHECK(offered(logged({feeling(8), answer(question, false, Share::only_me)})) == 0);
  for (const Value& value : {Value(true), Value(Skipped{})}) {
    const Entry entry = logged({feeling(8), answer(question, value, Share::only_me)});
    CHECK(offered(entry) == 1);
    const Entry next = let_go(entry);
    CHECK(offered(next) == 0);
    REQUIRE(next.answers.size() == 2);
    CHECK(next.answers[1].wording == question);
  }
}
