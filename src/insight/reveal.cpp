#include "hearth/insight/reveal.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

#include "hearth/core/translated.hpp"
#include "hearth/prompt/answer/answer_text.hpp"

namespace hearth {
namespace {

/// What one person said to one question, and the last time before.
struct Voice {
  std::string name;
  const Answer* answer;
  const Answer* before;
};

/// One question and everybody who answered it.
struct Topic {
  const Wording* wording;
  std::vector<Voice> voices;
};

/// How far a state is from the good end of its scale to be hard, as a part of the scale.
constexpr double kHard = 0.7;
/// How far apart a view may be and still be the same.
constexpr double kAlike = 0.1;
/// Parts of a scale are not exact.
constexpr double kNothing = 1e-9;

/// In turn, so that an evening with several differences does not ask the same thing twice.
constexpr std::array<std::string_view, 5> kCurious = {
    msgid("What were you thinking of when you chose yours?"),
    msgid("Was there one moment this week that made the number what it is?"),
    msgid("What would I have noticed, if I had known where to look?"),
    msgid("What would make it one step easier for you?"),
    msgid("Is there something about this that is hard to put in a number?"),
};

std::string name_of(const Entry& entry, const std::vector<Person>& people) {
  for (const Person& person : people) {
    if (person.id == entry.author) return person.name;
  }
  return {};
}

Topic& topic_for(std::vector<Topic>& topics, const Wording& wording) {
  const auto same = std::ranges::find_if(topics, [&](const Topic& topic) {
    return topic.wording->id == wording.id && same_question(*topic.wording, wording);
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

bool is_open(const Answer& answer) {
  return answer.share >= Share::sealed && answered(answer.value);
}

/// What the author of that entry answered to that question before, the newest first.
const Answer* answer_before(std::span<const Entry> earlier, const Entry& entry,
                            const Wording& wording) {
  for (const Entry& one : earlier) {
    if (one.author != entry.author || one.entry == entry.entry) continue;
    for (const Answer& answer : one.answers) {
      const bool same = answer.wording->id == wording.id && same_question(*answer.wording, wording);
      if (same && is_open(answer)) return &answer;
    }
  }
  return nullptr;
}

std::vector<Topic> topics_of(std::span<const Entry> entries, const std::vector<Person>& people,
                             std::span<const Entry> earlier) {
  std::vector<Topic> topics;
  for (const Entry* entry : in_order(entries, people)) {
    for (const Answer& answer : entry->answers) {
      if (!is_open(answer)) continue;
      const Answer* const before = answer_before(earlier, *entry, *answer.wording);
      topic_for(topics, *answer.wording)
          .voices.push_back({name_of(*entry, people), &answer, before});
    }
  }
  return topics;
}

/// Where each number lies on the scale, from 0 to 1.
std::vector<double> places_on_scale(const Topic& topic) {
  const Wording& wording = *topic.wording;
  std::vector<double> places;
  for (const Voice& voice : topic.voices) {
    const auto* value = std::get_if<double>(&voice.answer->value);
    if (value && wording.min && wording.max) {
      places.push_back((*value - *wording.min) / (*wording.max - *wording.min));
    }
  }
  return places;
}

bool is_hard(Better better, double place) {
  if (better == Better::neither) return false;
  return (better == Better::lower ? place : 1 - place) >= kHard - kNothing;
}

std::optional<double> number_in(const Answer* answer) {
  const auto* value = answer ? std::get_if<double>(&answer->value) : nullptr;
  return value ? std::optional(*value) : std::nullopt;
}

/// Nothing where the answers are no numbers between two ends.
std::optional<OnScale> on_scale(const Topic& topic, const Names& names) {
  const Wording& wording = *topic.wording;
  if (wording.type != QuestionType::scale || !wording.min || !wording.max) return std::nullopt;
  OnScale scale{
      *wording.min, *wording.max, filled(wording.low, names), filled(wording.high, names), {}};
  for (const Voice& voice : topic.voices) {
    scale.places.push_back(
        {voice.name, number_in(voice.answer).value_or(*wording.min), number_in(voice.before)});
  }
  return scale;
}

SideBySide side_by_side(const Topic& topic, const Names& names) {
  SideBySide words;
  for (const Voice& voice : topic.voices) {
    words.columns.push_back(
        {voice.name, shown(*voice.answer->wording, voice.answer->value, names)});
  }
  return words;
}

class Revealing {
 public:
  Revealing(const std::optional<Pack>& asked, const Words& words)
      : asked_(asked), names_{tr("each of you"), tr("each other"), words} {}

  void add(const Topic& topic) {
    document_.blocks.emplace_back(Heading{3, filled(topic.wording->ask, names_)});
    if (const auto scale = on_scale(topic, names_)) {
      document_.blocks.emplace_back(*scale);
    } else {
      document_.blocks.emplace_back(side_by_side(topic, names_));
    }
    if (topic.voices.size() > 1) remark(topic);
  }

  Document result() && {
    if (!document_.blocks.empty()) {
      document_.blocks.insert(document_.blocks.begin(), Heading{1, tr("What has opened")});
    }
    return std::move(document_);
  }

 private:
  Compare compare_of(const Wording& wording) const {
    const Question* question = asked_ ? asked_->find(wording.id) : nullptr;
    const bool same = question && same_question(*question->wording, wording);
    return same ? question->compare : Compare::none;
  }

  void remark(const Topic& topic) {
    const std::vector<double> places = places_on_scale(topic);
    if (places.size() < 2) return;
    const Compare compare = compare_of(*topic.wording);
    if (compare == Compare::view) return of_view(places);
    if (compare == Compare::state) of_state(topic.wording->better, places);
  }

  void of_view(const std::vector<double>& places) {
    const auto [low, high] = std::minmax_element(places.begin(), places.end());
    if (*high - *low <= kAlike + kNothing) return say(tr("Here you see it alike."));
    say(tr("Here you differ, and all of it can be true. A question for each other: {}",
           translated(kCurious[differences_++ % kCurious.size()])));
  }

  /// Once: the evening is one, and nobody's number is more than another's.
  void of_state(Better better, const std::vector<double>& places) {
    const bool hard =
        std::ranges::any_of(places, [&](double place) { return is_hard(better, place); });
    if (!hard || cared_) return;
    cared_ = true;
    say(tr("Worth asking: what would make tonight easier?"));
  }

  void say(std::string text) { document_.blocks.emplace_back(Paragraph{std::move(text)}); }

  const std::optional<Pack>& asked_;
  Names names_;
  Document document_;
  std::size_t differences_ = 0;
  bool cared_ = false;
};

}  // namespace

Document reveal(std::span<const Entry> entries, const std::vector<Person>& people,
                const std::optional<Pack>& asked, const Words& words,
                std::span<const Entry> earlier) {
  Revealing revealing(asked, words);
  for (const Topic& topic : topics_of(entries, people, earlier)) revealing.add(topic);
  return std::move(revealing).result();
}

}  // namespace hearth
