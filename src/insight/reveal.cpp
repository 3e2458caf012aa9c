#include "hearth/insight/reveal.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

#include "hearth/prompt/answer_text.hpp"

namespace hearth {
namespace {

/// What one person said to one question.
struct Voice {
  std::string name;
  const Answer* answer;
};

/// One question and everybody who answered it.
struct Topic {
  const Wording* wording;
  std::vector<Voice> voices;
};

/// In turn, so that an evening with several differences does not ask the same thing twice.
constexpr std::array<std::string_view, 5> kCurious = {
    "What were you thinking of when you chose yours?",
    "Was there one moment this week that made the number what it is?",
    "What would I have noticed, if I had known where to look?",
    "What would make it one step easier for you?",
    "Is there something about this that is hard to put in a number?",
};

std::string name_of(const Entry& entry, const std::vector<Person>& people) {
  for (const Person& person : people) {
    if (person.id == entry.author) return person.name;
  }
  return {};
}

Topic& topic_for(std::vector<Topic>& topics, const Wording& wording) {
  const auto same = std::find_if(topics.begin(), topics.end(), [&](const Topic& topic) {
    return topic.wording->id == wording.id;
  });
  if (same != topics.end()) return *same;
  return topics.emplace_back(Topic{&wording, {}});
}

/// People in the order of the journal, whoever answered first.
std::vector<const Entry*> in_order(std::span<const Entry> entries,
                                   const std::vector<Person>& people) {
  std::vector<const Entry*> ordered;
  for (const Person& person : people) {
    for (const Entry& entry : entries) {
      if (entry.author == person.id) ordered.push_back(&entry);
    }
  }
  return ordered;
}

std::vector<Topic> topics_of(std::span<const Entry> entries, const std::vector<Person>& people) {
  std::vector<Topic> topics;
  for (const Entry* entry : in_order(entries, people)) {
    for (const Answer& answer : entry->answers) {
      if (answer.share < Share::sealed || !answered(answer.value)) continue;
      topic_for(topics, *answer.wording).voices.push_back({name_of(*entry, people), &answer});
    }
  }
  return topics;
}

/// How far apart the numbers are, as a part of the scale; empty where that says nothing.
std::optional<double> distance(const Topic& topic) {
  if (topic.wording->type != QuestionType::scale || topic.voices.size() < 2) return std::nullopt;
  double low = *topic.wording->max;
  double high = *topic.wording->min;
  for (const Voice& voice : topic.voices) {
    const double value = std::get<double>(voice.answer->value);
    low = std::min(low, value);
    high = std::max(high, value);
  }
  return (high - low) / (*topic.wording->max - *topic.wording->min);
}

void add_topic(Document& document, const Topic& topic, const Names& names,
               std::size_t& differences) {
  constexpr double kAlike = 0.1;
  document.blocks.emplace_back(Heading{3, filled(topic.wording->ask, names)});
  Bullets said;
  for (const Voice& voice : topic.voices) {
    said.items.push_back(voice.name + ": " +
                         shown(*voice.answer->wording, voice.answer->value, names));
  }
  document.blocks.emplace_back(std::move(said));
  const std::optional<double> apart = distance(topic);
  if (!apart) return;
  if (*apart <= kAlike) {
    document.blocks.emplace_back(Paragraph{"Here you are close."});
    return;
  }
  const std::string_view question = kCurious[differences++ % kCurious.size()];
  document.blocks.emplace_back(
      Paragraph{"Here you differ, and all of it can be true. A question for each other: " +
                std::string(question)});
}

}  // namespace

Document reveal(std::span<const Entry> entries, const std::vector<Person>& people,
                const Words& words) {
  const Names names{"each of you", "each other", words};
  Document document;
  std::size_t differences = 0;
  for (const Topic& topic : topics_of(entries, people)) {
    add_topic(document, topic, names, differences);
  }
  if (!document.blocks.empty()) {
    document.blocks.insert(document.blocks.begin(), Heading{1, "What has opened"});
  }
  return document;
}

}  // namespace hearth
