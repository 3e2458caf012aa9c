#include "hearth/insight/own_words.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <optional>

#include "hearth/core/day_words.hpp"
#include "hearth/core/text.hpp"
#include "hearth/prompt/answer/answer_text.hpp"
#include "words/given_answer.hpp"

namespace hearth {
namespace {

/// A question whose answers are kept, in a log or in what is answered together.
struct KeptQuestion {
  std::string_view id;
  std::string_view what;
};

constexpr std::array<KeptQuestion, 8> kKept{{{"gain", "something gained"},
                                             {"thanks", "thanks"},
                                             {"moment", "a moment"},
                                             {"effort", "an effort seen"},
                                             {"appreciated", "appreciated"},
                                             {"alike", "alike"},
                                             {"different", "differently"},
                                             {"curious", "to understand better"}}};

/// A pack that tells of something on a day: which answers say what and when.
struct DatedPack {
  std::string_view pack;
  std::string_view words;
  std::string_view day;
  std::string_view until;   ///< the last of several days; empty: it is always one
  std::string_view before;  ///< what is said in front of the words
};

constexpr std::array<DatedPack, 3> kDated{
    {{"event", "event", "event_on", "event_until", ""},
     {"appointment-before", "with_whom", "visit_date", "", "appointment: "},
     {"aid", "aid", "tried_on", "", "tried: "}}};

std::optional<Date> day_of(const Entry& entry, std::string_view question) {
  const Answer* const answer = question.empty() ? nullptr : given_to(entry, question);
  const Date* const day = answer ? std::get_if<Date>(&answer->value) : nullptr;
  return day ? std::optional(*day) : std::nullopt;
}

std::vector<const Entry*> oldest_first(std::span<const Entry> entries) {
  std::vector<const Entry*> sorted;
  for (const Entry& entry : entries) sorted.push_back(&entry);
  std::ranges::stable_sort(sorted, {}, [](const Entry* entry) { return entry->at.ms; });
  return sorted;
}

std::optional<OwnWords> kept_in(const Entry& entry, const Answer& answer,
                                std::span<const Person> people) {
  const auto kept = std::ranges::find(kKept, answer.wording->id, &KeptQuestion::id);
  if (kept == kKept.end() || answer.wording->type != QuestionType::text) return std::nullopt;
  std::string words = text_in(answer);
  if (words.empty()) return std::nullopt;
  return OwnWords{std::move(words), author_name(entry, people), local_date(entry.at),
                  std::string(kept->what)};
}

std::optional<Panels::Event> event_in(const Entry& entry) {
  const auto dated = std::ranges::find(kDated, entry.pack, &DatedPack::pack);
  if (dated == kDated.end() || entry.kind != PackKind::log) return std::nullopt;
  const Answer* const words = given_to(entry, dated->words);
  if (!words || text_in(*words).empty()) return std::nullopt;
  std::string said = std::string(dated->before) + text_in(*words);
  const Date first = day_of(entry, dated->day).value_or(local_date(entry.at));
  const auto last = day_of(entry, dated->until);
  if (last && first < *last) said += ", until " + day_month(*last);
  return Panels::Event{first, std::move(said)};
}

}  // namespace

std::vector<OwnWords> kept_words(std::span<const Entry> entries, std::span<const Person> people) {
  std::vector<OwnWords> all;
  for (const Entry* entry : oldest_first(entries)) {
    for (const Answer& answer : entry->answers) {
      if (auto kept = kept_in(*entry, answer, people)) all.push_back(std::move(*kept));
    }
  }
  std::ranges::reverse(all);
  return all;
}

std::vector<OwnWords> moved_boundaries(std::span<const Entry> entries,
                                       std::span<const Person> people) {
  std::vector<OwnWords> all;
  for (const Entry* entry : oldest_first(entries)) {
    const Answer* const change = given_to(*entry, "boundary_change");
    const Answer* const words = given_to(*entry, "boundary_words");
    if (!words || text_in(*words).empty()) continue;
    all.push_back({text_in(*words), author_name(*entry, people), local_date(entry->at),
                   change ? one_line(shown(*change->wording, change->value)) : std::string()});
  }
  return all;
}

std::vector<Panels::Event> events_in(std::span<const Entry> entries) {
  std::vector<Panels::Event> events;
  for (const Entry* entry : oldest_first(entries)) {
    if (auto event = event_in(*entry)) events.push_back(std::move(*event));
  }
  std::ranges::stable_sort(events, {}, &Panels::Event::day);
  return events;
}

std::vector<TagCounts> repeated_tags(std::span<const Entry> entries) {
  std::map<std::pair<Author, std::string>, std::map<std::string, int>> counted;
  for (const Entry& entry : entries) {
    for (const Answer& answer : entry.answers) {
      const auto* tags = std::get_if<std::vector<std::string>>(&answer.value);
      if (!tags || answer.wording->type != QuestionType::tags) continue;
      for (const std::string& tag : *tags) ++counted[{entry.author, answer.wording->id}][tag];
    }
  }
  std::vector<TagCounts> all;
  for (const auto& [key, tags] : counted) {
    TagCounts counts{key.first, key.second, {}};
    for (const auto& [tag, times] : tags) {
      if (times > 1) counts.tags.emplace_back(tag, times);
    }
    std::ranges::stable_sort(counts.tags, std::ranges::greater(),
                             &std::pair<std::string, int>::second);
    all.push_back(std::move(counts));
  }
  return all;
}

}  // namespace hearth
