#include "hearth/prompt/pack/pack_reader.hpp"

#include <doctest/doctest.h>

#include "prompt/marked_pack.hpp"

namespace hearth {
namespace {

constexpr std::string_view kText =
    "[[section.question]]\nid = \"q\"\nask = \"?\"\ntype = \"text\"\n";

/// A whole pack in which the five lines of the head are replaced.
std::string with_head(std::string_view head) {
  return std::string(head) + std::string(kSectionHead) + std::string(kText);
}

std::string with_extra(std::string_view line) {
  return with_head(std::string(kPackHead) + std::string(line));
}

std::string with_section(std::string_view lines) {
  return std::string(kPackHead) + "[[section]]\n" + std::string(lines) + std::string(kText);
}

}  // namespace

TEST_CASE("a pack that nobody could be asked is refused at once, where it becomes too much") {
  const auto many = [](int count, const std::string& element) {
    std::string text;
    for (int n = 0; n < count; ++n) text += element;
    return text;
  };
  const std::string notice = "[[section.question.notice]]\n";
  for (const std::string& text :
       {std::string(kPackHead) + many(20'000, "[[section]]\nid = \"s\"\n"),
        std::string(kPackHead) + many(900, "[[section]]\nquestion = [{}, {}, {}]\n"),
        in_question(many(3'000, notice)),
        in_question("options = [" + many(20'000, "1,\n") + "]\n")}) {
    const auto read = read_text(text);
    CHECK_FALSE(read.pack);
    REQUIRE(read.problems.size() == 1);
    CHECK(read.problems.front().at.line > 900);
  }
  const auto fits = read_text(in_question("type = \"text\"\n" + many(1'900, notice)));
  CHECK(hearth::count_of(fits.problems, hearth::Problem::Severity::error) == 3'800);
  CHECK(fits.problems.size() == hearth::kMostProblems);
}

TEST_CASE("a mistake above the sections is reported at its place") {
  check_errors({
      {with_head("@id = \"a\"\nversion = 1\nkind = \"log\"\ntitle = \"T\"\n"), "no `format`"},
      {with_head("format = @2\nsurprise = 1\n"), "newer hearth"},
      {with_head("format = @0\nid = \"a\"\nversion = 1\nkind = \"log\"\ntitle = \"T\"\n"),
       "out of range"},
      {with_head("format = @\"1\"\nid = \"a\"\nversion = 1\nkind = \"log\"\ntitle = \"T\"\n"),
       "is text | the number 1"},
      {with_head("format = 1\nid = @\"Weekly\"\nversion = 1\nkind = \"log\"\ntitle = \"T\"\n"),
       "`Weekly` is not spelled like an id"},
      {with_head("format = 1\nid = @\"a_b\"\nversion = 1\nkind = \"log\"\ntitle = \"T\"\n"),
       "hyphens"},
      {with_head("format = 1\nid = @\"\"\nversion = 1\nkind = \"log\"\ntitle = \"T\"\n"),
       "`id` is empty"},
      {with_head("format = 1\nid = @7\nversion = 1\nkind = \"log\"\ntitle = \"T\"\n"),
       "`id` is a whole number"},
      {with_head("format = 1\nid = \"a\"\nversion = @0\nkind = \"log\"\ntitle = \"T\"\n"),
       "a whole number from 1"},
      {with_head("format = 1\nid = \"a\"\nversion = @1.5\nkind = \"log\"\ntitle = \"T\"\n"),
       "`version` is a number"},
      {with_head("format = 1\nid = \"a\"\nversion = @99999999999\nkind = \"log\"\ntitle = \"T\"\n"),
       "out of range"},
      {with_head("format = 1\nid = \"a\"\nversion = 1\nkind = @\"chekin\"\ntitle = \"T\"\n"),
       "cannot be \"chekin\" | one of checkin"},
      {with_head("format = 1\nid = \"a\"\nversion = 1\nkind = @\"\"\ntitle = \"T\"\n"),
       "`kind` cannot be \"\""},
      {with_head("format = 1\nid = \"a\"\nversion = 1\nkind = \"log\"\ntitle = @\"\"\n"),
       "`title` is empty"},
      {with_head("format = 1\nid = \"a\"\nversion = 1\nkind = \"log\"\ntitle = @\"a\\u001b[2J\"\n"),
       "control characters"},
      {with_extra("cadence = @\"yearly\"\n"), "one of daily"},
      {with_extra("cadence = @3\n"), "`cadence` is a whole number"},
      {with_extra("lang = @\"\"\n"), "a language tag"},
      {with_extra("lang = @\"en GB\"\n"), "a language tag"},
      {with_extra("minutes = @241\n"), "0 to 240"},
      {with_extra("minutes = @-1\n"), "0 to 240"},
      {with_extra("intro = @[\"a\"]\n"), "`intro` is a list"},
      {with_extra("@minuts = 5\n"), "`minuts` is not a key of this pack | `minutes`"},
      {with_extra("@author = \"x\"\n"), "one of format, id"},
      {std::string(kPackHead) + "section = @[]\n", "nothing in it"},
      {std::string(kPackHead) + "section = @5\n", "`section` is a whole number"},
      {std::string(kPackHead) + "section = [@5]\n", "has a whole number in it"},
      {std::string(kPackHead) + "@[section]\nid = \"a\"\n", "`section` is a table"},
      {"@" + std::string(kPackHead), "no `section`"},
  });
}

TEST_CASE("a mistake in a section is reported at its place") {
  check_errors({
      {std::string(kPackHead) + "@[[section]]\ntitle = \"S\"\n" + std::string(kText), "no `id`"},
      {with_section("id = @\"A\"\ntitle = \"S\"\n"), "not spelled like an id"},
      {with_section("id = \"a\"\ntitle = @\"\"\n"), "`title` is empty"},
      {with_section("id = \"a\"\ntitle = \"S\"\nfor = @\"both\"\n"), "one of each, together"},
      {with_section("id = \"a\"\ntitle = \"S\"\nshare = @\"public\"\n"), "one of private"},
      {with_section("id = \"a\"\ntitle = \"S\"\n@shar = \"private\"\n"), "`share`"},
      {with_section("id = \"a\"\ntitle = \"S\"\npick = @1\n"), "1 of 1 questions"},
      {with_section("id = \"a\"\ntitle = \"S\"\npick = @0\n"), "out of range"},
      {with_section("id = \"a\"\ntitle = \"S\"\npick = @\"1\"\n"), "`pick` is text"},
      {std::string(kPackHead) + "@[[section]]\nid = \"a\"\ntitle = \"S\"\n", "no `question`"},
      {in_section("question = @[]\n"), "nothing in it"},
      {in_section("question = @\"q\"\n"), "`question` is text"},
      {in_section(kText) + "[[section]]\nid = @\"one\"\ntitle = \"S\"\n" +
           question("r", "type = \"text\""),
       "two sections `one`"},
      {in_section(kText) +
           "[[section]]\nid = \"two\"\ntitle = \"S\"\n[[section.question]]\nid = @\"q\"\n"
           "ask = \"?\"\ntype = \"text\"\n",
       "two questions `q`"},
  });
}

TEST_CASE("all mistakes are found at once, in the order of the file") {
  const auto read = read_text(
      "format = 1\nid = \"A\"\nversion = 0\nkind = \"log\"\n[[section]]\nid = \"s\"\n"
      "titel = \"S\"\n[[section.question]]\nid = \"q\"\ntype = \"scal\"\n");
  CHECK_FALSE(read.pack);
  std::vector<Position> places;
  for (const auto& problem : read.problems) places.push_back(problem.at);
  const std::vector<Position> expected{{1, 1}, {2, 6}, {3, 11}, {5, 1}, {7, 1}, {8, 1}, {10, 8}};
  CHECK(places == expected);
}

TEST_CASE("a whole pack is read as it is written") {
  const auto read = read_text(R"toml(
format = 1
id = "weekly"
version = 3
kind = "checkin"
lang = "de-AT"
title = "Woche"
cadence = "fortnightly"
minutes = 240
intro = "Hallo"
[[section]]
id = "alone"
title = "Allein"
intro = "Ruhig."
share = "sealed"
pick = 1
[[section.question]]
id = "pain"
ask = "Wie viel?"
type = "scale"
low = "nichts"
high = "viel"
better = "lower"
recall = "heute"
why = "Darum."
carry = true
[[section.question.notice]]
when = "pain >= 8"
say = "Ruft an."
[[section.question]]
id = "mood"
ask = "Und?"
type = "choice"
options = ["gut", { id = "so_so", say = "geht so" }]
share = "private"
when = "pain > 2 and answered(pain)"
[[section]]
id = "both"
title = "Zusammen"
for = "together"
[[section.question]]
id = "note"
ask = "Was noch?"
type = "text"
)toml");
  REQUIRE(read.problems.empty());
  REQUIRE(read.pack);
  const auto& pack = *read.pack;
  CHECK(pack.id == "weekly");
  CHECK(pack.version == 3);
  CHECK(pack.kind == PackKind::checkin);
  CHECK(pack.lang == "de-AT");
  CHECK(pack.cadence == Cadence::fortnightly);
  CHECK(pack.minutes == 240);
  REQUIRE(pack.sections.size() == 2);
  CHECK(pack.sections[0].pick == 1);
  CHECK(pack.sections[1].audience == Audience::together);
  const auto& pain = pack.sections[0].questions[0];
  CHECK(*pain.wording == Wording{"weekly",
                                 3,
                                 "pain",
                                 "Wie viel?",
                                 QuestionType::scale,
                                 "pain",
                                 0,
                                 10,
                                 "nichts",
                                 "viel",
                                 Better::lower,
                                 "heute",
                                 {}});
  CHECK(pain.share == Share::sealed);
  CHECK(pain.carry);
  CHECK(pain.when.always());
  REQUIRE(pain.notices.size() == 1);
  const Value eight = 8.0;
  CHECK(pain.notices[0].when.holds([&](std::string_view) { return &eight; }));
  const auto* mood = pack.find("mood");
  REQUIRE(mood != nullptr);
  CHECK(mood->share == Share::only_me);
  CHECK(mood->wording->metric.empty());
  CHECK(mood->wording->options == std::vector<Option>{{"gut", "gut"}, {"so_so", "geht so"}});
  CHECK(mood->when.names() == std::vector<std::string>{"pain"});
  CHECK(pack.find("note")->share == Share::shared);
}

TEST_CASE("what a pack leaves out has its documented value") {
  const auto read = read_text(in_section(kText));
  REQUIRE(read.pack);
  CHECK(read.pack->lang == "en");
  CHECK(read.pack->cadence == Cadence::none);
  CHECK(read.pack->minutes == 0);
  CHECK(read.pack->sections[0].audience == Audience::each);
  CHECK(read.pack->sections[0].pick == 0);
  CHECK(read.pack->sections[0].questions[0].share == Share::shared);
  CHECK_FALSE(read.pack->sections[0].questions[0].carry);
}

TEST_CASE("data that is no pack at all is refused, whatever it is") {
  const std::vector<Tree> trees{{},
                                {Tree::Data(true), {}},
                                {Tree::Data(std::string("pack")), {}},
                                {Tree::Data(Tree::Array(3)), {}},
                                {Tree::Data(Tree::Table()), {}}};
  for (const auto& tree : trees) {
    const auto read = read_pack(tree);
    CHECK_FALSE(read.pack);
    CHECK_FALSE(read.problems.empty());
  }
}

}  // namespace hearth
