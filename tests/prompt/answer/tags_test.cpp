#include "hearth/prompt/answer/tags.hpp"

#include <doctest/doctest.h>

#include <random>

using namespace hearth;

namespace {

using Tags = std::vector<std::string>;

}  // namespace

TEST_CASE("without a comma spaces separate; with one anywhere commas do, and phrases stay whole") {
  CHECK(tags_in("#tea  @walk\nc#") == Tags{"tea", "walk", "c#"});
  CHECK(tags_in("tea, holding hands, 🍵") == Tags{"tea", "holding hands", "🍵"});
  CHECK(tags_in("holding \t hands,") == Tags{"holding hands"});
  CHECK(tags_in("tea, a slow\nwalk") == Tags{"tea", "a slow", "walk"});
  CHECK(tags_in(" , #, @ , ") == Tags{});
}

TEST_CASE("what stands in quotation marks is one tag") {
  CHECK(tags_in("tea \"holding hands\"") == Tags{"tea", "holding hands"});
  CHECK(tags_in("#\"holding hands\" tea") == Tags{"holding hands", "tea"});
  CHECK(tags_in("\"salt, pepper\" tea") == Tags{"salt, pepper", "tea"});
  CHECK(tags_in("\"salt, pepper\", a cup") == Tags{"salt, pepper", "a cup"});
  CHECK(tags_in("\"a \"\"b\"\" c\"") == Tags{"a \"b\" c"});
  SUBCASE("a mark that is never closed, or within a word, is part of it") {
    CHECK(tags_in("\"never closed") == Tags{"\"never", "closed"});
    CHECK(tags_in("5\" \"a\"b") == Tags{"5\"", "\"a\"b"});
  }
}

TEST_CASE("where only some signs separate, spaces never do") {
  CHECK(phrases_in("two words") == Tags{"two words"});
  CHECK(phrases_in("date night | salt, pepper |", "|") == Tags{"date night", "salt, pepper"});
  CHECK(has_outside_quotes("a \"b|c\" d", "|") == false);
  CHECK(has_outside_quotes("a \"b\" |d", "|"));
}

TEST_CASE("where words without a comma become a tag each, a sentence says so") {
  CHECK(split_hint("holding hands").value_or("").find("holding, hands") != std::string::npos);
  CHECK(split_hint("  a  b  c ").value_or("").find("a, b, c") != std::string::npos);
  for (const char* meant : {"", "tea", "holding hands,", "tea, hug", "\"holding hands\"",
                            "#tea #hug", "@Sam tea", "  "}) {
    CHECK_FALSE(split_hint(meant));
  }
}

TEST_CASE("every tag that is written in a line is read from it again") {
  CHECK(tags_line({"tea", "holding hands"}, "#") == "#tea #\"holding hands\"");
  CHECK(as_typed(std::vector<std::string>{"tea", "holding hands"}) == "tea, holding hands");
  CHECK(as_typed(std::vector<std::string>{"holding hands"}) == "\"holding hands\"");
  std::mt19937 random(5);
  for (int round = 0; round < 3000; ++round) {
    Tags tags;
    for (auto left = random() % 4; left > 0; --left) {
      std::string tag = "x";
      for (auto more = random() % 6; more > 0; --more) tag += "ab,;|\"\"#@é "[random() % 12];
      tags.push_back(tag + "x");
    }
    for (std::string& tag : tags) {
      for (auto two = tag.find("  "); two != std::string::npos; two = tag.find("  ")) {
        tag.erase(two, 1);
      }
    }
    for (const char* mark : {"", "#"}) CHECK(tags_in(tags_line(tags, mark)) == tags);
    CHECK(tags_in(as_typed(tags)) == tags);
  }
}
