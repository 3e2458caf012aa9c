#include "hearth/learn/topic_reader.hpp"

#include <doctest/doctest.h>

#include <fmt/core.h>

#include "topic_text.hpp"

using namespace hearth;
using namespace hearth::test;

namespace {

/// One problem, which says so.
void finds(const std::string& text, std::string_view says,
           Problem::Severity severity = Problem::Severity::error) {
  const ReadTopic read = topic_in(text);
  CAPTURE(text);
  CAPTURE(describe(read.problems, "test.toml", text));
  CHECK(read.topic.has_value() == (severity == Problem::Severity::warning));
  REQUIRE(read.problems.size() == 1);
  CHECK(read.problems[0].severity == severity);
  CHECK((read.problems[0].what + " | " + read.problems[0].expected).find(says) !=
        std::string::npos);
  CHECK(read.problems[0].at.line > 0);
  CHECK_FALSE(read.problems[0].expected.empty());
}

std::string words(int count) {
  std::string text;
  for (int n = 0; n < count; ++n) text += "word ";
  return text;
}

}  // namespace

TEST_CASE("a topic is read with its parts, lines and sources") {
  const auto read = topic_in(whole_topic("change", "say = \"It may be numb.\"\nsure = \"low\"\n"));
  REQUIRE(read.topic);
  CHECK(read.problems.empty());
  const LearnTopic& topic = *read.topic;
  CHECK(topic.part(TopicPart::Id::change).lines.at(0).say == "It may be numb.");
  CHECK(topic.part(TopicPart::Id::change).lines.at(0).sure == TopicFact::Sure::low);
  CHECK(topic.part(TopicPart::Id::call).lines.at(0).sure == TopicFact::Sure::some);
  CHECK(topic.sources.at(0).where == "x.org");
  CHECK(topic.reviewed_by.empty());
}

TEST_CASE("each rule on a topic refuses its breach") {
  finds(whole_topic("change", "say = \"Wait six weeks.\"\n"), "\"six weeks\"");
  finds(whole_topic("aids", "say = \"Take 50 mg.\"\n"), "\"50 mg\"");
  finds(whole_topic("adapt", fmt::format("say = \"{}\"\n", words(31))), "31 words long");
  finds(whole_topic("call", "say = \"Call.\"\n", ""), "this line has no source");
  finds(whole_topic("change", "say = \"So.\"\n", "source = [\"S2\"]\n"), "no source `S2`");
  finds(whole_topic("change", "say = \"You should.\"\n"), "\"should\"", Problem::Severity::warning);
  const std::string without_call = std::string(kTopicHead) + part("change") + part("adapt") +
                                   part("aids") + part("ask") + std::string(kOneSource);
  finds(without_call, "`part` has 4 in it");
  const std::string out_of_order = std::string(kTopicHead) + part("adapt") + part("change") +
                                   part("aids") + part("ask") + part("call") +
                                   std::string(kOneSource);
  finds(out_of_order, "not in their order");
  finds(whole_topic() + std::string(kOneSource), "there are two sources");
  std::string unused(kOneSource);
  unused.replace(unused.find("S1"), 2, "S9");
  finds(whole_topic() + unused, "no line names the source `S9`", Problem::Severity::warning);
  std::string other = whole_topic();
  other.replace(other.find("\"learn\""), 7, "\"log\"  ");
  finds(other, "this is no topic");
}

TEST_CASE("a question to ask needs no source") {
  const auto read = topic_in(whole_topic("ask", "say = \"May I?\"\n", ""));
  CHECK(read.topic);
  CHECK(read.problems.empty());
}

TEST_CASE("a part is at most 350 words long") {
  std::string lines;
  for (int n = 0; n < 12; ++n) {
    lines += fmt::format("[[part.line]]\nsay = \"{}\"\nsource = [\"S1\"]\n", words(30));
  }
  std::string text(kTopicHead);
  text += "[[part]]\nid = \"change\"\n" + lines;
  for (const char* id : {"adapt", "aids", "ask", "call"}) text += part(id);
  finds(text + std::string(kOneSource), "360 words long");
}
