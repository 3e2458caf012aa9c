#include "hearth/document/scale_words.hpp"

#include <doctest/doctest.h>

using namespace hearth;

TEST_CASE("a scale in words tells its ends, and where each stands and stood") {
  const ScaleWords words =
      words_of({0, 10, "not at all", "very", {{"Alex", 7, 5.5}, {"Sam\nKim", 4}}});
  CHECK(words.ends == "From 0 (not at all) to 10 (very):");
  CHECK(words.places == std::vector<std::string>{"Alex: 7, last time 5.5", "Sam Kim: 4"});
}

TEST_CASE("an end without words is its number alone") {
  CHECK(words_of({0, 10, "", "", {}}).ends == "From 0 to 10:");
  CHECK(words_of({1, 5, "", "very", {}}).ends == "From 1 to 5 (very):");
}
