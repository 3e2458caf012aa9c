#include <doctest/doctest.h>

#include <array>
#include <random>

#include "hearth/prompt/answer/answer_text.hpp"
#include "hearth/prompt/answer/feelings.hpp"
#include "support/wordings.hpp"

namespace hearth {
namespace {

using Feelings = std::vector<Feeling>;

ParsedValue parsed(std::string_view typed) {
  return parse_value(wording_of(QuestionType::feelings), typed);
}

Feelings feelings(std::string_view typed) {
  INFO("typed: ", typed);
  const auto value = parsed(typed);
  REQUIRE(std::holds_alternative<Value>(value));
  return std::get<Feelings>(std::get<Value>(value));
}

}  // namespace

TEST_CASE("feelings are typed with how strong and where, both if wanted") {
  CHECK(feelings("sad 7, hopeful 4 in chest") == Feelings{{"sad", 7, ""}, {"hopeful", 4, "chest"}});
  CHECK(feelings("calm") == Feelings{{"calm", {}, ""}});
  CHECK(feelings("tired in my  shoulders,") == Feelings{{"tired", {}, "my shoulders"}});
  CHECK(feelings("a bit lost 0 IN the stomach") == Feelings{{"a bit lost", 0, "the stomach"}});
  CHECK(feelings("proud 10") == Feelings{{"proud", 10, ""}});
}

TEST_CASE("a feeling may have the word in in its name") {
  CHECK(feelings("in love") == Feelings{{"in love", {}, ""}});
  CHECK(feelings("in love 8 in chest") == Feelings{{"in love", 8, "chest"}});
  CHECK(feelings("falling in love 8") == Feelings{{"falling in love", 8, ""}});
  CHECK(feelings("locked in") == Feelings{{"locked in", {}, ""}});
}

TEST_CASE("what stands in quotation marks is a name or a place as it is") {
  CHECK(feelings("\"sad, mostly\" 7 in \"left, arm\", calm") ==
        Feelings{{"sad, mostly", 7, "left, arm"}, {"calm", {}, ""}});
  CHECK(feelings("\"5 stars\"") == Feelings{{"5 stars", {}, ""}});
  CHECK(feelings("\"all in one\" in chest") == Feelings{{"all in one", {}, "chest"}});
  CHECK(feelings("\"a \"\"b\"\"\" 3") == Feelings{{"a \"b\"", 3, ""}});
  CHECK(feelings("\"sad \"  calm") == Feelings{{"sad calm", {}, ""}});
  CHECK(feelings("a \"quoted\" one") == Feelings{{"a quoted one", {}, ""}});
  CHECK(feelings("\"never closed 4") == Feelings{{"\"never closed", 4, ""}});
}

TEST_CASE("every feeling that can be kept can be given again as it is shown for that") {
  CHECK(as_typed({{"sad", 7, ""}, {"in love", {}, "chest"}}) == "sad 7, in love in chest");
  CHECK(as_typed({{"sad 7", {}, ""}}) == "\"sad 7\"");
  std::mt19937 random(7);
  for (int round = 0; round < 3000; ++round) {
    Feelings kept;
    for (auto left = 1 + random() % 3; left > 0; --left) {
      const auto words = [&] {
        std::string text;
        for (auto more = 1 + random() % 4; more > 0; --more) {
          text += (text.empty() ? "" : " ");
          text += std::array{
              "sad", "7", "-3", "in", "a,b", "\"x\"", "\"", "é", "\"\"", "10.", ";"}[random() % 11];
        }
        return text;
      };
      const auto strength = static_cast<int>(random() % 12);
      kept.push_back({words(), strength > 10 ? std::nullopt : std::optional(strength),
                      random() % 2 == 0 ? "" : words()});
    }
    CHECK(feelings(as_typed(kept)) == kept);
  }
}

TEST_CASE("what is no feeling gets a sentence that shows one") {
  for (const auto* wrong :
       {"7", "sad, 7", "sad 7 chest", "sad 7 in", "7 in chest", ", ,", "", "\"\"", "\"\" 7"}) {
    const auto value = parsed(wrong);
    INFO("typed: ", wrong);
    REQUIRE(std::holds_alternative<Complaint>(value));
    CHECK(std::get<Complaint>(value).why.find("sad 7") != std::string::npos);
  }
}

TEST_CASE("how strong goes from 0 to 10 in whole numbers") {
  for (const auto* wrong : {"sad 11", "sad -1", "sad 7.5", "sad 7/10", "sad 99999999999999"}) {
    const auto value = parsed(wrong);
    INFO("typed: ", wrong);
    REQUIRE(std::holds_alternative<Complaint>(value));
    CHECK(std::get<Complaint>(value).why.find("from 0 to 10") != std::string::npos);
  }
}

}  // namespace hearth
