#include "hearth/prompt/reframe.hpp"

#include <doctest/doctest.h>

#include "hearth/store/builtin_prompts.hpp"
#include "hearth/store/toml.hpp"

using namespace hearth;

namespace {

Tree shipped() {
  for (const BuiltinPrompt& prompt : builtin_prompts()) {
    if (prompt.path == "reframe.toml") return *parse_toml(prompt.text).tree;
  }
  return {};
}

}  // namespace

TEST_CASE("the shipped file has a part for each of its languages") {
  for (const char* language : {"en", "de"}) {
    const auto reframe = read_reframe(shipped(), language);
    REQUIRE(reframe);
    CHECK_FALSE(reframe->absolutes.empty());
  }
  CHECK(read_reframe(shipped(), "fr")->offer == read_reframe(shipped(), "en")->offer);
  CHECK(read_reframe(shipped(), "de")->offer != read_reframe(shipped(), "en")->offer);
}

TEST_CASE("absolutes are found as whole words, however they are written") {
  const Reframe english = *read_reframe(shipped(), "en");
  for (const char* text : {"you never listen", "And YOU  NEVER, ever help", "you\nalways do this",
                           "you\u2019re always late", "Well: you always."}) {
    CHECK_MESSAGE(has_absolute(english, text), text);
  }
  const Reframe german = *read_reframe(shipped(), "de");
  CHECK(has_absolute(german, "Du hörst nie zu!"));
}

TEST_CASE("what only looks like one is left alone") {
  const Reframe english = *read_reframe(shipped(), "en");
  for (const char* text : {"", "never again will I forget that evening", "thank you, nevertheless",
                           "bayou never", "we always laugh", "you were there"}) {
    CHECK_FALSE_MESSAGE(has_absolute(english, text), text);
  }
}

TEST_CASE("the parts become one text, without those that were left out") {
  CHECK(reframed("the dishes stood there", "I felt alone ", "help") ==
        "the dishes stood there\nI felt alone\nhelp");
  CHECK(reframed(" ", "tired", "").compare("tired") == 0);
  CHECK(reframed("", "", "").empty());
}

TEST_CASE("a file of another form is none") {
  CHECK_FALSE(read_reframe(*parse_toml("format = 1\n[en]\nabsolutes = []\n").tree, "en"));
  CHECK_FALSE(read_reframe(*parse_toml("format = 1\n").tree, "en"));
  CHECK_FALSE(read_reframe(*parse_toml("en = 3\n").tree, "en"));
}
