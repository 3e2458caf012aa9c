#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <regex>
#include <set>
#include <string>

#include "hearth/core/text.hpp"
#include "hearth/prompt/builtin_prompts.hpp"
#include "hearth/prompt/interview.hpp"
#include "hearth/prompt/pack/pack_reader.hpp"
#include "hearth/prompt/pack/shelf_file.hpp"
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

TEST_CASE("every question that is shipped is one question") {
  for (const BuiltinPrompt& prompt : builtin_prompts()) {
    const auto tree = *parse_toml(prompt.text).tree;
    if (shelf_file(tree) != ShelfFile::pack) continue;
    const Pack pack = *read_pack(tree).pack;
    for (const Section& section : pack.sections) {
      for (const Question& question : section.questions) {
        const std::string& ask = question.wording->ask;
        CHECK_MESSAGE(std::ranges::count(ask, '?') <= 1, prompt.path, ": ", ask);
      }
    }
  }
}

TEST_CASE("no question's reason is who sees the answer: that stands beside every question") {
  constexpr std::array<std::string_view, 8> kWhoSees{"shows it only to you",
                                                     "everyone in this journal",
                                                     "when each of you has answered",
                                                     "when you open it",
                                                     "alle in diesem tagebuch",
                                                     "wenn alle geantwortet haben",
                                                     "wenn du es \xc3\xb6"
                                                     "ffnest",
                                                     "private unless you open"};
  for (const BuiltinPrompt& prompt : builtin_prompts()) {
    const bool asked = prompt.path.starts_with("checkin/") || prompt.path.starts_with("log/");
    const std::string text = folded(prompt.text);
    for (const auto words : kWhoSees) {
      if (asked)
        CHECK_MESSAGE(text.find(folded(words)) == std::string::npos, prompt.path, ": ", words);
    }
  }
}

TEST_CASE("every check-in and log is there in German, and so are the words of questions") {
  std::set<std::string_view> paths;
  for (const BuiltinPrompt& prompt : builtin_prompts()) paths.insert(prompt.path);
  CHECK(paths.contains("words.de.toml"));
  for (const std::string_view path : paths) {
    const bool asked = path.starts_with("checkin/") || path.starts_with("log/");
    if (!asked || path.ends_with(".de.toml")) continue;
    const std::string german(path.substr(0, path.size() - std::string_view("toml").size()));
    CHECK_MESSAGE(paths.contains(german + "de.toml"), path);
  }
}

/// Numbers that people are told to call: each was looked up, and the pack's head says where.
TEST_CASE("no number to be called is shipped that nobody has looked up") {
  const std::set<std::string> looked_up{"988",     "112",     "142",           "143",
                                        "116 123", "116 117", "0800 111 0 111"};
  static const std::regex number("[0-9][0-9 ]*[0-9]");
  for (const BuiltinPrompt& prompt : builtin_prompts()) {
    const auto tree = *parse_toml(prompt.text).tree;
    if (shelf_file(tree) != ShelfFile::pack) continue;
    const Pack pack = *read_pack(tree).pack;
    for (const Section& section : pack.sections) {
      for (const Question& question : section.questions) {
        for (const Notice& notice : question.notices) {
          const std::regex_iterator<std::string::const_iterator> end;
          for (auto at = decltype(end)(notice.say.begin(), notice.say.end(), number); at != end;
               ++at) {
            const bool hours = at->str() == "24";  // "your 24-hour number"
            CHECK_MESSAGE((hours || looked_up.contains(at->str())), prompt.path, ": ", at->str());
          }
        }
      }
    }
  }
}

TEST_CASE("a short way is three questions at most, and German marks the same as English") {
  for (const char* path : {"checkin/weekly", "checkin/daily", "checkin/solo", "checkin/radar"}) {
    const Pack pack = shipped(std::string(path) + ".toml");
    const Pack german = shipped(std::string(path) + ".de.toml");
    int asked = 0;
    int offered = 0;
    for (const Question& question : questions_for(pack, Audience::each)) {
      asked += question.on_short_way ? 1 : 0;
      offered += question.short_when ? 1 : 0;
      const Question* other = german.find(question.wording->id);
      CHECK(other->on_short_way == question.on_short_way);
      CHECK(other->short_when.has_value() == question.short_when.has_value());
    }
    CHECK(asked >= 1);
    CHECK(asked <= 3);
    CHECK(offered >= 1);
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
