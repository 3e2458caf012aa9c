#include "hearth/prompt/condition/condition.hpp"

#include <doctest/doctest.h>

#include <array>
#include <map>
#include <random>
#include <tuple>

using namespace hearth;

namespace {

using Kind = NameType::Kind;
using Values = std::map<std::string, Value, std::less<>>;

const NameType* type_of(std::string_view name) {
  static const std::map<std::string, NameType, std::less<>> types{
      {"pain", {Kind::number, {}}},
      {"ease", {Kind::number, {}}},
      {"a", {Kind::boolean, {}}},
      {"b", {Kind::boolean, {}}},
      {"c", {Kind::boolean, {}}},
      {"mood", {Kind::text, {"calm", "sad", "yes", "not-yet", "very tired"}}},
      {"note", {Kind::text, {}}},
      {"signs", {Kind::strings, {"fever", "swelling"}}},
      {"tags", {Kind::strings, {}}},
      {"day", {Kind::date, {}}},
  };
  const auto found = types.find(name);
  return found == types.end() ? nullptr : &found->second;
}

ParsedCondition parse(std::string_view text) { return parse_condition(text, type_of); }

bool holds(std::string_view text, const Values& values) {
  const auto parsed = parse(text);
  CAPTURE(text);
  REQUIRE(parsed.problems.empty());
  return parsed.condition.holds([&values](std::string_view name) -> const Value* {
    const auto found = values.find(name);
    return found == values.end() ? nullptr : &found->second;
  });
}

Date date(const char* iso) { return *parse_date(iso); }

std::string repeated(std::string_view text, int times) {
  std::string all;
  for (int i = 0; i < times; ++i) all += text;
  return all;
}

}  // namespace

TEST_CASE("and, or and not follow their truth tables and their precedence") {
  for (int bits = 0; bits < 8; ++bits) {
    const bool a = (bits & 1) != 0;
    const bool b = (bits & 2) != 0;
    const bool c = (bits & 4) != 0;
    const Values values{{"a", a}, {"b", b}, {"c", c}};
    CAPTURE(bits);
    CHECK(holds("a and b", values) == (a && b));
    CHECK(holds("a or b", values) == (a || b));
    CHECK(holds("not a", values) == !a);
    CHECK(holds("not not a", values) == a);
    CHECK(holds("a or b and c", values) == (a || (b && c)));
    CHECK(holds("a and b or c", values) == ((a && b) || c));
    CHECK(holds("(a or b) and c", values) == ((a || b) && c));
    CHECK(holds("not a and b", values) == (!a && b));
    CHECK(holds("not (a and b)", values) == !(a && b));
    CHECK(holds("not a = yes or b = no", values) == (!a || !b));
    CHECK(holds("a and b and c or a and not c", values) == ((a && b && c) || (a && !c)));
  }
}

TEST_CASE("numbers compare by size") {
  for (const double pain : {-1.0, 4.5, 5.0, 5.5, 10.0}) {
    const Values values{{"pain", pain}};
    CAPTURE(pain);
    CHECK(holds("pain = 5", values) == (pain == 5));
    CHECK(holds("pain != 5", values) == (pain != 5));
    CHECK(holds("pain < 5", values) == (pain < 5));
    CHECK(holds("pain <= 5.0", values) == (pain <= 5));
    CHECK(holds("pain > 5", values) == (pain > 5));
    CHECK(holds("pain >= 05", values) == (pain >= 5));
    CHECK(holds("pain in [-1, 10]", values) == (pain == -1 || pain == 10));
    CHECK(holds("pain not in [-1, 10]", values) == (pain != -1 && pain != 10));
  }
}

TEST_CASE("dates compare by the calendar") {
  const Values values{{"day", date("2026-03-01")}};
  CHECK(holds("day > 2026-02-28", values));
  CHECK(holds("day < 2026-10-01", values));
  CHECK(holds("day <= 2026-03-01", values));
  CHECK(holds("day in [2025-03-01, 2026-03-01]", values));
  CHECK_FALSE(holds("day != 2026-03-01", values));
}

TEST_CASE("choices compare by their ids, quoted or bare") {
  const Values values{{"mood", std::string("not-yet")}};
  CHECK(holds("mood = not-yet", values));
  CHECK(holds("mood = 'not-yet'", values));
  CHECK(holds("mood in [calm, \"not-yet\"]", values));
  CHECK(holds("mood != \"very tired\"", values));
  CHECK(holds("mood != yes", values));
  CHECK_FALSE(holds("mood in [calm, sad]", values));
}

