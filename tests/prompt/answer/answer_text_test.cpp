#include "hearth/prompt/answer/answer_text.hpp"

#include <doctest/doctest.h>

#include <cmath>

#include "support/wordings.hpp"

using namespace std::chrono_literals;

namespace hearth {
namespace {

using Texts = std::vector<std::string>;

const std::vector<Option> kTouches = {
    {"walk", "A slow walk"}, {"hold", "Being held"}, {"bath", "A warm bath"}, {"rest", "Être là"}};

Value value(const Wording& wording, std::string_view typed) {
  const auto parsed = parse_value(wording, typed);
  INFO("typed: ", typed);
  REQUIRE(std::holds_alternative<Value>(parsed));
  return std::get<Value>(parsed);
}

std::string complaint(const Wording& wording, std::string_view typed) {
  const auto parsed = parse_value(wording, typed);
  INFO("typed: ", typed);
  REQUIRE(std::holds_alternative<Complaint>(parsed));
  return std::get<Complaint>(parsed).why;
}

}  // namespace

TEST_CASE("a scale takes the whole numbers of its range, both ends included") {
  const auto pain = pain_wording();
  CHECK(value(pain, "0") == Value(0.0));
  CHECK(value(pain, " 10\t") == Value(10.0));
  CHECK(value(pain, "7.0") == Value(7.0));
  for (const auto* wrong : {"-1", "11", "", "  ", "seven", "7 8", "1e1", "0x7", "inf", "nan", "--7",
                            "7-", "99999999999999999999999999"}) {
    CHECK(complaint(pain, wrong).find("from 0 (none) to 10 (worst imaginable)") !=
          std::string::npos);
  }
}

TEST_CASE("a scale says that it has no fractions") {
  CHECK(complaint(pain_wording(), "6.5") ==
        "Please give a number from 0 (none) to 10 (worst imaginable), without a fraction.");
  CHECK(complaint(pain_wording(), "6,5").find("without a fraction") != std::string::npos);
}

TEST_CASE("a number takes a decimal point or a decimal comma") {
  const auto number = wording_of(QuestionType::number);
  CHECK(value(number, "1.5") == Value(1.5));
  CHECK(value(number, "1,5") == Value(1.5));
  CHECK(value(number, "-0,25") == Value(-0.25));
  CHECK(value(number, "+3") == Value(3.0));
  for (const auto* wrong : {"1,000.5", "1.2.3", "infinity", "NaN", "1e5", "five", "+-3", "."}) {
    CHECK(complaint(number, wrong) == "Please give a number.");
  }
}

TEST_CASE("minus zero is zero") {
  CHECK_FALSE(std::signbit(std::get<double>(value(wording_of(QuestionType::number), "-0"))));
}

TEST_CASE("a number keeps to the ends it has") {
  auto hours = wording_of(QuestionType::number);
  hours.min = 0;
  CHECK(complaint(hours, "-0.1") == "Please give a number, 0 or more.");
  hours.max = 24;
  CHECK(value(hours, "24") == Value(24.0));
  CHECK(complaint(hours, "24.01") == "Please give a number from 0 to 24.");
  hours.min.reset();
  CHECK(complaint(hours, "25") == "Please give a number, 24 or less.");
}

TEST_CASE("an option is meant by its number, its id, its words or a clear beginning of them") {
  const auto touch = options_wording(QuestionType::choice, kTouches);
  CHECK(value(touch, "1") == Value(std::string("walk")));
  CHECK(value(touch, " 4 ") == Value(std::string("rest")));
  CHECK(value(touch, "BATH") == Value(std::string("bath")));
  CHECK(value(touch, "being") == Value(std::string("hold")));
  CHECK(value(touch, "a warm bath") == Value(std::string("bath")));
  CHECK(value(touch, "etre") == Value(std::string("rest")));
}

TEST_CASE("an option that is not clear, or is none, is asked for again") {
  const auto touch = options_wording(QuestionType::choice, kTouches);
  CHECK(complaint(touch, "a") ==
        "\"a\" could be more than one of these; please give a number from 1 to 4.");
  for (const auto* wrong : {"0", "5", "-1", "warm", "xyz", "1.0", "18446744073709551617"}) {
    CHECK(complaint(touch, wrong).find("is none of these") != std::string::npos);
  }
  // A combining accent alone folds away to nothing, which every text begins with.
  CHECK(complaint(touch, "\xCC\x81").find("is none of these") != std::string::npos);
}

TEST_CASE("the whole words of an option win over its being the beginning of another") {
  const auto often =
      options_wording(QuestionType::choice, {{"o", "Often"}, {"oo", "Often enough"}});
  CHECK(value(often, "often") == Value(std::string("o")));
  CHECK(value(often, "often e") == Value(std::string("oo")));
}

TEST_CASE("what is typed as a number is the number as shown, even if an id looks like one") {
  const auto item = options_wording(QuestionType::choice, {{"0", "Never"}, {"1", "Always"}});
  CHECK(value(item, "1") == Value(std::string("0")));
  CHECK(value(item, "0") == Value(std::string("0")));
}

TEST_CASE("choices are a set, in the order of the question") {
  const auto touch = options_wording(QuestionType::choices, kTouches);
  CHECK(value(touch, "3, walk,3,being held,") == Value(Texts{"walk", "hold", "bath"}));
  CHECK(value(touch, "2") == Value(Texts{"hold"}));
  CHECK(complaint(touch, "1, 9") ==
        "\"9\" is none of these; please give one or more numbers from 1 to 4, with commas between "
        "them.");
  CHECK(complaint(touch, " , ,").find("from 1 to 4") != std::string::npos);
}

TEST_CASE("yes and no have two spellings each") {
  const auto yesno = wording_of(QuestionType::yesno);
  for (const auto* yes : {"y", "yes", "YES", " Y "}) CHECK(value(yesno, yes) == Value(true));
  for (const auto* no : {"n", "no", "No"}) CHECK(value(yesno, no) == Value(false));
  for (const auto* wrong : {"", "maybe", "1", "0", "ye", "true"}) {
    CHECK(complaint(yesno, wrong) == "Please give yes or no.");
  }
}

TEST_CASE("text is anything that is not empty, without what would upset a terminal") {
  const auto text = wording_of(QuestionType::text);
  CHECK(value(text, "  a slow walk \n") == Value(std::string("a slow walk")));
  CHECK(value(text, "two\nlines") == Value(std::string("two\nlines")));
  CHECK(value(text, "-") == Value(std::string("-")));
  CHECK(value(text, "\\?") == Value(std::string("\\?")));
  CHECK(value(text, "für 👩‍👩‍👧 \x1b[31mred") ==
        Value(std::string("für 👩‍👩‍👧 red")));
  CHECK(complaint(text, " \t ").find("words of your own") != std::string::npos);
  CHECK(complaint(text, "\x1b[31m").find("words of your own") != std::string::npos);
}

TEST_CASE("bytes that are no UTF-8 are never an answer") {
  for (const auto type : {QuestionType::text, QuestionType::tags, QuestionType::feelings}) {
    CHECK(complaint(wording_of(type), "f\xFCr").find("UTF-8") != std::string::npos);
  }
}

TEST_CASE("tags stand between spaces, or with a comma anywhere between commas; each once") {
  const auto tags = wording_of(QuestionType::tags);
  CHECK(value(tags, "#garden @sleep tea") == Value(Texts{"garden", "sleep", "tea"}));
  CHECK(value(tags, "#tea, @holding hands") == Value(Texts{"tea", "holding hands"}));
  CHECK(value(tags, "tea Tea téa tee") == Value(Texts{"tea", "tee"}));
  CHECK(value(tags, "c# ##x") == Value(Texts{"c#", "x"}));
  for (const auto* none : {"", " , ", "#", "@ #"}) {
    CHECK(complaint(tags, none).find("one or more words") != std::string::npos);
  }
}

TEST_CASE("a date is a day that exists, in ISO form") {
  const auto date = wording_of(QuestionType::date);
  CHECK(value(date, " 2028-02-29 ") == Value(Date(2028y / 2 / 29)));
  for (const auto* wrong : {"2026-02-29", "1.3.2026", "2026-3-1", "today", ""}) {
    CHECK(complaint(date, wrong) ==
          "Please give a date, as 2026-03-01, next sunday or in a month.");
  }
}

TEST_CASE("a day is typed in words too, and one that lies ahead is none that has been") {
  auto date = wording_of(QuestionType::date);
  const Date today = 2026y / 3 / 15;
  const auto day = [&](std::string_view typed) {
    return std::get<Value>(parse_value(date, typed, today));
  };
  CHECK(day("yesterday") == Value(Date(2026y / 3 / 14)));
  CHECK(day("next sunday") == Value(Date(2026y / 3 / 22)));
  date.recall = "today or before";
  CHECK(day("2026-03-15") == Value(today));
  for (const auto* ahead : {"tomorrow", "2026-03-16"}) {
    const ParsedValue parsed = parse_value(date, ahead, today);
    REQUIRE(std::holds_alternative<Complaint>(parsed));
    CHECK(std::get<Complaint>(parsed).why ==
          "Mon 16 Mar 2026 lies ahead. Please give a day, as 2026-03-01, yesterday or 3 days ago.");
  }
}

TEST_CASE("what can be answered is spoken") {
  CHECK(range_spoken(pain_wording()) == "a number from 0 (none) to 10 (worst imaginable)");
  CHECK(range_spoken(options_wording(QuestionType::choice, kTouches)) ==
        "a number from 1 to 4, or the first words of one");
}

TEST_CASE("an answer is shown in the words of its question") {
  const auto touch = options_wording(QuestionType::choices, kTouches);
  CHECK(shown(touch, Texts{"walk", "hold", "gone"}) == "A slow walk, Being held, gone");
  CHECK(shown(options_wording(QuestionType::choice, kTouches), std::string("bath")) ==
        "A warm bath");
  CHECK(shown(pain_wording(), 6.0) == "6");
  CHECK(shown(pain_wording(), Skipped{}) == "—");
  CHECK(shown(wording_of(QuestionType::yesno), false) == "no");
  CHECK(shown(wording_of(QuestionType::date), Date(2026y / 3 / 1)) == "Sun 1 Mar 2026");
  CHECK(
      shown(wording_of(QuestionType::feelings),
            std::vector<Feeling>{{"sad", 7, {}}, {"hopeful", 4, "chest"}, {"calm", {}, "hands"}}) ==
      "sad 7, hopeful 4 in chest, calm in hands");
}

TEST_CASE("names are filled in once, and what is not known stays") {
  const Names names{"Al{others}ex", "Sam and Kim"};
  CHECK(filled("{name}, and {others}?", names) == "Al{others}ex, and Sam and Kim?");
  CHECK(filled("{word:loss} {Name} {} { {name", names) == "{word:loss} {Name} {} { {name");
  CHECK(filled("{{name}}", names) == "{Al{others}ex}");
  CHECK(filled("", names).empty());
}

TEST_CASE("words are filled in as this person says them, once") {
  const Names names{"Alex", "Sam", {{"touch", "being {name}d"}, {"", "nothing"}}};
  CHECK(filled("about {word:touch}, {name}?", names) == "about being {name}d, Alex?");
  CHECK(filled("{word:Touch} {word: touch} {word:} {word:touch", names) ==
        "{word:Touch} {word: touch} nothing {word:touch");
}

}  // namespace hearth
