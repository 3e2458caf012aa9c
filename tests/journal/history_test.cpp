#include "hearth/journal/history.hpp"

#include <doctest/doctest.h>

#include "support/entries.hpp"

using namespace hearth;
using namespace hearth::test;

namespace {

Pack carrying(const std::shared_ptr<const Wording>& wording, bool carry = true) {
  Question question;
  question.wording = wording;
  question.share = Share::only_me;
  question.carry = carry;
  Section section;
  section.questions.push_back(question);
  Pack pack;
  pack.sections.push_back(section);
  return pack;
}

Entry entry_with(std::vector<Answer> answers) {
  Entry entry;
  entry.answers = std::move(answers);
  return entry;
}

}  // namespace

TEST_CASE("the newest answer is carried, with the share that the question has today") {
  const std::vector<Entry> earlier{
      entry_with({}), entry_with({answer(text("hope"), std::string("rest"), Share::shared)}),
      entry_with({answer(text("hope"), std::string("older"), Share::shared)})};
  const auto carried = carried_answers(earlier, carrying(text("hope")));
  REQUIRE(carried.size() == 1);
  CHECK(carried.front().value == Value(std::string("rest")));
  CHECK(carried.front().share == Share::only_me);
  CHECK(carried_answers(earlier, carrying(text("hope"), false)).empty());
  CHECK(carried_answers(earlier, carrying(text("other"))).empty());
}

TEST_CASE("what was dropped last time is not offered again") {
  const std::vector<Entry> earlier{
      entry_with({answer(text("hope"), Skipped{}, Share::shared)}),
      entry_with({answer(text("hope"), std::string("older"), Share::shared)})};
  CHECK(carried_answers(earlier, carrying(text("hope"))).empty());
}

TEST_CASE("what no longer fits the question is not offered") {
  const std::vector<Entry> earlier{entry_with({answer(scale("pain"), 8.0, Share::shared)})};
  Wording narrower = *scale("pain");
  narrower.max = 5;
  CHECK(carried_answers(earlier, carrying(std::make_shared<const Wording>(narrower))).empty());
  CHECK(carried_answers(earlier, carrying(text("pain"))).empty());
  CHECK(carried_answers(earlier, carrying(scale("pain"))).size() == 1);
}

TEST_CASE("a skip counts as asked") {
  const TimesAsked times =
      times_asked(std::vector<Entry>{entry_with({answer(text("a"), Skipped{}, Share::shared)}),
                                     entry_with({answer(text("a"), std::string("x"), Share::shared),
                                                 answer(text("b"), Skipped{}, Share::shared)})});
  CHECK(times == TimesAsked{{"a", 2}, {"b", 1}});
}
