#include "hearth/prompt/pack/question.hpp"

#include <doctest/doctest.h>

#include <functional>
#include <vector>

#include "support/wordings.hpp"

namespace hearth {

TEST_CASE("every type of question is written as packs write it") {
  const std::vector<std::string_view> names{"scale", "number", "choice", "choices",  "yesno",
                                            "text",  "tags",   "date",   "feelings", "time"};
  for (const auto name : names) {
    const auto type = parse_question_type(name);
    REQUIRE(type);
    CHECK(to_string(*type) == name);
  }
}

TEST_CASE("directions and shares come back from their names") {
  for (const auto better : {Better::higher, Better::lower, Better::neither}) {
    CHECK(parse_better(to_string(better)) == better);
  }
  for (const auto share : {Share::only_me, Share::overlap, Share::sealed, Share::shared}) {
    CHECK(parse_share(to_string(share)) == share);
  }
  CHECK(to_string(Share::only_me) == "private");
  for (const auto compare : {Compare::none, Compare::view, Compare::state}) {
    CHECK(parse_compare(to_string(compare)) == compare);
  }
}

TEST_CASE("shares are ordered from the tightest to the loosest") {
  CHECK(Share::only_me < Share::overlap);
  CHECK(Share::overlap < Share::sealed);
  CHECK(Share::sealed < Share::shared);
}

TEST_CASE("names are taken only as they are spelled") {
  for (const auto* wrong : {"", "Scale", "scale ", "only_me", "up"}) {
    CAPTURE(wrong);
    CHECK_FALSE(parse_question_type(wrong));
    CHECK_FALSE(parse_better(wrong));
    CHECK_FALSE(parse_share(wrong));
  }
}

TEST_CASE("a question is the same while its words, its time and its answers are") {
  const Wording pain = pain_wording();
  Wording later = pain;
  later.version = 2;
  later.id = "pain_now";  // `metric` keeps the line
  CHECK(same_question(pain, later));
  const std::vector<std::function<void(Wording&)>> changes{[](Wording& one) { one.pack = "daily"; },
                                                           [](Wording& one) { one.metric = "ache"; },
                                                           [](Wording& one) { one.ask = "And now?"; },
                                                           [](Wording& one) { one.type = QuestionType::number; },
                                                           [](Wording& one) { one.recall = "today"; },
                                                           [](Wording& one) { one.min = 1; },
                                                           [](Wording& one) { one.max = 5; },
                                                           [](Wording& one) { one.low = "little"; },
                                                           [](Wording& one) { one.high = "much"; },
                                                           [](Wording& one) { one.options = {{"a", "A"}}; }};
  for (const auto& change : changes) {
    Wording other = pain;
    change(other);
    CHECK_FALSE(same_question(pain, other));
  }
}

TEST_CASE("pressure is known by its id or its metric") {
  Wording wording = wording_of(QuestionType::scale, "push");
  CHECK_FALSE(asks_of_pressure(wording));
  wording.metric = "pressure";
  CHECK(asks_of_pressure(wording));
  CHECK(asks_of_pressure(wording_of(QuestionType::scale, "pressure")));
}

}  // namespace hearth
