#include "hearth/learn/topic_page.hpp"

#include <doctest/doctest.h>

#include "hearth/document/terminal.hpp"
#include "hearth/learn/help_page.hpp"
#include "topic_text.hpp"

using namespace hearth;
using namespace hearth::test;

namespace {

const Date kToday = *parse_date("2026-03-02");

bool has(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

std::string page_of(const LearnTopic& topic, std::optional<TopicPart::Id> part = {}) {
  Style wide;
  wide.columns = 400;
  return to_terminal(topic_page(topic, part, kToday), wide);
}

LearnTopic topic_with(std::string_view part, std::string_view line) {
  return *topic_in(whole_topic(part, line)).topic;
}

}  // namespace

TEST_CASE("a page begins with whose words come first, and ends with where help is found") {
  const std::string page = page_of(topic_with("change", "say = \"It may be numb.\"\n"));
  const auto first = page.find("Your own team's written instructions come first.");
  CHECK(first != std::string::npos);
  CHECK(first < page.find("It may be numb. [S1]"));
  CHECK(has(page, "This page knows nothing about you."));
  CHECK(has(page, "No clinician has reviewed this page yet."));
  CHECK(has(page, "S1: W (x.org), seen Sun 1 Mar 2026"));
  CHECK(page.rfind("If something is happening now: `hearth help`.") > page.find("S1: W"));
}

TEST_CASE("what is uncertain is called so, but where to call there is no doubt") {
  const std::string low = "say = \"It may swell.\"\nsure = \"low\"\n";
  CHECK(has(page_of(topic_with("change", low)), "uncertain: It may swell."));
  CHECK_FALSE(has(page_of(topic_with("call", low)), "uncertain"));
}

TEST_CASE("what is urgent stands with when to call, on every page, and with no other part") {
  const LearnTopic topic = topic_with("change", "say = \"So.\"\n");
  for (const std::string& line : emergencies()) {
    CHECK(has(page_of(topic), line));
    CHECK(has(page_of(topic, TopicPart::Id::call), line));
    CHECK_FALSE(has(page_of(topic, TopicPart::Id::ask), line));
  }
  CHECK(has(page_of(topic, TopicPart::Id::ask), "come first"));
  CHECK_FALSE(has(page_of(topic, TopicPart::Id::ask), "What may change"));
}

TEST_CASE("a page that has been checked says by whom, and one that is past its day says that") {
  LearnTopic topic = topic_with("change", "say = \"So.\"\n");
  topic.reviewed_by = "A. Nurse";
  topic.due = *parse_date("2026-03-02");
  CHECK(has(page_of(topic), "Reviewed by A. Nurse."));
  CHECK_FALSE(has(page_of(topic), "out of date"));
  topic.due = *parse_date("2026-03-01");
  CHECK(has(page_of(topic), "This page may be out of date."));
}
