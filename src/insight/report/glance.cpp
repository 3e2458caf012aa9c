#include "glance.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "hearth/core/day_words.hpp"
#include "hearth/core/text.hpp"
#include "hearth/insight/summary.hpp"
#include "remarks.hpp"
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

/// What is looked at closely as an example: what moved, or else the first line.
std::string example_metric(std::span<const NamedVoice> voices, const Sayings& said) {
  for (const auto& of_one : said.of_each) {
    for (const Saying& one : of_one) {
      if (!one.metric.empty()) return one.metric;
    }
  }
  return voices.empty() ? "" : voices.front().voice.curves.front().series.wording->metric;
}

}  // namespace

Glance glance_at(std::span<const NamedVoice> voices, const Axis& axis, const ReportScope& scope,
                 const ReportWords& words) {
  Glance glance{.title = title_of(axis),
                .drawn = drawn_briefly(voices, axis, words.events),
                .few = few_in_words(voices, axis.step),
                .voices = shown_voices(voices),
                .said = said_briefly(voices_in(voices), axis, scope.today),
                .step = words.step,
                .questions = words.questions.size()};
  if (!words.kept.empty()) glance.kept = words.kept.front();
  if (!scope.on_screen) return glance;
  glance.pointer =
      fmt::format("`hearth report --all` shows the rest, `hearth report {}` one closely.",
                  example_metric(voices, glance.said));
  return glance;
}

Quote brief_quote(const OwnWords& kept) {
  return {kept.words, fmt::format("{}, {}", one_line(kept.who), day_month(kept.day)), true};
}

std::string plan_line(const std::string& step, std::size_t questions) {
  std::string line = step.empty() ? "" : as_sentence("Your plan: " + step);
  if (questions == 0) return line;
  if (!line.empty()) line += " ";
  return line + (questions == 1 ? "A question waits for your team."
                                : fmt::format("{} questions wait for your team.", questions));
}

void add_moved(Document& document, std::span<const Panel::Voice> voices, const Sayings& said) {
  Remarks remarks;
  for (std::size_t n = 0; n < voices.size(); ++n) {
    std::string words = worded(said.of_each[n]);
    if (!words.empty()) remarks.remarks.push_back({voices[n], std::move(words)});
  }
  if (std::string words = worded(said.of_all); !words.empty()) {
    remarks.remarks.push_back({{}, std::move(words)});
  }
  if (remarks.remarks.empty()) return;
  document.blocks.emplace_back(Heading{2, "What moved"});
  document.blocks.emplace_back(std::move(remarks));
}

Document page_of(const Glance& glance) {
  Document document{{glance.title}};
  if (!glance.drawn.panels.empty()) document.blocks.emplace_back(glance.drawn);
  if (!glance.few.remarks.empty()) document.blocks.emplace_back(glance.few);
  add_moved(document, glance.voices, glance.said);
  if (glance.kept) document.blocks.emplace_back(brief_quote(*glance.kept));
  SmallPrint small;
  for (const std::string& line : {plan_line(glance.step, glance.questions), glance.pointer}) {
    if (!line.empty()) small.lines.push_back(line);
  }
  if (!small.lines.empty()) document.blocks.emplace_back(std::move(small));
  return document;
}

}  // namespace hearth