TEST_CASE("a list is equal to each text that it has") {
  const Values values{{"signs", std::vector<std::string>{"fever", "swelling"}},
                      {"tags", std::vector<Feeling>{{"sad", 3, ""}}}};
  CHECK(holds("signs = fever", values));
  CHECK(holds("signs = swelling", values));
  CHECK_FALSE(holds("signs != fever", values));
  CHECK(holds("tags in [tired, sad]", values));
  CHECK_FALSE(holds("tags = calm", values));
  CHECK(holds("tags != calm", values));
}

TEST_CASE("without an answer every comparison is false, however it is put") {
  for (const auto& values :
       {Values{},
        Values{{"pain", Skipped{}}, {"a", Skipped{}}, {"mood", Skipped{}}, {"signs", Skipped{}}}}) {
    for (const auto* text :
         {"pain = 5", "pain != 5", "pain < 5", "pain >= 5", "pain in [5]", "pain not in [5]", "a",
          "a = no", "a != no", "mood != calm", "signs not in [fever]", "answered(pain)"}) {
      CHECK_FALSE(holds(text, values));
    }
    CHECK(holds("not pain = 5", values));
    CHECK(holds("not answered(pain)", values));
    CHECK_FALSE(holds("a or pain < 5", values));
  }
}

TEST_CASE("answered means that there is a value, even zero, no or nothing") {
  CHECK(holds("answered(pain)", {{"pain", 0.0}}));
  CHECK(holds("answered(a)", {{"a", false}}));
  CHECK(holds("answered(note)", {{"note", std::string()}}));
}

TEST_CASE("an answer of another type than the pack now says makes a comparison false") {
  CHECK_FALSE(holds("pain >= 0", {{"pain", std::string("5")}}));
  CHECK_FALSE(holds("pain != 0", {{"pain", std::string("5")}}));
  CHECK_FALSE(holds("a", {{"a", 1.0}}));
  CHECK_FALSE(holds("mood = calm", {{"mood", date("2026-03-01")}}));
}

TEST_CASE("no condition always holds and names nothing") {
  const Condition none;
  CHECK(none.always());
  CHECK(none.names().empty());
  CHECK(none.holds([](std::string_view) -> const Value* { return nullptr; }));
}

TEST_CASE("names come once each, in the order of their appearance") {
  const auto parsed =
      parse("not (b or answered(note)) and pain > 3 or signs in [fever] and b and pain < 9 or a");
  REQUIRE(parsed.problems.empty());
  CHECK(parsed.condition.names() == std::vector<std::string>{"b", "note", "pain", "signs", "a"});
}

TEST_CASE("what is wrong with a condition is told with its column") {
  struct Wrong {
    std::string_view text;
    std::size_t column;
    std::string_view says;
  };
  const std::vector<Wrong> all{
      {"", 1, "the condition is empty"},
      {" \t", 3, "the condition is empty"},
      {"pian > 3", 1, "there is no earlier question `pian`"},
      {"answered(pian)", 10, "there is no earlier question `pian`"},
      {"pain", 1, "`pain` is a number, not a yes-or-no question"},
      {"pain > mood", 8, "`pain` is a number, but `mood` is a text"},
      {"pain = yes", 8, "`yes` is yes or no"},
      {"pain = 2026-03-01", 8, "is a date"},
      {"a = 1", 5, "`a` is a yes-or-no question, but `1` is a number"},
      {"a < yes", 3, "no order"},
      {"mood = happy", 8, "no option `happy` | one of its options: calm, sad"},
      {"mood = 'Calm'", 8, "no option `Calm`"},
      {"mood in [calm, sda]", 16, "no option `sda`"},
      {"mood >= calm", 6, "no order"},
      {"mood = 3", 8, "`mood` is a choice, but `3` is a number"},
      {"signs = itch", 9, "fever, swelling"},
      {"signs > fever", 7, "a list of texts, which has no order"},
      {"day > 3", 7, "a date, as in"},
      {"day = 2026-02-30", 7, "no day of the calendar"},
      {"pain = 5e3", 8, "cannot be read as a number"},
      {"pain = 5.", 8, "cannot be read as a number"},
      {"pain = .5", 8, "cannot be read as a number"},
      {"pain = +5", 8, "cannot be read as a number"},
      {"pain = 0x1F", 8, "cannot be read as a number"},
      {"pain = --5", 8, "cannot be read as a number"},
      {"pain == 5", 6, "| `=`"},
      {"pain 5", 6, "`5` does not fit here | a comparison"},
      {"a && b", 3, "| `and`"},
      {"a || b", 3, "| `or`"},
      {"!a", 1, "`not`"},
      {"pain <> 5", 6, "| `!=`"},
      {"a; b", 2, "`;` is not a sign"},
      {"note = \"abc", 8, "no closing quote"},
      {"a and", 6, "too early"},
      {"(a", 3, "too early"},
      {"a)", 2, "closes nothing"},
      {"a b", 3, "`b` does not fit here"},
      {"()", 2, "`)` does not fit here"},
      {"pain in 5", 9, "a list"},
      {"pain in []", 10, "does not fit here"},
      {"pain in [5", 11, "too early"},
      {"pain in [5,]", 12, "does not fit here"},
      {"pain not 5", 10, "`in [...]`"},
      {"pain = and", 8, "what to compare with"},
      {"5 < pain", 1, "the id of an earlier question"},
      {"answered pain", 10, "`(`"},
      {"answered(pain", 14, "`)`"},
      {"and a", 1, "the id of an earlier question"},
  };
  for (const auto& wrong : all) {
    const auto parsed = parse(wrong.text);
    CAPTURE(wrong.text);
    CHECK(parsed.condition.always());
    REQUIRE(parsed.problems.size() == 1);
    const auto& problem = parsed.problems.front();
    CAPTURE(problem.what);
    CHECK(problem.at == Position{1, wrong.column});
    CHECK((problem.what + " | " + problem.expected).find(wrong.says) != std::string::npos);
  }
}

