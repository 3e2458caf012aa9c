#include <doctest/doctest.h>

#include "hearth/prompt/answer/answer_text.hpp"
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

TEST_CASE("what is no feeling gets a sentence that shows one") {
  for (const auto* wrong : {"7", "sad, 7", "sad 7 chest", "sad 7 in", "7 in chest", ", ,", ""}) {
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
