#include "hearth/prompt/question.hpp"

#include <doctest/doctest.h>

namespace hearth {

TEST_CASE("every type of question is written as packs write it") {
  const std::vector<std::string_view> names{"scale", "number", "choice", "choices", "yesno",
                                            "text",  "tags",   "date",   "feelings"};
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

}  // namespace hearth
