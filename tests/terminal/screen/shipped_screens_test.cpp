// Every question of every pack that is shipped, on a usual screen and on a very small one.

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <utility>

#include "hearth/core/text.hpp"
#include "hearth/plan/activity_pages.hpp"
#include "hearth/prompt/builtin_prompts.hpp"
#include "hearth/prompt/pack/pack_reader.hpp"
#include "hearth/prompt/pack/shelf_file.hpp"
#include "hearth/store/shelf/toml.hpp"
#include "hearth/system/catalogue.hpp"
#include "hearth/terminal/interview_view.hpp"
#include "language/english_words.hpp"
#include "support/program_paths.hpp"
#include "support/scripted_screen.hpp"

using namespace hearth;

namespace {

constexpr std::array kSizes = {Size{80, 24}, Size{40, 20}};

std::string without_white(std::string_view text) {
  std::string rest;
  for (const char letter : text) {
    if (letter != ' ' && letter != '\n') rest += letter;
  }
  return rest;
}

/// Somebody who reads each page to its end and skips every question.
class Skipping : public ScriptedScreen {
 public:
  explicit Skipping(Size size) : ScriptedScreen("") { screen_size = size; }

  void show(const Picture& picture) override {
    ScriptedScreen::show(picture);
    all_fit_ = all_fit_ && picture.lines.size() <= static_cast<std::size_t>(screen_size.rows);
    for (const std::string& line : picture.lines) {
      all_fit_ = all_fit_ && width(line) <= screen_size.columns;
    }
    pages_.push_back(without_white(now()));
  }

  KeyPress read() override {
    if (++presses_ > kMostPresses) return {KeyPress::Kind::over};
    const bool ends = shows_now(translated(kGoesOn)) || shows_now(translated(kDoesIt));
    return ends ? KeyPress{KeyPress::Kind::enter} : KeyPress{KeyPress::Kind::text, "-"};
  }

  std::optional<KeyPress> read_within(int) override { return read(); }

  /// Whether these words stand on the screen now.
  bool shows_now(std::string_view words) const {
    const std::string wanted = without_white(words);
    return !pages_.empty() && pages_.back().find(wanted) != std::string::npos;
  }

  bool all_fit() const { return all_fit_; }

  /// Whether all of it stood on one screen.
  bool showed(std::string_view text) const {
    const std::string wanted = without_white(text);
    return std::ranges::any_of(
        pages_, [&](const std::string& page) { return page.find(wanted) != std::string::npos; });
  }

 private:
  static constexpr const char* kGoesOn = "Enter goes on.";
  static constexpr const char* kDoesIt = "Enter does it   Esc takes it back";

  static constexpr int kMostPresses = 2000;  ///< more than any pack takes
  int presses_ = 0;
  bool all_fit_ = true;
  std::vector<std::string> pages_;
};

/// Somebody who asks for help at every question before they skip it.
class Asking : public Skipping {
 public:
  using Skipping::Skipping;

  KeyPress read() override {
    KeyPress skips = Skipping::read();
    if (skips.kind != KeyPress::Kind::text) return skips;
    asked_ = !asked_;
    return asked_ ? KeyPress{KeyPress::Kind::text, "?"} : skips;
  }

  std::optional<KeyPress> read_within(int) override { return read(); }

 private:
  bool asked_ = false;
};

/// Somebody who says the same of everything, looks at all of a page once more before they turn it,
/// and at the help once.
class SortingAll : public Skipping {
 public:
  using Skipping::Skipping;

  KeyPress read() override {
    if (++presses_ > kMost) return {KeyPress::Kind::over};
    if (shows_now(translated("Enter goes on."))) return {KeyPress::Kind::enter};
    if (!std::exchange(helped_, true)) return {KeyPress::Kind::text, "?"};
    if (!shows_now("> [1]")) return {KeyPress::Kind::text, "1"};
    const bool has_looked = ++ups_ % kLongest == 0;
    return {has_looked ? KeyPress::Kind::enter : KeyPress::Kind::up};
  }

  std::optional<KeyPress> read_within(int) override { return read(); }