TEST_CASE("every mistake of type in a condition is told at once") {
  const auto parsed = parse("pian > 3 and mood = happy or pain = calm and signs");
  std::vector<std::size_t> columns;
  for (const auto& problem : parsed.problems) columns.push_back(problem.at.column);
  CHECK(columns == std::vector<std::size_t>{1, 21, 37, 46});
}

TEST_CASE("who knows better can say what to write instead of an unknown name") {
  const auto parsed =
      parse_condition("pian > 3", type_of, [](std::string_view) { return "`pain`"; });
  REQUIRE(parsed.problems.size() == 1);
  CHECK(parsed.problems[0].expected == "`pain`");
}

TEST_CASE("nesting and length have their limits, and not before") {
  CHECK(parse(repeated("(", 64) + "a" + repeated(")", 64)).problems.empty());
  CHECK(parse(repeated("not ", 64) + "a").problems.empty());
  for (const auto& deep : {repeated("(", 65) + "a" + repeated(")", 65), repeated("not ", 65) + "a",
                           repeated("(", 4096), repeated("not ", 1000)}) {
    const auto parsed = parse(deep);
    REQUIRE(parsed.problems.size() == 1);
    CHECK(parsed.problems[0].what.find("deeper than 64") != std::string::npos);
  }
  const auto longest = repeated("a or ", 819) + "a";
  REQUIRE(longest.size() == 4096);
  CHECK(parse(longest).problems.empty());
  CHECK(parse(longest + " ").problems.size() == 1);
}

TEST_CASE("random bytes are either a condition or a problem") {
  std::mt19937 random(20260301);
  std::uniform_int_distribution<int> size(0, 60);
  std::uniform_int_distribution<int> byte(0, 255);
  for (int round = 0; round < 5000; ++round) {
    std::string text;
    for (int left = size(random); left > 0; --left) text += static_cast<char>(byte(random));
    const auto parsed = parse(text);
    CHECK(parsed.condition.always() != parsed.problems.empty());
  }
}

TEST_CASE("random words of the language are either a condition or a problem in the text") {
  constexpr std::array<std::string_view, 28> kWords{
      "pain", "a",  "mood", "signs", "day",    "zzz", "and", "or",        "not", "in",
      "(",    ")",  "[",    "]",     ",",      "=",   "!=",  "<",         ">=",  "answered",
      "yes",  "no", "5",    "-2.5",  "'calm'", "sad", "\"",  "2026-03-01"};
  std::mt19937 random(7);
  std::uniform_int_distribution<std::size_t> size(1, 24);
  std::uniform_int_distribution<std::size_t> word(0, kWords.size() - 1);
  for (int round = 0; round < 20000; ++round) {
    std::string text;
    for (auto left = size(random); left > 0; --left)
      text += std::string(kWords[word(random)]) + " ";
    const auto parsed = parse(text);
    CAPTURE(text);
    CHECK(parsed.condition.always() != parsed.problems.empty());
    for (const auto& problem : parsed.problems) CHECK(problem.at.column <= text.size() + 1);
    std::ignore = parsed.condition.holds([](std::string_view) -> const Value* { return nullptr; });
  }
}
