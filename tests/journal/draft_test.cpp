#include "hearth/journal/draft.hpp"

#include <doctest/doctest.h>

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
  const auto resumed = resumed_answers(kept_answers(given), questions);
  REQUIRE(resumed.size() == 3);
  for (std::size_t n = 0; n < 3; ++n) {
    CHECK(resumed[n].wording == given[n].wording);
    CHECK(resumed[n].value == given[n].value);
    CHECK(resumed[n].share == given[n].share);
  }
}

TEST_CASE("answers that no longer fit the pack are left out, the rest is kept") {
  const auto kept = kept_answers({answer(scale("mood"), 7.0, Share::sealed),
                                  answer(text("gone"), std::string("x"), Share::sealed),
                                  answer(text("ease"), std::string("x"), Share::sealed)});
  const auto resumed = resumed_answers(kept, {ask(scale("mood")), ask(scale("ease"))});
  REQUIRE(resumed.size() == 1);
  CHECK(resumed[0].wording->id == "mood");
}

TEST_CASE("a draft that is no table holds no answers") {
  CHECK(resumed_answers(Tree{std::string("x"), {}}, {ask(scale("mood"))}).empty());
}
