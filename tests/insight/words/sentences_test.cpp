#include "words/sentences.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <set>

#include "hearth/core/text.hpp"
#include "hearth/core/translated.hpp"
#include "hearth/insight/sayings.hpp"
#include "hearth/system/catalogue.hpp"
#include "hearth/system/read_file.hpp"
#include "insight/curves.hpp"
#include "insight/words/all_sayings.hpp"
#include "support/never_said.hpp"
#include "support/program_paths.hpp"

using namespace hearth;
using namespace hearth::test;

namespace {

/// Notes down what is said as long as it lives.
class Listening {
 public:
  Listening() {
    translate_with({"en", [this](const std::string& msgid) {
                      heard_.insert(msgid);
                      return msgid;
                    }});
  }
  ~Listening() { translate_with({}); }
  Listening(const Listening&) = delete;
  Listening& operator=(const Listening&) = delete;

  const std::set<std::string>& heard() const { return heard_; }

 private:
  std::set<std::string> heard_;
};

/// The words between quotation marks from there to the closing bracket, put together.
std::string literal_at(const std::string& source, std::size_t at) {
  std::string words;
  bool inside = false;
  for (; at < source.size() && (inside || source[at] != ')'); ++at) {
    if (source[at] == '"') {
      inside = !inside;
    } else if (inside) {
      words += source[at];
    }
  }
  return words;
}

/// Every row of the table.
std::set<std::string> rows() {
  std::filesystem::path table;
  for (const auto& file : std::filesystem::recursive_directory_iterator(
           std::filesystem::path(kSourceFolder) / "src/insight")) {
    if (file.path().filename() == "templates.hpp") table = file.path();
  }
  const std::string source = read_file(table, 1U << 20U);
  const std::string mark = "msgid(";
  std::set<std::string> all;
  for (auto at = source.find(mark); at != source.npos; at = source.find(mark, at + 1)) {
    all.insert(literal_at(source, at + mark.size()));
  }
  return all;
}

}  // namespace

TEST_CASE("all of the table is among what is said here") {
  const Listening listening;
  CHECK(all_words().size() > 300);
  for (const std::string& row : rows()) {
    CAPTURE(row);
    CHECK(listening.heard().contains(row));
  }
  CHECK(rows().size() > 80);
}

TEST_CASE("nothing that can be said grades anybody, counts what is missing or compares people") {
  check_never_said(all_words());
}

TEST_CASE("nor does it in German") {
  look_for_catalogues(kCatalogues);
  {
    const Speaking german("de");
    const std::vector<std::string> words = all_words();
    CHECK(std::ranges::any_of(words, [](const std::string& text) {
      return text ==
             "Body image stieg eher: Mitte 3 in den ersten vier Wochen, 4.5 in den letzten vier.";
    }));
    check_never_said_in_german(words);
  }
  look_for_catalogues({});
}

TEST_CASE(
    "every sentence begins with a capital or a digit, ends with a full stop and fills all in") {
  for (const Saying& saying : all_sayings()) {
    const std::string text = worded({&saying, 1});
    CAPTURE(text);
    CHECK((is_digit(text.front()) || (text.front() >= 'A' && text.front() <= 'Z')));
    CHECK(text.back() == '.');
    CHECK(text.find_first_of("{}") == std::string::npos);
    CHECK(text.find("  ") == std::string::npos);
    CHECK(text.find("..") == std::string::npos);
  }
}

TEST_CASE("rise and fall are said of every metric in the same words") {
  const auto of = [](const std::string& label) {
    const Saying saying{label, label, Tended{.first = 3, .last = 5, .half = {4, {}}}};
    return worded({&saying, 1}).substr(label.size());
  };
  for (const char* metric : {"comfort", "pain", "desire", "pressure"}) {
    CHECK(of(metric) == of("satisfaction"));
  }
}

TEST_CASE("what stands beside the name of a chart, from long to short") {
  const auto of = [](const Answers& answers) {
    const Curve curve = weekly("comfort", answers, weeks(answers.size()));
    return notes({summary_of(curve), middles(curve.marks), CalendarStep::week});
  };
  using Notes = std::vector<std::string>;
  CHECK(of({4, 5, 3, 4, 6, 5, 6, 7}) == Notes{"mostly 4 to 6, 8 of 8", "mostly 4 to 6, 8/8"});
  CHECK(of({6, 7, 5, kNone, 7, 7, 8}) ==
        Notes{"5 to 8, middle 7, 6 of 7", "5 to 8, mid 7, 6 of 7", "5 to 8, mid 7, 6/7"});
  CHECK(of({6, 4, 5}) == Notes{"6, 4, 5, 3 of 3", "6, 4, 5, 3/3"});
}

