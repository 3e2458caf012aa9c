#include "hearth/prompt/pack/pack.hpp"

#include <doctest/doctest.h>

#include "support/wordings.hpp"

using namespace hearth;

namespace {

Answer item(const std::string& id, Value value, double min = 0, double max = 4) {
  Wording wording = wording_of(QuestionType::scale, id);
  wording.min = min;
  wording.max = max;
  return {std::make_shared<const Wording>(wording), std::move(value), Share::only_me};
}

Score score_over(std::vector<std::string> items) {
  Score score;
  score.title = "Ease";
  score.items = std::move(items);
  score.max = 12;
  return score;
}

}  // namespace

TEST_CASE("a sum, a mean, and an item that counts the other way round") {
  const std::vector<Answer> answers{item("a", 1.0), item("b", 4.0), item("c", 3.0, 1, 5)};
  Score score = score_over({"a", "b", "c"});
  CHECK(score_of(score, answers) == 8.0);
  score.reverse = {"a", "c"};
  CHECK(score_of(score, answers) == (0 + 4 - 1) + 4 + (1 + 5 - 3));
  score.method = Score::Method::mean;
  CHECK(score_of(score, answers) == doctest::Approx(10.0 / 3));
}

TEST_CASE("reversing every item mirrors the score in its range") {
  for (int a = 0; a <= 4; ++a) {
    for (int b = 0; b <= 4; ++b) {
      const std::vector<Answer> answers{item("a", double(a)), item("b", double(b))};
      Score score = score_over({"a", "b"});
      const double plain = *score_of(score, answers);
      score.reverse = score.items;
      CHECK(*score_of(score, answers) == 8 - plain);
    }
  }
}

TEST_CASE("there is no score where an item was skipped, not asked, or is no number") {
  const Score score = score_over({"a", "b"});
  CHECK_FALSE(score_of(score, std::vector<Answer>{item("a", 1.0), item("b", Skipped{})}));
  CHECK_FALSE(score_of(score, std::vector<Answer>{item("a", 1.0)}));
  CHECK_FALSE(score_of(score, std::vector<Answer>{item("a", 1.0), item("b", true)}));
  CHECK_FALSE(score_of(Score{}, std::vector<Answer>{}));
}

TEST_CASE("the band is named with its source, both ends included") {
  Score score = score_over({"a"});
  score.bands = {{0, 4, "low", "Somebody 2019"}, {5, 12, "high", "Somebody 2019"}};
  CHECK(spoken_score(score, 4) == "Ease: 4 of 0 to 12; low (Somebody 2019)");
  CHECK(spoken_score(score, 5) == "Ease: 5 of 0 to 12; high (Somebody 2019)");
  CHECK(spoken_score(score, 4.666666) == "Ease: 4.67 of 0 to 12");
}
