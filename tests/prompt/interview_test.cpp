#include "hearth/prompt/interview.hpp"

#include <doctest/doctest.h>

#include "support/wordings.hpp"

namespace hearth {
namespace {

Question scale(std::string id, std::string_view when = {}) {
  auto wording = wording_of(QuestionType::scale, std::move(id));
  wording.min = 0;
  wording.max = 10;
  auto question = question_of(std::move(wording));
  static const NameType number{NameType::Kind::number, {}};
  if (when.empty()) return question;
  const auto parsed = parse_condition(when, [](std::string_view) { return &number; });
  REQUIRE(parsed.problems.empty());
  question.when = parsed.condition;
  return question;
}

std::string asking(const Interview& interview) {
  return interview.current() == nullptr ? "nothing" : interview.current()->wording->id;
}

std::string ids(const Interview& interview) {
  std::string joined;
  for (const auto& answer : interview.answers()) joined += answer.wording->id + " ";
  return joined;
}

/// worry is asked if pain is strong, help if worry was answered, rest if not.
Interview chain() {
  return Interview({scale("pain"), scale("worry", "pain >= 5"), scale("help", "answered(worry)"),
                    scale("rest", "not answered(worry)"), scale("closeness")});
}

}  // namespace

TEST_CASE("only relevant questions are asked, in order") {
  auto interview = chain();
  interview.answer(3.0);
  CHECK(asking(interview) == "rest");
  interview.answer(5.0);
  interview.skip();
  CHECK(asking(interview) == "nothing");
  CHECK(ids(interview) == "pain rest closeness ");
}

TEST_CASE("a changed answer takes away what depended on it, and what depended on that") {
  auto interview = chain();
  for (const double number : {8.0, 7.0, 6.0}) interview.answer(number);
  CHECK(ids(interview) == "pain worry help ");
  while (interview.back()) {
  }
  CHECK(asking(interview) == "pain");
  interview.answer(2.0);
  CHECK(ids(interview) == "pain ");
  CHECK(asking(interview) == "rest");
}

TEST_CASE("a skip is no answer for a condition") {
  auto interview = chain();
  interview.answer(8.0);
  interview.skip();
  CHECK(asking(interview) == "rest");
}

TEST_CASE("going back shows the earlier answer and keeps the later ones") {
  auto interview = chain();
  for (const double number : {8.0, 7.0, 6.0}) interview.answer(number);
  CHECK(interview.earlier() == nullptr);
  REQUIRE(interview.back());
  REQUIRE(interview.back());
  REQUIRE(interview.earlier() != nullptr);
  CHECK(interview.earlier()->value == Value(7.0));
  interview.answer(9.0);
  CHECK(asking(interview) == "closeness");
  CHECK(ids(interview) == "pain worry help ");
}

TEST_CASE("back passes over what is not asked as things stand, and stops at the first") {
  auto interview = chain();
  interview.answer(1.0);
  interview.skip();
  REQUIRE(asking(interview) == "closeness");
  CHECK(interview.back());
  CHECK(asking(interview) == "rest");
  CHECK(interview.back());
  CHECK(asking(interview) == "pain");
  CHECK_FALSE(interview.back());
  CHECK(asking(interview) == "pain");
}

TEST_CASE("back is possible after the last question") {
  Interview interview({scale("pain")});
  interview.answer(1.0);
  CHECK(interview.current() == nullptr);
  CHECK(interview.earlier() == nullptr);
  CHECK(interview.back());
  CHECK(asking(interview) == "pain");
}

TEST_CASE("the place counts what is asked as things stand") {
  auto interview = chain();
  CHECK(interview.place().number == 1);
  CHECK(interview.place().of == 3);
  interview.answer(8.0);
  CHECK(interview.place().number == 2);
  CHECK(interview.place().of == 4);
  interview.answer(8.0);
  interview.answer(8.0);
  CHECK(interview.place().number == 4);
  CHECK(interview.place().of == 4);
}

TEST_CASE("nothing to ask is an interview that is over") {
  Interview interview({});
  CHECK(interview.current() == nullptr);
  CHECK_FALSE(interview.back());
  CHECK(interview.answers().empty());
  CHECK(interview.place().of == 0);
}

TEST_CASE("a share can be chosen before the answer and after it") {
  Interview interview({scale("pain"), scale("closeness")});
  CHECK(interview.share() == Share::shared);
  interview.set_share(Share::only_me);
  interview.answer(8.0);
  CHECK(interview.answers().front().share == Share::only_me);
  CHECK(interview.share() == Share::shared);
  interview.back();
  interview.set_share(Share::sealed);
  CHECK(interview.answers().front().share == Share::sealed);
  interview.answer(9.0);
  CHECK(interview.answers().front().share == Share::sealed);
}

TEST_CASE("a chosen share holds for the question even if its answer is dropped for a while") {
  auto interview = chain();
  interview.answer(8.0);
  interview.set_share(Share::only_me);
  interview.answer(7.0);
  interview.back();
  interview.back();
  interview.answer(1.0);
  CHECK(ids(interview) == "pain ");
  interview.back();
  interview.answer(8.0);
  REQUIRE(asking(interview) == "worry");
  CHECK(interview.earlier() == nullptr);
  CHECK(interview.share() == Share::only_me);
}

TEST_CASE("an interview goes on where it stopped, with the shares that were chosen") {
  auto first = chain();
  first.answer(8.0);
  first.set_share(Share::only_me);
  first.answer(7.0);
  auto second = chain();
  second.resume(first.answers());
  CHECK(asking(second) == "help");
  second.back();
  second.answer(3.0);
  CHECK(second.answers()[1].share == Share::only_me);
}

TEST_CASE("resuming drops what is not asked, not relevant, or was asked in another form") {
  const auto worry = scale("worry");
  const auto gone = scale("gone");
  const auto was_text = question_of(wording_of(QuestionType::text, "closeness"));
  auto interview = chain();
  interview.resume({{worry.wording, 7.0, Share::shared},
                    {gone.wording, 7.0, Share::shared},
                    {was_text.wording, std::string("close"), Share::shared}});
  CHECK(ids(interview).empty());
  CHECK(asking(interview) == "pain");
}

TEST_CASE("resuming asks the gaps and not what was answered behind them") {
  auto interview = chain();
  interview.resume({{scale("pain").wording, 1.0, Share::shared},
                    {scale("closeness").wording, 4.0, Share::shared}});
  CHECK(asking(interview) == "rest");
  interview.skip();
  CHECK(asking(interview) == "nothing");
}

TEST_CASE("the questions of an audience come in the order of the pack") {
  Pack pack;
  pack.sections = {{.id = "a", .title = "", .intro = "", .questions = {scale("one")}},
                   {.id = "b",
                    .title = "",
                    .intro = "",
                    .audience = Audience::together,
                    .questions = {scale("two")}},
                   {.id = "c", .title = "", .intro = "", .questions = {scale("three")}}};
  const auto each = questions_for(pack, Audience::each);
  REQUIRE(each.size() == 2);
  CHECK(each[0].wording->id == "one");
  CHECK(each[1].wording->id == "three");
  CHECK(questions_for(pack, Audience::together).size() == 1);
}

TEST_CASE("what was asked for the sake of an answer is never more open than that answer") {
  Interview interview(
      {scale("pain"), scale("worry", "pain >= 5"), scale("help", "answered(worry)"), scale("tea")});
  interview.answer(8.0);
  interview.answer(7.0);
  interview.answer(6.0);
  interview.answer(5.0);
  const auto shares = [&] {
    std::vector<Share> all;
    for (const auto& answer : interview.answers()) all.push_back(answer.share);
    return all;
  };
  CHECK(shares() == std::vector(4, Share::shared));
  while (interview.back()) {
  }
  interview.set_share(Share::only_me);
  CHECK(shares() == std::vector{Share::only_me, Share::only_me, Share::only_me, Share::shared});
  interview.answer(9.0);
  interview.back();
  interview.back();
  interview.set_share(Share::shared);
  CHECK(interview.share() == Share::only_me);
}

TEST_CASE("what belongs to an answer is as open as that, until something else is chosen there") {
  std::vector<Question> asked{scale("score"), scale("out_of"), scale("day")};
  for (Question& question : asked) question.share = Share::only_me;
  asked[1].belongs_to = asked[2].belongs_to = "score";
  Interview interview(asked);
  CHECK(interview.takes_along());
  interview.set_share(Share::shared);
  interview.answer(7.0);
  CHECK(interview.share() == Share::shared);
  CHECK_FALSE(interview.takes_along());
  interview.answer(9.0);
  interview.set_share(Share::only_me);
  interview.answer(2.0);
  CHECK(interview.answers()[1].share == Share::shared);
  CHECK(interview.answers()[2].share == Share::only_me);
}

}  // namespace hearth