TEST_CASE("a chart for those who listen to it") {
  const Axis axis = weeks(8);
  CHECK(in_words(weekly("comfort", {4, 5, 3, 4, 6, 5, 6, 7}, axis), axis.step) ==
        "Comfort, 8 of 8 weeks, oldest first: 4, 5, 3, 4, 6, 5, 6, 7. Mostly 4 to 6. 0 is none, 10 "
        "full.");
  CHECK(
      in_words(weekly("body_image", {6, 7, 5, kNone, 7, 7, 8, 8}, axis), axis.step) ==
      "Body image, 7 of 8 weeks, oldest first: 6, 7, 5, nothing to show, 7, 7, 8, 8. From 5 to 8, "
      "middle 7. 0 is none, 10 full.");
}

TEST_CASE("beneath its own chart a line is not named") {
  const auto closely = [](const Answers& answers) {
    const Axis axis = weeks(answers.size());
    return worded(said_closely(weekly("comfort", answers, axis), axis, axis.window.to));
  };
  CHECK(closely({6}) == "One answer so far: 6.");
  CHECK(closely({6, 4, 5}) == "Three answers so far: 6, 4, 5.");
  CHECK(closely({6, 4, 5, kNone, 7, 7}) ==
        "5 of 6 weeks answered; 4 to 7, middle 6. No answer to show in the week of 9 Feb.");
  CHECK(closely({5, 4, 7, 5, 4, 3, 3, 2}) ==
        "Tended to fall: middle 5 in the first four weeks, 3 in the last four. 8 of 8 weeks "
        "answered; mostly 3 to 5, lowest 2, highest 7. From one week to the next it usually "
        "changed by 1. By how much it fell in only eight weeks is open.");
  CHECK(closely({3, 4, 3, 4, 5, 4, 5, 6, 5, 6, 7, 6}) ==
        "Tended to rise: middle 4 in the first six weeks, 6 in the last six. 12 of 12 weeks "
        "answered; mostly 3 to 6, lowest 3, highest 7. From one week to the next it usually "
        "changed by 1. A straight line through it rises by about 3.5; anything from 2 to 4.5 fits "
        "too; the true range may be wider.");
  CHECK(closely({kNone, kNone}).empty());
}

TEST_CASE("where a mark stands for several answers, its numbers are told as middles") {
  const Axis axis = months(3);
  const Curve curve = weekly_in_months("comfort", {3, 5, 7}, axis);
  const InNumbers numbers{summary_of(curve), middles(curve.marks), axis.step,
                          has_several_in_one(curve)};
  const auto said = [](const InNumbers& told) {
    const Saying saying{"comfort", "comfort", told};
    return worded({&saying, 1});
  };
  CHECK(said(numbers) == "Comfort: answers in three months so far, with a middle of 3, 5 and 7.");
  CHECK(notes(numbers).front() == "middles 3, 5, 7, 3 of 3");
  CHECK(in_words(curve, axis.step).starts_with("Comfort, the middles of 3 of 3 months, oldest"));
  CHECK(said({numbers.summary, numbers.values, axis.step}) ==
        "Comfort: three answers so far: 3, 5, 7.");
  for (const std::size_t count : {1U, 5U, 9U}) {
    const Axis longer = months(static_cast<int>(count));
    const Curve line = weekly_in_months("comfort", Answers(count, 4.0), longer);
    const std::string text =
        said({summary_of(line), middles(line.marks), longer.step, has_several_in_one(line)});
    CAPTURE(text);
    CHECK(text.find("middle") != std::string::npos);
    CHECK(text.find("one answer") == std::string::npos);
  }
}

TEST_CASE("a metric that was asked in other words is told apart from what it is now") {
  const std::vector<std::string> words = all_words();
  CHECK(words[0] == "comfort (weekly, until 25 Jan 2026)");
  CHECK(words[1] == "comfort (weekly)");
  CHECK(words[2] == "comfort (daily)");
}
