#include "hearth/practice/practice_reader.hpp"

#include <doctest/doctest.h>

#include <fmt/core.h>

#include "marked_practice.hpp"

using namespace hearth;
using namespace hearth::test;

namespace {

const std::string kHead(kPracticeHead);
const std::string kStep(kOneStep);
const std::string kBody =
    "family = \"massage\"\nnot_when = [\"A fever.\"]\nstop_if = [\"Pain.\"]\n";

}  // namespace

TEST_CASE("a practice is read with what its file says, and with the usual where it says nothing") {
  const auto read = practice_in(kHead + "lengths = [3, 5]\n" + kStep +
                                "breathe = { in = 4.4, out = 5.6 }\nstretch = true\n"
                                "cues = [\"Soft.\"]\nevery = 60\nwithout = [\"sight\"]\n");
  REQUIRE(read.practice);
  CHECK(read.problems.empty());
  const Practice& practice = *read.practice;
  CHECK(practice.family == Practice::Family::presence);
  CHECK_FALSE(practice.agreement_needed);
  CHECK(practice.no_sex);
  CHECK(practice.alone == Practice::Alone::steps);
  CHECK(practice.keeps_answers);
  CHECK(practice.lengths == std::vector{3, 5});
  const PracticeStep& step = practice.blocks.at(0).steps.at(0);
  CHECK(step.breathe == Breath{4400, 0, 5600, 0});
  CHECK(step.stretch);
  CHECK(step.without == std::vector{Sense::sight});
  CHECK(is_offered(practice));
  CHECK(practice.questions.sections.empty());
}

TEST_CASE("what touches a body needs an agreement by itself, and one that waits is not offered") {
  const auto read = practice_in(kHead + kBody + "needs_review = true\n" + kStep);
  REQUIRE(read.practice);
  CHECK(read.practice->agreement_needed);
  CHECK_FALSE(is_offered(*read.practice));
  const auto seen =
      practice_in(kHead + kBody + "needs_review = true\nreviewed_by = \"A. Nurse\"\n" + kStep);
  CHECK(is_offered(seen.practice.value()));
}

TEST_CASE("a practice asks questions of its own, before and after") {
  const auto read = practice_in(
      kHead + kStep +
      "[[section]]\nid = \"now\"\ntitle = \"Now\"\nat = \"before\"\nshare = \"private\"\n"
      "[[section.question]]\nid = \"ease\"\nask = \"How at ease are you?\"\ntype = \"scale\"\n");
  REQUIRE(read.practice);
  REQUIRE(read.practice->questions.sections.size() == 1);
  CHECK(read.practice->questions.sections[0].at == SectionPlace::before);
  CHECK(read.practice->questions.sections[0].questions[0].wording->pack == "test");
  CHECK(read.practice->questions.kind == PackKind::practice);
}

TEST_CASE("each rule on the head of a practice refuses its breach, where it stands") {
  finds_in_head("purpos = \"x\"\n", "`purpose`");
  finds_in_head("lengths = []\n", "`lengths` has 0 in it");
  finds_in_head("lengths = [0]\n", "something else than minutes");
  finds_in_head("lengths = [5]\n", "no step stretches");
  finds_in_head("ended = \"Well done, both.\"\n", "\"well done\"");
  finds_in_head("stopped = \"You did not finish.\"\n", "\"finish\"");
  finds_in_head("stopped = \"The session is complete.\"\n", "\"complete\"");
  finds_in_head("stopped = \"Good job.\"\n", "\"good job\"");
  finds_in_head("before_this = [\"No Id\"]\n", "is no id");
  finds_in_head("not_when = []\n", "`not_when` has 0 in it");
  finds_in_head("stop_if = [\" \"]\n", "an empty text");
  finds_in_head("energy = \"lots\"\n", "cannot be \"lots\"");
  finds_in_head("stopped = \"You should try again.\"\n", "\"should\"", Problem::Severity::warning);
  std::string words;
  for (int n = 0; n < 101; ++n) words += "word ";
  finds_in_head(fmt::format("not_when = [\"{}\"]\n", words), "words are to be read",
                Problem::Severity::warning);
}

TEST_CASE("what touches bodies says when not to, when to stop, and how people agree") {
  finds(kHead + "stop_if = [\"Pain.\"]\nfamily = \"massage\"\n" + kStep, 8, "has no `not_when`");
  finds(kHead + "not_when = [\"Fever.\"]\nfamily = \"massage\"\n" + kStep, 8, "has no `stop_if`");
  finds(kHead + kBody + "agreement_needed = false\n" + kStep, 10, "needs an agreement");
  CHECK(
      practice_in(kHead + kBody + "agreement_needed = false\nlead = \"self\"\n" + kStep).practice);
}

