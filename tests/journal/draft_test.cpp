#include "hearth/journal/draft.hpp"

#include <doctest/doctest.h>

#include "hearth/core/json.hpp"
#include "hearth/journal/codec.hpp"
#include "support/entries.hpp"

using namespace hearth;
using namespace hearth::test;

namespace {

Question ask(std::shared_ptr<const Wording> wording) {
  return {std::move(wording), Share::sealed, "", {}, {}, false};
}

}  // namespace

TEST_CASE("what was kept is taken up as it was, skips and shares included") {
  const std::vector<Question> questions = {ask(scale("mood")), ask(text("note")),
                                           ask(scale("ease"))};
  const std::vector<Answer> given = {
      answer(questions[0].wording, 7.0, Share::only_me),
      answer(questions[1].wording, std::string("ü\n\"x\""), Share::sealed),
      answer(questions[2].wording, Skipped{}, Share::sealed)};
  const auto resumed = resumed_answers(answers_from(to_tree(given)), questions);
  REQUIRE(resumed.size() == 3);
  for (std::size_t n = 0; n < 3; ++n) {
    CHECK(resumed[n].wording == given[n].wording);
    CHECK(resumed[n].value == given[n].value);
    CHECK(resumed[n].share == given[n].share);
  }
}

TEST_CASE("answers that no longer fit the pack are left out, the rest is kept") {
  const std::vector<Answer> kept = {answer(scale("mood"), 7.0, Share::sealed),
                                    answer(text("gone"), std::string("x"), Share::sealed),
                                    answer(text("ease"), std::string("x"), Share::sealed)};
  const auto resumed = resumed_answers(kept, {ask(scale("mood")), ask(scale("ease"))});
  REQUIRE(resumed.size() == 1);
  CHECK(resumed[0].wording->id == "mood");
}

TEST_CASE("a draft that is no table holds no answers") { CHECK(answers_from(Tree("x")).empty()); }

TEST_CASE("a draft of an earlier version is taken up, which kept no wordings") {
  Wording when;
  when.id = "when";
  when.type = QuestionType::choices;
  when.options = {{"not_now", "Not now"}, {"later", "Later"}};
  Wording day;
  day.id = "day";
  day.type = QuestionType::date;
  const std::vector<Question> questions = {ask(scale("mood")), ask(text("note")),
                                           ask(std::make_shared<const Wording>(when)),
                                           ask(std::make_shared<const Wording>(day))};
  const auto resumed = resumed_answers(
      answers_from(parse_json(R"({"mood":{"value":7,"share":"sealed"},"note":{"value":"ü","share":)"
                              R"("private"},"when":{"value":["later","not_now"],"share":"shared"},)"
                              R"("day":{"value":"2026-03-01","share":"shared"},"x":7})")),
      questions);
  REQUIRE(resumed.size() == 4);
  CHECK(resumed[0].value == Value(7.0));
  CHECK(resumed[1].value == Value(std::string("ü")));
  CHECK(resumed[1].share == Share::only_me);
  CHECK(resumed[2].value == Value(std::vector<std::string>{"not_now", "later"}));
  CHECK(resumed[3].value == Value(*parse_date("2026-03-01")));
}
