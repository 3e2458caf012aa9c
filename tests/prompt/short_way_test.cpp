#include <doctest/doctest.h>

#include "hearth/prompt/interview.hpp"
#include "prompt/marked_pack.hpp"

using namespace hearth;

namespace {

/// Five questions; energy offers the short way, which asks closeness and wish.
constexpr std::string_view kEvening = R"(
[[section.question]]
id = "energy"
ask = "?"
type = "scale"
low = "low"
high = "high"
share = "sealed"
short_when = "energy <= 2"
[[section.question]]
id = "pain"
ask = "?"
type = "scale"
low = "low"
high = "high"
share = "sealed"
[[section.question]]
id = "closeness"
ask = "?"
type = "scale"
low = "low"
high = "high"
share = "sealed"
short = true
[[section.question]]
id = "why"
ask = "?"
type = "text"
share = "sealed"
when = "closeness <= 3"
[[section.question]]
id = "wish"
ask = "?"
type = "text"
short = true
share = "sealed"
)";

Interview evening(const std::string& text = std::string(kEvening)) {
  const auto read = read_text(in_section(text));
  REQUIRE(read.pack);
  return Interview(questions_for(*read.pack, Audience::each));
}

std::string replaced(std::string text, std::string_view from, std::string_view to) {
  const auto at = text.find(from);
  REQUIRE(at != std::string::npos);
  return text.replace(at, from.size(), to);
}

std::string asking(const Interview& interview) {
  return interview.current() == nullptr ? "nothing" : interview.current()->wording->id;
}

std::string skipped(const Interview& interview) {
  std::string ids;
  for (const Answer& answer : interview.answers()) {
    if (!answered(answer.value)) ids += answer.wording->id + " ";
  }
  return ids;
}

}  // namespace

TEST_CASE("whoever says that they are not up to it is offered the short way, and nobody else") {
  Interview interview = evening();
  CHECK_FALSE(interview.calls_for_short_way());
  interview.answer(7.0);
  CHECK_FALSE(interview.calls_for_short_way());
  interview.back();
  interview.answer(2.0);
  CHECK(interview.calls_for_short_way());
  REQUIRE(interview.short_way());
  CHECK(interview.short_way()->asks == 2);
  CHECK(interview.short_way()->of == 3);
  interview.answer(4.0);
  CHECK_FALSE(interview.calls_for_short_way());
}

TEST_CASE(
    "it skips what it leaves out, asks the rest and what follows from that, and loses nothing") {
  Interview interview = evening();
  interview.answer(1.0);
  interview.take_short_way();
  CHECK(asking(interview) == "closeness");
  CHECK(skipped(interview) == "pain ");
  CHECK_FALSE(interview.short_way());
  interview.answer(2.0);
  CHECK(asking(interview) == "why");
  interview.answer(std::string("a long day"));
  CHECK(asking(interview) == "wish");
  while (asking(interview) != "pain") REQUIRE(interview.back());
  interview.answer(5.0);
  CHECK(skipped(interview).empty());
  CHECK(asking(interview) == "wish");
}

TEST_CASE("the way is there at any question, as long as it leaves something out") {
  Interview interview = evening();
  REQUIRE(interview.short_way());
  CHECK(interview.short_way()->asks == 2);
  CHECK(interview.short_way()->of == 4);
  interview.take_short_way();
  CHECK(skipped(interview) == "energy pain ");
  std::string without = replaced(std::string(kEvening), "short_when = \"energy <= 2\"\n", "");
  without = replaced(replaced(without, "short = true\n", ""), "short = true\n", "");
  CHECK_FALSE(evening(without).short_way());
}

TEST_CASE("a draft that stopped on the short way goes on there") {
  Interview interview = evening();
  interview.answer(1.0);
  interview.take_short_way();
  Interview resumed = evening();
  resumed.resume(interview.answers());
  CHECK(asking(resumed) == "closeness");
  CHECK(skipped(resumed) == "pain ");
}

TEST_CASE("what was begun at a question that is left out goes with it") {
  Interview interview = evening(
      replaced(std::string(kEvening),
               "id = \"pain\"\nask = \"?\"\ntype = \"scale\"\nlow = \"low\"\nhigh = \"high\"",
               "id = \"pain\"\nask = \"?\"\ntype = \"text\""));
  interview.answer(1.0);
  interview.begin_answer("half a thought", 4);
  interview.take_short_way();
  CHECK_FALSE(interview.begun());
}

TEST_CASE("no skip that others see is offered because of an answer that they may not see") {
  Interview interview = evening();
  interview.set_share(Share::only_me);
  interview.answer(1.0);
  CHECK_FALSE(interview.calls_for_short_way());
  CHECK(interview.short_way());
  SUBCASE("where what is left out is as private, it is") {
    interview.set_share(Share::only_me);  // of pain
    interview.back();
    interview.answer(1.0);
    CHECK(interview.calls_for_short_way());
  }
}