TEST_CASE("each rule on a step refuses its breach, where it stands") {
  finds_in_step("seconds = 4\n", "out of range");
  finds_in_step("seconds = 20\nbreathe = { in = 2, out = 2 }\n", "a breath takes 4000 ms");
  finds_in_step("seconds = 20\nbreathe = { in = 9, out = 9 }\n", "a breath takes 18000 ms");
  finds_in_step("seconds = 20\nbreathe = { in = 4, out = 5, hold_in = 1 }\n", "the breath is held",
                Problem::Severity::warning);
  finds_in_step("breathe = { in = 4, out = 6 }\n", "needs time");
  finds_in_step("cues = [\"Soft.\"]\n", "needs time");
  finds_in_step("seconds = 20\nevery = 10\n", "stands without `cues`");
  finds_in_step(fmt::format("seconds = 20\ncues = [\"{}\"]\n", std::string(61, 'a')),
                "61 characters");
  finds_in_step("turn = \"both\"\n", "cannot be \"both\"");
  finds_in_step("without = [\"taste\"]\n", "\"taste\"");
  finds_in_step("screen = \"blink\"\n", "cannot be \"blink\"");
}

TEST_CASE("each rule on a block refuses its breach") {
  const std::string two = kHead + "[[block]]\nid = \"b\"\ntitle = \"B\"\n";
  const std::string step = "[[block.step]]\nid = \"s\"\nsay = \"Sit.\"\n";
  finds(kHead + "[[block]]\nid = \"b\"\ntitle = \"{name}\"\n" + step, 9, "names whose turn");
  finds(two + "[[block.step]]\nid = \"s\"\nsay = \"{name}: sit.\"\n", 10, "whose turn it is");
  finds(two + "[[block.step]]\nid = \"s\"\nsay = \"Sit.\"\nturn = \"one\"\n", 10, "whose turn");
  finds(two + step + step, 13, "there are two steps `s`");
  const std::string again = "[[block]]\nid = \"b\"\ntitle = \"B\"\n[[block.step]]\nid = \"t\"\n";
  finds(kHead + kStep + again + "say = \"Sit.\"\n", 13, "there are two blocks `b`");
  finds(kHead + kStep + "[[block]]\nid = \"c\"\ntitle = \"C\"\n" + step, 16, "two steps `s`");
  finds(two + step + "check = { ask = \"Was that it?\", no = \"t\" }\n", 10, "no step `t`");
  finds(two + "draw = true\n" + step, 7, "to be drawn");
  finds(two + "rounds = 7\n" + step, 10, "out of range");
}

TEST_CASE("steps that stretch go with lengths that leave time for them") {
  const std::string block =
      "[[block]]\nid = \"b\"\ntitle = \"B\"\nper = \"person\"\n"
      "[[block.step]]\nid = \"s\"\nsay = \"Rest.\"\nseconds = 90\n"
      "[[block.step]]\nid = \"t\"\nsay = \"Explore.\"\nstretch = true\n";
  finds(kHead + block, 1, "there are no `lengths`");
  finds(kHead + "lengths = [8, 3]\n" + block, 7, "takes 4 minutes at least");
  CHECK(practice_in(kHead + "lengths = [4]\n" + block).practice);
  finds(kHead + "lengths = [9]\n" + block +
            "[[block.step]]\nid = \"u\"\nsay = \"More.\"\nstretch = true\n",
        20, "two steps of this block stretch");
  finds(kHead + "lengths = [9]\n" + block + "seconds = 9\n", 19, "or it stretches");
}

TEST_CASE("where nothing is kept nothing is asked") {
  finds(kHead + "keep = \"nothing\"\n" + kStep +
            "[[section]]\nid = \"now\"\ntitle = \"Now\"\n[[section.question]]\nid = \"a\"\n"
            "ask = \"How was it?\"\ntype = \"text\"\n",
        14, "`keep` is");
}

TEST_CASE("a practice made for a newer hearth is told apart, and so is another kind of file") {
  std::string newer = kHead;
  newer.replace(newer.find("format = 1"), 10, "format = 2");
  finds(newer + kStep, 1, "made for a newer hearth");
  std::string other = kHead;
  other.replace(other.find("\"practice\""), 10, "\"checkin\" ");
  finds(other + kStep, 4, "this is no practice");
}