 private:
  static constexpr int kLongest = 80;  ///< things of a family
  static constexpr int kMost = 2000;
  int presses_ = 0;
  bool helped_ = false;
  int ups_ = 0;
};

FeelingWords shipped_feelings(const std::string& language) {
  const std::string path = language == "de" ? "feelings.de.toml" : "feelings.toml";
  for (const BuiltinPrompt& prompt : builtin_prompts()) {
    if (prompt.path == path) return read_feelings(*parse_toml(prompt.text).tree);
  }
  FAIL("no words for feelings");
  return {};
}

void look_through(const Pack& pack, std::string_view path, Audience audience, Size size) {
  const Names names{.name = "Alexandra", .others = "Sam und Kim"};
  Interview interview(questions_for(pack, audience));
  interview.offer_words(shipped_feelings(pack.lang));
  Skipping screen(size);
  InterviewScene scene{pack, names, pack.title + ", Alexandra"};
  const Ending ending = ask_on_screen(interview, scene, screen, {}, [](const Interview&) {});
  INFO(path, " at ", size.columns, "x", size.rows);
  CHECK(ending == Ending::finished);
  CHECK(screen.all_fit());
  for (const Answer& answer : interview.answers()) {
    INFO(answer.wording->id);
    CHECK(screen.showed(filled(answer.wording->ask, names)));
  }
}

/// All that stands on the screen on the way through.
std::string read_through(const Pack& pack, Audience audience) {
  Interview interview(questions_for(pack, audience));
  interview.offer_words(shipped_feelings(pack.lang));
  Asking screen({80, 24});
  InterviewScene scene{pack, {.name = "Alex", .others = "Sam"}, pack.title + ", Alex"};
  CHECK(ask_on_screen(interview, scene, screen, {}, [](const Interview&) {}) == Ending::finished);
  return screen.seen();
}

std::vector<Activity> shipped_activities() {
  for (const BuiltinPrompt& prompt : builtin_prompts()) {
    if (prompt.path == "plan/activities.toml") {
      return read_activities(*parse_toml(prompt.text).tree);
    }
  }
  FAIL("no activities");
  return {};
}

/// Every thing has stood on a page, whole, with its word behind it.
void sort_through(const Pack& pack, Size size) {
  Interview interview(questions_for(pack, Audience::each));
  SortingAll screen(size);
  InterviewScene scene{pack, {.name = "Alexandra", .others = "Sam"}, pack.title + ", Alexandra"};
  const Ending ending = ask_on_screen(interview, scene, screen, {}, [](const Interview&) {});
  INFO(pack.title, " at ", size.columns, "x", size.rows, ": ", screen.now());
  CHECK(ending == Ending::finished);
  CHECK(screen.all_fit());
  CHECK(interview.answers().size() == questions_for(pack, Audience::each).size());
  for (const Answer& answer : interview.answers()) {
    const Wording& wording = *answer.wording;
    INFO(wording.ask);
    CHECK(screen.showed("[1]" + wording.ask + ":" + wording.options.front().say));
  }
}

}  // namespace

TEST_CASE("what stands on the screen at a German pack, help included, holds no English word") {
  look_for_catalogues(kCatalogues);
  const test::EnglishWords english;
  std::map<std::string, std::size_t> found;
  for (const BuiltinPrompt& prompt : builtin_prompts()) {
    const auto tree = *parse_toml(prompt.text).tree;
    if (shelf_file(tree) != ShelfFile::pack) continue;
    const Pack pack = *read_pack(tree).pack;
    const Speaking speaking(pack.lang);
    for (const Audience audience : {Audience::each, Audience::together}) {
      const auto words = english.in(read_through(pack, audience));
      INFO(prompt.path, ": ", words.empty() ? "" : words.front());
      CHECK((pack.lang == "en" || words.empty()));
      found[pack.lang] += words.size();
    }
  }
  look_for_catalogues({});
  CHECK(found.contains("de"));
  CHECK(found["en"] > 100);
}

TEST_CASE("a page of things to sort fits as well, in either language") {
  look_for_catalogues(kCatalogues);
  for (const char* language : {"en", "de"}) {
    const Speaking speaking(language);
    for (const Size size : kSizes) {
      sort_through(sorting_pack(shipped_activities()), size);
      sort_through(repertoire_pack(shipped_activities()), size);
    }
  }
  look_for_catalogues({});
}

TEST_CASE("no screen of a shipped pack is larger than it can be, and no question is cut") {
  look_for_catalogues(kCatalogues);
  std::set<std::string> languages;
  for (const BuiltinPrompt& prompt : builtin_prompts()) {
    const auto tree = *parse_toml(prompt.text).tree;
    if (shelf_file(tree) != ShelfFile::pack) continue;
    const Pack pack = *read_pack(tree).pack;
    const Speaking speaking(pack.lang);
    languages.insert(pack.lang);
    for (const Size size : kSizes) {
      look_through(pack, prompt.path, Audience::each, size);
      look_through(pack, prompt.path, Audience::together, size);
    }
  }
  look_for_catalogues({});
  CHECK(languages == std::set<std::string>{"de", "en"});
}
