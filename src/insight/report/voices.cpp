#include "voices.hpp"

#include <algorithm>

#include "hearth/core/day_words.hpp"
#include "hearth/insight/summary.hpp"
#include "remarks.hpp"
#include "statistics/trend.hpp"
#include "words/sentences.hpp"

namespace hearth {
namespace {

constexpr int kOthers = 2;

/// Comfort first, then satisfaction, then what was asked in its order.
int place_of(const Curve& curve) {
  const std::string& metric = curve.series.wording->metric;
  if (metric == "comfort") return 0;
  return metric == "satisfaction" ? 1 : kOthers;
}

Voice voice_of(std::span<const Series> series, const Author& person, const Axis& axis,
               std::span<const Voice> tags) {
  Voice voice{.person = person, .curves = {}};
  for (const Series& one : series) {
    const bool is_told = one.person == person && !one.points.empty();
    if (is_told) voice.curves.push_back(curve_of(one, axis));
  }
  std::ranges::stable_sort(voice.curves, {}, place_of);
  const auto named = std::ranges::find(tags, person, &Voice::person);
  if (named != tags.end()) voice.tags = named->tags;
  return voice;
}

Panel::Scale shown_scale(const Curve& curve) {
  const Range ends = scale_of(curve);
  const Wording& wording = *curve.series.wording;
  return {ends.low, ends.high, wording.low, wording.high};
}

std::optional<Panel::Range> spread_of(const Mark& mark) {
  if (!mark.middle) return std::nullopt;
  return Panel::Range{mark.lowest, mark.highest};
}

std::vector<Panel::Figure> figures_of(const Summary& summary) {
  std::vector<Panel::Figure> figures{{"answered", static_cast<double>(summary.answered)},
                                     {"planned", static_cast<double>(summary.planned)}};
  if (summary.answered < kFewest) return figures;
  figures.insert(
      figures.end(),
      {{"lowest", summary.all.low}, {"highest", summary.all.high}, {"middle", summary.middle}});
  if (summary.answered < kEnough) return figures;
  figures.insert(figures.end(), {{"mostly_low", summary.mostly.low},
                                 {"mostly_high", summary.mostly.high},
                                 {"usual_change", summary.usual_change},
                                 {"wobble", summary.wobble}});
  return figures;
}

/// A fall is below zero. The amount, with what fits too, from twelve marks on.
void add_trend(std::vector<Panel::Figure>& figures, const Tended& trend) {
  const double sign = trend.direction == Direction::rise ? 1 : -1;
  figures.insert(figures.end(),
                 {{"first_half", trend.first}, {"last_half", trend.last}, {"p", trend.p}});
  if (!trend.change) return;
  const Range fits = trend.change->fits;
  const double one = sign * fits.low;
  const double other = sign * fits.high;
  figures.insert(figures.end(), {{"change", sign * trend.change->about},
                                 {"change_low", std::min(one, other)},
                                 {"change_high", std::max(one, other)}});
}

}  // namespace

bool is_yardstick(const Curve& curve) { return place_of(curve) < kOthers; }

std::vector<NamedVoice> voices_of(std::span<const Series> series, std::span<const Person> people,
                                  const Axis& axis, std::span<const Voice> tags) {
  std::vector<NamedVoice> all;
  const auto add = [&](const std::string& name, std::optional<int> place, const Author& person) {
    Voice voice = voice_of(series, person, axis, tags);
    if (voice.curves.empty()) return;
    NamedVoice& one = all.emplace_back();
    one.shown.name = name;
    one.shown.place = place;
    one.voice = std::move(voice);
  };
  for (std::size_t n = 0; n < people.size(); ++n) {
    add(people[n].name, static_cast<int>(n), people[n].id);
  }
  add("Together", std::nullopt, std::nullopt);
  return all;
}

std::vector<Voice> voices_in(std::span<const NamedVoice> named) {
  std::vector<Voice> voices;
  for (const NamedVoice& one : named) voices.push_back(one.voice);
  return voices;
}

std::vector<Panel::Voice> shown_voices(std::span<const NamedVoice> named) {
  std::vector<Panel::Voice> shown;
  for (const NamedVoice& one : named) shown.push_back(one.shown);
  return shown;
}

Panels::Axis shown_axis(const Axis& axis) { return {axis.window.from, axis.window.to, axis.step}; }

Panel panel_of(const NamedVoice& named, const Curve& curve, const Axis& axis) {
  const InNumbers numbers = in_numbers(curve, axis.step);
  Panel panel{.label = label_in(named.voice, curve),
              .note = notes(numbers),
              .words = in_words(curve, axis.step),
              .scale = shown_scale(curve),
              .middle = {}};
  for (const Mark& mark : curve.marks) {
    const auto place = static_cast<std::int64_t>(panel.middle.size());
    if (!mark.middle && !mark.planned) panel.unasked.push_back(place);
    panel.middle.push_back(mark.middle);
    panel.spread.push_back(spread_of(mark));
  }
  const Summary& summary = numbers.summary;
  if (summary.answered >= kEnough) {
    panel.mostly = Panel::Range{summary.mostly.low, summary.mostly.high};
  }
  panel.voice = named.shown;
  panel.is_yardstick = is_yardstick(curve);
  panel.figures = figures_of(summary);
  if (const auto trend = trend_of(curve, axis)) add_trend(panel.figures, *trend);
  panel.metric = curve.series.wording->metric;
  return panel;
}

std::vector<Panels::Event> events_on(const Axis& axis, const std::vector<Panels::Event>& events,
                                     std::size_t most) {
  std::vector<Panels::Event> some;
  for (const Panels::Event& event : events) {
    if (place_of(axis, event.day)) some.push_back(event);
  }
  if (some.size() > most) some.erase(some.begin(), some.end() - static_cast<std::ptrdiff_t>(most));
  return some;
}

std::string period_words(const Axis& axis) {
  const bool by_days = axis.step == CalendarStep::day || axis.step == CalendarStep::week;
  return by_days ? from_to(axis.window.from, axis.window.to)
                 : months_from_to(axis.window.from, axis.window.to);
}

Heading title_of(const Axis& axis) { return {1, "How things are going", period_words(axis)}; }

}  // namespace hearth
