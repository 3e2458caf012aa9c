#include "hearth/prompt/reframe.hpp"

#include <doctest/doctest.h>

#include "hearth/prompt/builtin_prompts.hpp"
#include "hearth/store/shelf/toml.hpp"

using namespace hearth;

namespace {

Tree shipped() {
  for (const BuiltinPrompt& prompt : builtin_prompts()) {
    if (prompt.path == "reframe.toml") return *parse_toml(prompt.text).tree;
  }
  return {};
}

bool has_lines(const std::string& text, const std::string& lines) {
  return text.find(lines) != std::string::npos;
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
}

TEST_CASE("German sentences are found however many words stand before the one that counts") {
  const Reframe german = *read_reframe(shipped(), "de");
  for (const char* text :
       {"Du hörst nie zu!", "Du hast nie Zeit", "du hörst mir nie zu",
        "Du hast in der Woche nie Zeit.", "Ach, DU  HAST mir noch nie geholfen",
        "Immer muss ich alles machen", "Du bist\nimmer müde", "Egal, was ich mache",
        "Nie fragst du mich", "Du kannst mir nicht mal zuhören"}) {
    CHECK_MESSAGE(has_absolute(german, text), text);
  }
  for (const char* text :
       {"", "Ich hätte gern eine Stunde für mich", "Das will ich nie wieder ohne dich machen",
        "Du hast gefragt, und ich habe nie geantwortet", "Du bist da. Nie war es so still.",
        "Du hast mir am Sonntag nach dem Essen lange nie gesehene Fotos gezeigt",
        "immerhin bist du da", "Du musst das nie wieder allein machen"}) {
    CHECK_FALSE_MESSAGE(has_absolute(german, text), text);
  }
  CHECK(read_reframe(shipped(), "de-AT")->offer == german.offer);
}

TEST_CASE("the words on either side of a gap stand in one clause") {
  Reframe reframe{{"a \u2026 b"}, "", "", "", "", ""};
  for (const char* text : {"a b", "a 1 b", "a 1 2 3 4 b", "b a a 1 2 3 4 5 b a b"}) {
    CHECK_MESSAGE(has_absolute(reframe, text), text);
  }
  for (const char* text : {"a 1 2 3 4 5 b", "a, b", "a! b", "b a", "ab", "a", "b"}) {
    CHECK_FALSE_MESSAGE(has_absolute(reframe, text), text);
  }
}

TEST_CASE("what only looks like one is left alone") {
  const Reframe english = *read_reframe(shipped(), "en");
  for (const char* text : {"", "never again will I forget that evening", "thank you, nevertheless",
                           "bayou never", "we always laugh", "you were there"}) {
    CHECK_FALSE_MESSAGE(has_absolute(english, text), text);
  }
}

TEST_CASE("the parts become one text, without those that were left out") {
  Rewording rewording(*read_reframe(shipped(), "en"), "you never help");
  for (const char* line : {"y", "the dishes stood there", "I felt alone ", ""})
    rewording.take(line);
  CHECK(has_lines(rewording.question(), "the dishes stood there\nI felt alone\n"));
  rewording.take("y");
  CHECK(rewording.done());
  CHECK(rewording.words() == "the dishes stood there\nI felt alone");
}

TEST_CASE("the person's own words stand unless they choose the new ones") {
  const std::vector<std::vector<const char*>> ways = {{""},
                                                      {"n"},
                                                      {"-"},
                                                      {"maybe"},
                                                      {"y", "", " ", ""},
                                                      {"yes", "a", "b", "c", ""},
                                                      {"y", "a", "", "", "no"}};
  for (const auto& way : ways) {
    Rewording rewording(*read_reframe(shipped(), "en"), "you never help");
    for (const char* line : way) {
      REQUIRE_FALSE(rewording.done());
      rewording.take(line);
    }
    CHECK(rewording.done());
    CHECK(rewording.words() == "you never help");
  }
}

TEST_CASE("a file of another form is none") {
  CHECK_FALSE(read_reframe(*parse_toml("format = 1\n[en]\nabsolutes = []\n").tree, "en"));
  CHECK_FALSE(read_reframe(*parse_toml("format = 1\n").tree, "en"));
  CHECK_FALSE(read_reframe(*parse_toml("en = 3\n").tree, "en"));
}
