#include <doctest/doctest.h>

#include "screen_sitting.hpp"

namespace hearth {

using namespace screen_test;

namespace {

/// Pain offers the short way, which asks nothing but a word.
Pack tired() {
  Pack pack = weekly();
  std::vector<Question>& questions = pack.sections.front().questions;
  questions.front().short_when = condition("pain >= 7");
  questions.front().notices.clear();
  questions.front().share = Share::shared;
  questions.back().on_short_way = true;
  pack.sections.front().questions.insert(questions.begin() + 1,
                                         question_of(wording_of(QuestionType::text, "first")));
  return pack;
}

}  // namespace

TEST_CASE("the offer is a page of its own: taken by a letter, declined by Enter, left by a sign") {
  Sitting taken("9\rscalm\r", tired());
  CHECK(taken.run() == Ending::finished);
  CHECK(taken.saw("There is a short way, if that is enough for today."));
  CHECK(taken.saw("1 more question instead of 3."));
  CHECK(answer_to(taken, "word") == Value(std::string("calm")));
  CHECK(answer_to(taken, "first") == Value(Skipped{}));

  Sitting whole("9\r\rone\rcalm\r1\r", tired());
  CHECK(whole.run() == Ending::finished);
  CHECK(answer_to(whole, "first") == Value(std::string("one")));

  Sitting stopped("9\r!", tired());
  CHECK(stopped.run() == Ending::left);
  CHECK(Sitting("9\r\x03", tired()).run() == Ending::left);
  CHECK(Sitting("3\r!\r", tired()).run() == Ending::left);
}

TEST_CASE("what is typed ahead at the offer is meant for the question behind it") {
  Sitting sitting("9\r3\r\rcalm\r1\r", tired());
  CHECK(sitting.run() == Ending::finished);
  CHECK(answer_to(sitting, "first") == Value(std::string("3")));
}

TEST_CASE("it can be asked for at any question, and the footer of one alone speaks of nobody") {
  Sitting sitting("=short\rscalm\r", tired());
  CHECK(sitting.run() == Ending::finished);
  CHECK(answer_to(sitting, "pain") == Value(Skipped{}));
  CHECK(answer_to(sitting, "word") == Value(std::string("calm")));
  CHECK(sitting.saw("= who sees it"));

  Sitting alone("3\r", tired());
  InterviewScene scene{alone.pack, {"Alex", "nobody"}, "Weekly check-in, Alex", true};
  CHECK(ask_on_screen(alone.interview, scene, alone.screen, {}, [](const Interview&) {}) ==
        Ending::interrupted);
  CHECK_FALSE(alone.saw("who sees it"));
}

}  // namespace hearth
