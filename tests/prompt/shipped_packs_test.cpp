#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <string>

#include "hearth/core/text.hpp"
#include "hearth/prompt/builtin_prompts.hpp"
#include "hearth/prompt/interview.hpp"
#include "hearth/prompt/pack/pack_reader.hpp"
#include "hearth/store/shelf/toml.hpp"

using namespace hearth;

namespace {

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80; }

/// As a whole word or phrase, in any case.
bool says(const std::string& folded_text, std::string_view phrase) {
  for (auto at = folded_text.find(phrase); at != std::string::npos;
       at = folded_text.find(phrase, at + 1)) {
    const auto end = at + phrase.size();
    const bool begins = at == 0 || !is_letter(folded_text[at - 1]);
    const bool ends = end == folded_text.size() || !is_letter(folded_text[end]);
    if (begins && ends) return true;
  }
  return false;
}

Pack shipped(std::string_view path) {
  for (const BuiltinPrompt& prompt : builtin_prompts()) {
    if (prompt.path == path) return *read_pack(*parse_toml(prompt.text).tree).pack;
  }
  FAIL("no such pack");
  return {};
}

}  // namespace

TEST_CASE("no shipped file, comments included, has a word that judges or presses") {
  constexpr std::array<std::string_view, 10> kWords{"streak",  "overdue",    "missed", "failed",
                                                    "normal",  "should",     "target", "by now",
                                                    "back to", "performance"};
  for (const BuiltinPrompt& prompt : builtin_prompts()) {
    const std::string text = folded(prompt.text);
    for (const auto word : kWords) {
      CHECK_MESSAGE(!says(text, word), prompt.path, " says ", word);
    }
  }
}

TEST_CASE("a daily check-in is five numbers at most, and no words have to be typed") {
  for (const char* path : {"checkin/daily.toml", "checkin/daily.de.toml"}) {
    const Pack pack = shipped(path);
    int scales = 0;
    int others = 0;
    Interview interview(questions_for(pack, Audience::each));
    while (const Question* question = interview.current()) {
      const bool scale = question->wording->type == QuestionType::scale;
      ++(scale ? scales : others);
      interview.skip();
    }
    CHECK(scales <= 5);
    CHECK(others <= 1);
    CHECK(questions_for(pack, Audience::together).empty());
  }
}
