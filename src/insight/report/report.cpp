#include "hearth/insight/report.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "everything.hpp"
#include "hearth/core/day_words.hpp"
#include "hearth/core/text.hpp"
#include "hearth/insight/summary.hpp"
#include "remarks.hpp"
#include "voices.hpp"
#include "words/sentences.hpp"

namespace hearth {
namespace {

constexpr std::size_t kMostEvents = 3;
constexpr std::size_t kMostPanels = 2;

std::size_t answered_in(const Curve& curve) { return middles(curve.marks).size(); }

/// Of several packs, or wordings, that ask for that metric the one that was answered most.
const Curve* fullest(const Voice& voice, std::string_view metric) {
  const Curve* found = nullptr;
  for (const Curve& curve : voice.curves) {
    if (curve.series.wording->metric != metric) continue;
    if (!found || answered_in(*found) < answered_in(curve)) found = &curve;
  }
  return found;
}

/// What there is room for: comfort and satisfaction, or without either what was asked first.
std::vector<const Curve*> at_a_glance(const Voice& voice) {
  std::vector<const Curve*> some;
  for (const char* metric : {"comfort", "satisfaction"}) {
    if (const Curve* const curve = fullest(voice, metric)) some.push_back(curve);
  }
  for (std::size_t n = 0; n < voice.curves.size() && some.size() < kMostPanels; ++n) {
    const bool has_yardstick = !some.empty() && is_yardstick(*some.front());
    if (!has_yardstick) some.push_back(&voice.curves[n]);
  }
  return some;
}

/// Three answers and less are said, not drawn.
bool is_drawn(const Curve& curve) { return std::ssize(middles(curve.marks)) >= kFewest; }

Panels drawn_briefly(std::span<const NamedVoice> voices, const Axis& axis,
                     const std::vector<Panels::Event>& events) {
  Panels panels{shown_axis(axis), events_on(axis, events, kMostEvents), {}};
  for (const NamedVoice& one : voices) {
    for (const Curve* curve : at_a_glance(one.voice)) {
      if (is_drawn(*curve)) panels.panels.push_back(panel_of(one, *curve, axis));
    }
  }
  return panels;
}

Remarks few_in_words(std::span<const NamedVoice> voices, CalendarStep step) {
  Remarks remarks;
  for (const NamedVoice& one : voices) {
    std::vector<Saying> said;
    for (const Curve* curve : at_a_glance(one.voice)) {
      if (is_drawn(*curve) || answered_in(*curve) == 0) continue;
      said.push_back(
          {curve->series.wording->metric, label_in(one.voice, *curve), in_numbers(*curve, step)});
    }
    if (!said.empty()) remarks.remarks.push_back({one.shown, worded(said)});
  }
  return remarks;
}

Remarks what_moved(std::span<const NamedVoice> voices, const Sayings& said) {
  Remarks remarks;
  for (std::size_t n = 0; n < voices.size(); ++n) {
    std::string words = worded(said.of_each[n]);
    if (!words.empty()) remarks.remarks.push_back({voices[n].shown, std::move(words)});
  }
  if (std::string words = worded(said.of_all); !words.empty()) {
    remarks.remarks.push_back({{}, std::move(words)});
  }
  return remarks;
}

void add_titled(Document& document, const char* title, Remarks remarks) {
  if (remarks.remarks.empty()) return;
  document.blocks.emplace_back(Heading{2, title});
  document.blocks.emplace_back(std::move(remarks));
}

std::string plan_line(const ReportWords& words) {
  std::string line = words.step.empty() ? "" : as_sentence("Your plan: " + words.step);
  const std::size_t waiting = words.questions.size();
  if (waiting == 0) return line;
  if (!line.empty()) line += " ";
  return line + (waiting == 1 ? "A question waits for your team."
                              : fmt::format("{} questions wait for your team.", waiting));
}

/// What is looked at closely as an example: what moved, or else the first line.
std::string example_metric(std::span<const NamedVoice> voices, const Sayings& said) {
  for (const auto& of_one : said.of_each) {
    for (const Saying& one : of_one) {
      if (!one.metric.empty()) return one.metric;
    }
  }
  return voices.empty() ? "" : voices.front().voice.curves.front().series.wording->metric;
}

/// The newest of people's words, where their plan stands, and where there is more.
void add_end(Document& document, std::span<const NamedVoice> voices, const Sayings& said,
             const ReportScope& scope, const ReportWords& words) {
  if (!words.kept.empty()) {
    const OwnWords& newest = words.kept.front();
    document.blocks.emplace_back(
        Quote{newest.words, fmt::format("{}, {}", newest.who, day_month(newest.day)), true});
  }
  SmallPrint small;
  if (std::string line = plan_line(words); !line.empty()) small.lines.push_back(std::move(line));
  if (scope.on_screen) {
    small.lines.push_back(
        fmt::format("`report --all` tells the rest; `report {}` looks at one closely.",
                    example_metric(voices, said)));
  }
  if (!small.lines.empty()) document.blocks.emplace_back(std::move(small));
}

void add_glance(Document& document, std::span<const NamedVoice> voices, const Axis& axis,
                const ReportScope& scope, const ReportWords& words) {
  const Sayings said = said_briefly(voices_in(voices), axis, scope.today);
  Panels drawn = drawn_briefly(voices, axis, words.events);
  if (!drawn.panels.empty()) document.blocks.emplace_back(std::move(drawn));
  Remarks few = few_in_words(voices, axis.step);
  if (!few.remarks.empty()) document.blocks.emplace_back(std::move(few));
  add_titled(document, "What moved", what_moved(voices, said));
  add_end(document, voices, said, scope, words);
}

}  // namespace

std::vector<Voice> tags_in(std::vector<Entry> entries) {
  std::ranges::stable_sort(entries, {}, [](const Entry& entry) { return entry.at.ms; });
  std::map<Author, std::map<std::string, TagAnswers>> given;
  for (const Entry& entry : entries) {
    for (const Answer& answer : entry.answers) {
      const auto* tags = std::get_if<std::vector<std::string>>(&answer.value);
      if (!tags || answer.wording->type != QuestionType::tags) continue;
      given[entry.author][answer.wording->id].push_back({local_date(entry.at), *tags});
    }
  }
  std::vector<Voice> voices;
  for (auto& [author, questions] : given) {
    voices.push_back({.person = author, .curves = {}});
    for (auto& [id, answers] : questions) voices.back().tags.push_back(std::move(answers));
  }
  return voices;
}

Document report_on(std::span<const Series> series, const std::vector<Person>& people,
                   const ReportScope& scope, const ReportWords& words) {
  const Axis axis = axis_of(scope.window, scope.step);
  const std::vector<NamedVoice> voices = voices_of(series, people, axis, words.tags);
  Document document;
  document.blocks.emplace_back(Heading{1, "How things are going", period_words(axis)});
  if (!scope.everything) {
    add_glance(document, voices, axis, scope, words);
    return document;
  }
  const Sayings said = said_in_full(voices_in(voices), axis, scope.today);
  document.blocks.emplace_back(drawn_in_full(voices, axis, words.events));
  add_titled(document, "What moved", what_moved(voices, said));
  add_people_words(document, people, words);
  add_scales(document, voices);
  return document;
}

}  // namespace hearth
