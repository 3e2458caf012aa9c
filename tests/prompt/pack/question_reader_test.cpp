#include <doctest/doctest.h>

#include <algorithm>

#include "prompt/marked_pack.hpp"

namespace hearth {
namespace {

constexpr std::string_view kScale = "type = \"scale\"\nlow = \"none\"\nhigh = \"all\"\n";

std::string in_scale(std::string_view rest) {
  return in_question(std::string(kScale) + std::string(rest));
}

std::string in_choice(std::string_view options) {
  return in_question("type = \"choice\"\noptions = " + std::string(options) + "\n");
}

/// One question of every type, then one with that condition.
std::string with_condition(std::string_view when) {
  const auto scale = std::string(kScale);
  return in_section(question("pain", scale) + question("worry", "type = \"yesno\"") +
                    question("mood", "type = \"choice\"\noptions = [\"calm\", \"sad\"]") +
                    question("last", "type = \"text\"\nwhen = " + std::string(when)) +
                    question("later", "type = \"yesno\""));
}

std::string two_audiences(std::string_view first, std::string_view second,
                          std::string_view condition) {
  return std::string(kPackHead) + "[[section]]\nid = \"a\"\ntitle = \"A\"\nfor = \"" +
         std::string(first) + "\"\n" + question("worry", "type = \"yesno\"") +
         "[[section]]\nid = \"b\"\ntitle = \"B\"\nfor = \"" + std::string(second) + "\"\n" +
         question("note", "type = \"text\"\nwhen = " + std::string(condition));
}

std::string numbered_options(int count) {
  std::string list = "[";
  for (int i = 0; i < count; ++i) list += "\"o" + std::to_string(i) + "\", ";
  return list + "]";
}

}  // namespace

TEST_CASE("a mistake in a question is reported at its place") {
  check_errors({
      {in_section("@[[section.question]]\nask = \"?\"\ntype = \"text\"\n"), "no `id`"},
      {in_section("[[section.question]]\nid = @\"a-b\"\nask = \"?\"\ntype = \"text\"\n"),
       "`a-b` is not spelled like an id"},
      {in_section("[[section.question]]\nid = @\"9a\"\nask = \"?\"\ntype = \"text\"\n"),
       "beginning with a letter"},
      {in_section("[[section.question]]\nid = @\"not\"\nask = \"?\"\ntype = \"text\"\n"),
       "word of conditions"},
      {in_section("[[section.question]]\nid = @\"answered\"\nask = \"?\"\ntype = \"text\"\n"),
       "word of conditions"},
      {in_section("@[[section.question]]\nid = \"a\"\ntype = \"text\"\n"), "no `ask`"},
      {in_section("[[section.question]]\nid = \"a\"\nask = @\"\"\ntype = \"text\"\n"),
       "`ask` is empty"},
      {in_section("@[[section.question]]\nid = \"a\"\nask = \"?\"\n"), "no `type`"},
      {in_question("type = @\"slider\"\nmin = 1\n"), "one of scale, number"},
      {in_question("type = \"text\"\n@required = true\n"), "every question can be skipped"},
      {in_question("type = \"number\"\n@unit = \"kg\"\n"), "words of `ask`"},
      {in_question("type = \"text\"\n@pick = 1\n"), "`pick` in the section"},
      {in_question("type = \"text\"\n@wehn = \"x\"\n"), "`when`"},
      {in_question("type = \"text\"\ncarry = @\"yes\"\n"), "true or false"},
      {in_question("type = \"text\"\nshare = @\"everyone\"\n"), "one of private"},
      {in_question("type = \"text\"\nmetric = @\"My Pain\"\n"), "not spelled like an id"},
      {in_question("type = \"text\"\nrecall = @7\n"), "`recall` is a whole number"},
      {in_question("type = \"text\"\nwhy = @\"\\u0007\"\n"), "control characters"},
      {in_question("type = \"text\"\n@min = 1\n"), "a scale or a number only"},
      {in_question("type = \"yesno\"\n@max = 1\n"), "a scale or a number only"},
      {in_question("type = \"number\"\n@low = \"none\"\n"), "a scale only"},
      {in_question("type = \"text\"\n@high = \"all\"\n"), "a scale only"},
      {in_question("type = \"text\"\n@options = [\"a\", \"b\"]\n"), "choice and choices only"},
      {in_question("type = \"number\"\nmin = @9\nmax = 3\n"), "min is above max"},
      {in_question("type = \"number\"\nmin = @3\nmax = 3.0\n"), "min is the same as max"},
      {in_question("type = \"number\"\nmin = @\"3\"\n"), "`min` is text"},
      {in_scale("min = @10\nmax = 0\n"), "min is above max"},
      {in_scale("min = @1\n"), "has no `max`"},
      {in_scale("max = @5\n"), "has no `min`"},
      {in_scale("min = @0.5\nmax = 9\n"), "not a whole number"},
      {in_scale("min = 999999\nmax = @1000001\n"), "not a whole number that a scale can have"},
      {in_scale("min = 0\nmax = @101\n"), "more than 100 steps"},
      {in_scale("better = @\"more\"\n"), "one of higher"},
      {in_question("type = @\"choice\"\n"), "nothing to choose from | `options`"},
      {in_question("type = @\"choices\"\n"), "nothing to choose from"},
      {in_choice("@[\"a\"]"), "has 1 in it | a list of 2 to 40"},
      {in_choice("@" + numbered_options(41)), "has 41 in it"},
      {in_choice("@\"a\""), "`options` is text"},
      {in_choice("[\"a\", @3]"), "has a whole number in it"},
      {in_choice("[\"a\", @\"\"]"), "empty"},
      {in_choice("[\"a\", \"b\", @\"a\"]"), "two options `a`"},
      {in_choice("[\"a\", { id = @\"a\", say = \"A\" }]"), "two options `a`"},
      {in_choice("[\"a\", @{ id = \"b\" }]"), "no `say`"},
      {in_choice("[\"a\", { id = \"b\", say = \"B\", @text = \"B\" }]"),
       "`text` is not a key of this option"},
      {in_question("type = \"text\"\nnotice = @\"x\"\n"), "`notice` is text"},
      {in_scale("@[[section.question.notice]]\nsay = \"x\"\n"), "no `when`"},
      {in_scale("@[[section.question.notice]]\nwhen = \"pain > 3\"\n"), "no `say`"},
      {in_scale("[[section.question.notice]]\nwhen = \"@pan > 3\"\nsay = \"x\"\n"),
       "no earlier question `pan` | `pain`"},
      {in_scale("[[section.question.notice]]\nwhen = \"pain > 3\"\nsay = \"x\"\n@says = \"x\"\n"),
       "`say`"},
  });
}

TEST_CASE("a mistake in a condition is reported inside the condition") {
  check_errors({
      {with_condition("\"@pian >= 3\""), "there is no earlier question `pian` | `pain`"},
      {with_condition("\"pain >= 3 and @later\""), "`later` is not answered yet"},
      {with_condition("'@last = \"x\"'"), "`last` is not answered yet"},
      {with_condition("\"pain >= @high\""), "`pain` is a number, but `high` is a text"},
      {with_condition("'pain >= @\"3\"'"), "`pain` is a number"},
      {with_condition("\"mood = @happy\""), "one of its options: calm, sad"},
      {with_condition("\"mood @< sad\""), "no order"},
      {with_condition("\"@pain\""), "not a yes-or-no question"},
      {with_condition("\"worry = @maybe\""), "yes or no"},
      {with_condition("\"pain @== 3\""), "| `=`"},
      {with_condition("\"pain > 3 @&& worry\""), "| `and`"},
      {with_condition("\"(pain > 3@\""), "too early"},
      {with_condition("\"@\""), "the condition is empty"},
      {with_condition("@true"), "`when` is true or false"},
      {with_condition("@'''worry\nand pian > 3'''"), "no earlier question `pian`"},
      {two_audiences("each", "together", "\"@worry\""),
       "a question asked of all together; `worry` is asked of each person alone"},
      {two_audiences("together", "each", "\"@worry\""),
       "a question asked of each person alone; `worry` is asked of all together"},
  });
}

TEST_CASE("a condition on a question that cannot be read is not blamed") {
  check_errors({
      {in_section(question("pain", "type = @\"scael\"") +
                  question("note", "type = \"text\"\nwhen = \"pain >= 3\"")),
       "`type` cannot be"},
      {in_section(question("mood", "type = @\"choice\"") +
                  question("note", "type = \"text\"\nwhen = \"mood = calm\"")),
       "nothing to choose from"},
  });
}

TEST_CASE("good questions at the edge of what is allowed") {
  const std::vector<std::string> good{
      in_scale("min = 0\nmax = 100\n"),
      in_scale("min = -1\nmax = 0\n"),
      in_scale("min = 1.0\nmax = 2.0\n"),
      in_question("type = \"number\"\n"),
      in_question("type = \"number\"\nmin = 0.5\n"),
      in_question("type = \"number\"\nmax = -3\n"),
      in_choice("[\"a\", \"b\"]"),
      in_choice(numbered_options(40)),
      in_question("type = \"feelings\"\nmetric = \"\"\n"),
      in_scale("[[section.question.notice]]\nwhen = \"pain > 3\"\nsay = \"x\"\n"),
      two_audiences("each", "each", "\"worry\""),
      two_audiences("together", "together", "\"worry\""),
      with_condition("'''worry\n and pain > 3'''"),
  };
  for (const auto& text : good) {
    const auto read = read_text(text);
    CAPTURE(describe(read.problems, "test.toml", text));
    CHECK(read.pack.has_value());
    CHECK(read.problems.empty());
  }
}

TEST_CASE("a metric is the id of what counts, unless it is named or refused") {
  const auto metric = [](const std::string& text) {
    const auto read = read_text(text);
    REQUIRE(read.pack);
    return read.pack->find("pain")->wording->metric;
  };
  CHECK(metric(in_scale("")) == "pain");
  CHECK(metric(in_question("type = \"number\"\n")) == "pain");
  CHECK(metric(in_scale("metric = \"ache\"\n")) == "ache");
  CHECK(metric(in_scale("metric = \"\"\n")).empty());
  CHECK(metric(in_question("type = \"yesno\"\n")).empty());
}

TEST_CASE("every type of question can be named in the conditions that suit it") {
  const auto named = in_section(
      question("a", kScale) + question("b", "type = \"number\"") +
      question("c", "type = \"choice\"\noptions = [\"x\", \"two words\"]") +
      question("d", "type = \"choices\"\noptions = [\"x\", \"y\"]") +
      question("e", "type = \"yesno\"") + question("f", "type = \"text\"") +
      question("g", "type = \"tags\"") + question("h", "type = \"date\"") +
      question("i", "type = \"feelings\"") +
      question("z",
               "type = \"text\"\nwhen = '''a < 3 and b >= 2.5 and c in [x, \"two words\"] and "
               "d != y and e = no and f = done and g = rest and h <= 2026-03-01 and i = sad'''"));
  const auto read = read_text(named);
  CAPTURE(describe(read.problems, "test.toml", named));
  REQUIRE(read.pack);
  CHECK(read.pack->find("z")->when.names().size() == 9);
}

TEST_CASE("a question is as private as those that its condition names, which is told") {
  const auto pack_of = [](const char* first, const char* second, const char* third) {
    const auto shared_as = [](const char* share) {
      return "type = \"yesno\"\nshare = \"" + std::string(share) + "\"";
    };
    return in_section(question("a", shared_as(first)) +
                      question("b", shared_as(second) + "\nwhen = \"a\"") +
                      question("c", shared_as(third) + "\nwhen = \"answered(b)\""));
  };
  const auto shares_of = [](const ReadPack& read) {
    std::vector<Share> shares;
    for (const Question& each : read.pack->sections.front().questions) shares.push_back(each.share);
    return shares;
  };
  struct Case {
    const char *first, *second, *third;
    std::size_t errors;
    std::vector<Share> shares;
  };
  for (const Case& each : std::vector<Case>{
           {"shared", "shared", "shared", 0, {Share::shared, Share::shared, Share::shared}},
           {"shared", "sealed", "private", 0, {Share::shared, Share::sealed, Share::only_me}},
           {"private", "shared", "private", 1, {Share::only_me, Share::only_me, Share::only_me}},
           {"private", "private", "shared", 1, {Share::only_me, Share::only_me, Share::only_me}},
           {"private", "sealed", "shared", 2, {Share::only_me, Share::only_me, Share::only_me}},
           {"sealed", "shared", "sealed", 1, {Share::sealed, Share::sealed, Share::sealed}},
           {"overlap", "sealed", "overlap", 1, {Share::overlap, Share::overlap, Share::overlap}}}) {
    const ReadPack read = read_pack(*parse_toml(pack_of(each.first, each.second, each.third)).tree);
    REQUIRE(read.pack);
    CHECK(shares_of(read) == each.shares);
    const auto errors = std::ranges::count_if(read.problems, [](const Problem& problem) {
      return problem.severity == Problem::Severity::error &&
             problem.what.find("whether it is asked tells") != std::string::npos;
    });
    CHECK(static_cast<std::size_t>(errors) == each.errors);
  }
}

TEST_CASE("what may be compared is said of scales alone") {
  const auto compare_of = [](const char* rest) {
    const auto read = read_pack(*parse_toml(in_scale(rest)).tree);
    REQUIRE(read.pack);
    return read.pack->sections.front().questions.front().compare;
  };
  CHECK(compare_of("") == Compare::none);
  CHECK(compare_of("compare = \"view\"\n") == Compare::view);
  CHECK(compare_of("compare = \"state\"\n") == Compare::state);
  check_errors({{in_question("type = \"text\"\n@compare = \"view\"\n"), "on a scale only"},
                {in_scale("compare = @\"winner\"\n"), "one of view, state, none"}});
}

}  // namespace hearth
