// What is shipped to do and to read keeps the rules of its kind, in every language.
#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <cmath>

#include "hearth/document/terminal.hpp"
#include "hearth/core/text.hpp"
#include "hearth/learn/topic_page.hpp"
#include "hearth/practice/practice_page.hpp"
#include "hearth/store/shelf/practices.hpp"
#include "hearth/store/shelf/topics.hpp"

using namespace hearth;

namespace {

const Shelf kShipped({}, {});
const Date kToday = *parse_date("2026-11-27");
constexpr std::array kLanguages{"en", "de"};

std::vector<std::string> words_of(std::string_view text) {
  std::vector<std::string> words{""};
  for (const char c : text) {
    const bool in_word = std::isalnum(static_cast<unsigned char>(c)) != 0 || (c & 0x80) != 0;
    if (in_word) {
      words.back() += c;
    } else if (!words.back().empty()) {
      words.emplace_back();
    }
  }
  if (words.back().empty()) words.pop_back();
  return words;
}

/// Björnsson 1968, Läsbarhet: words a sentence, and the hundredths of words with more than six
/// letters; below 25 for children, 40 to 50 for newspapers.
double lix(const std::string& text) {
  const auto words = words_of(text);
  const auto is_end = [](char c) { return c == '.' || c == ':' || c == '?' || c == '!'; };
  const auto sentences = std::max<std::ptrdiff_t>(std::ranges::count_if(text, is_end), 1);
  const auto long_words = std::ranges::count_if(
      words, [](const std::string& word) { return graphemes(word).size() > 6; });
  const auto count = static_cast<double>(std::max<std::size_t>(words.size(), 1));
  return count / static_cast<double>(sentences) + 100.0 * static_cast<double>(long_words) / count;
}

std::string plain(const Document& document) {
  Style wide;
  wide.columns = 10'000;
  return to_terminal(document, wide);
}

/// Words that judge or press, in German; the English ones every file is warned of.
bool presses_in_german(const std::string& text) {
  constexpr std::array<std::string_view, 12> kWords{
      "solltest", "sollten", "musstest", "versagt",     "verpasst",  "leistung",
      "normal",   "pflicht", "unnormal", "durchhalten", "geschafft", "gut gemacht"};
  const std::string small = folded(text);
  return std::ranges::any_of(
      kWords, [&](std::string_view word) { return small.find(word) != std::string::npos; });
}

std::vector<Practice> practices_in(const char* language) {
  std::vector<Practice> all;
  for (const std::string& id : kShipped.names(PackKind::practice)) {
    all.push_back(load_practice(kShipped, id, language));
  }
  return all;
}

std::vector<LearnTopic> topics_in(const char* language) {
  std::vector<LearnTopic> all;
  for (const std::string& id : kShipped.names(PackKind::learn)) {
    all.push_back(load_topic(kShipped, id, language));
  }
  return all;
}

}  // namespace

TEST_CASE("seventeen practices are shipped, in each language, two of which wait for a review") {
  for (const char* language : kLanguages) {
    const auto all = practices_in(language);
    CHECK(all.size() == 17);
    CHECK(std::ranges::count_if(all, is_offered) == 15);
    for (const Practice& practice : all) CHECK_MESSAGE(practice.lang == language, practice.id);
  }
}

TEST_CASE("at most 120 words are to be read before a practice begins, and not hard ones") {
  for (const char* language : kLanguages) {
    for (const Practice& practice : practices_in(language)) {
      CAPTURE(practice.id);
      const std::string page =
          plain(before_page(practice, {.names = names_without_names()}, {}, kToday));
      CHECK(words_of(page).size() <= 120);
      CHECK(lix(page) <= 50);
      CHECK(page.find(is_of_bodies(practice.family) ? "come first" : practice.title) !=
            std::string::npos);
      CHECK(page.find("No clinician has reviewed this.") != std::string::npos);
    }
  }
}

TEST_CASE("what a practice says is easy to read, and presses nobody") {
  for (const char* language : kLanguages) {
    for (const Practice& practice : practices_in(language)) {
      for (const bool alone : {false, true}) {
        PracticeChoices choices{.names = names_without_names()};
        if (alone) choices.names.resize(1);
        CAPTURE(practice.id);
        const std::string page = plain(script_page(practice, choices, kToday));
        CHECK(lix(page) <= 45);
        if (practice.lang == "de") CHECK_FALSE(presses_in_german(page));
        CHECK(page.find('{') == std::string::npos);
      }
    }
  }
}

TEST_CASE("alone, no practice speaks of anybody who is not there, and something is left to do") {
  for (const Practice& practice : practices_in("en")) {
    if (practice.alone == Practice::Alone::no) continue;
    PracticeChoices choices{.names = {"Robin"}};
    const auto games = drawable(practice, choices);
    if (!games.empty()) choices.drawn = games.front()->id;
    const auto beats = beats_of(practice, choices);
    CAPTURE(practice.id);
    CHECK_FALSE(beats.empty());
    for (const Beat& beat : beats) {
      CAPTURE(beat.say);
      for (const std::string& word : words_of(beat.say)) {
        CHECK(word != "Robin");
        CHECK(folded(word) != "together");
      }
      CHECK(beat.others.empty());
    }
  }
}

TEST_CASE("whoever is sent elsewhere finds something there") {
  const auto known = kShipped.names(PackKind::practice);
  for (const Practice& practice : practices_in("en")) {
    std::vector<std::string> ids = practice.before_this;
    if (!practice.instead.empty()) ids.push_back(practice.instead);
    for (const std::string& id : ids) {
      CHECK_MESSAGE(std::ranges::find(known, id) != known.end(), practice.id, " names ", id);
      CHECK(is_offered(load_practice(kShipped, id)));
    }
  }
}

TEST_CASE("twelve topics are shipped, each with something in every part, none of it hard to read") {
  const auto all = topics_in("en");
  CHECK(all.size() == 12);
  for (const LearnTopic& topic : all) {
    CAPTURE(topic.id);
    CHECK(topic.parts.size() == 5);
    CHECK(topic.due);
    for (const TopicPart& part : topic.parts) {
      std::string text;
      for (const TopicFact& line : part.lines) text += line.say + " ";
      CAPTURE(text);
      CHECK(words_of(text).size() <= 350);
      CHECK(lix(text) <= 55);
    }
    for (const TopicSource& source : topic.sources) CHECK(source.seen);
  }
}
