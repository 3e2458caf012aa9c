#include <fmt/format.h>

#include <algorithm>

#include "hearth/core/day_words.hpp"
#include "hearth/core/text.hpp"
#include "hearth/document/panel_reading.hpp"
#include "hearth/insight/report.hpp"
#include "hearth/insight/summary.hpp"
#include "hearth/prompt/answer/value.hpp"
#include "remarks.hpp"
#include "statistics/before_after.hpp"
#include "voices.hpp"
#include "words/number_words.hpp"
#include "words/sentences.hpp"
#include "words/templates.hpp"

// Two stretches of one person's time side by side, around a day or any two. Never two people.
namespace hearth {
namespace {

constexpr int kDaysOnASide = 7 * 12 + 31;  ///< with the longest time that an answer looks back over

std::vector<double> values_of(const std::vector<Sample>& samples) {
  std::vector<double> values;
  for (const Sample& sample : samples) values.push_back(sample.value);
  return values;
}

/// The middle of a side, or where there are too few weeks on one of them its values.
std::string side_words(const std::vector<Sample>& samples, bool is_summed) {
  const std::vector<double> values = values_of(samples);
  if (values.empty()) return row::fill(row::kGap);
  if (!is_summed) return with_commas(number_texts(values));
  return fmt::format("middle {}, n {}", number_text(median(values)), values.size());
}

std::string pairs_words(const std::optional<Pairs>& pairs) {
  if (!pairs) return "too few weeks";
  return fmt::format("{}, {}, {} of {} pairs", pairs->higher, pairs->same, pairs->lower,
                     pairs->higher + pairs->same + pairs->lower);
}

bool is_empty(const BeforeAfter& sides) { return sides.before.empty() && sides.after.empty(); }

/// That a line went that way before already, with its name.
std::string already_words(const std::string& label, Direction direction) {
  const std::vector<Saying> said{{"", "", BeforeAlready{direction}}};
  return as_sentence(fmt::format("{}: {}", label, worded(said)));
}

void add_sides(Document& document, const NamedVoice& one, Date day) {
  Table table{{{one.shown.name}, {"Before"}, {"After"}, {"Higher, same, lower"}}, {}};
  Remarks already;
  for (const Curve& curve : one.voice.curves) {
    const BeforeAfter sides = before_after(curve.series, day);
    if (is_empty(sides)) continue;
    const std::string label = label_in(one.voice, curve);
    table.rows.push_back({label, side_words(sides.before, sides.pairs.has_value()),
                          side_words(sides.after, sides.pairs.has_value()),
                          pairs_words(sides.pairs)});
    if (!sides.already) continue;
    already.remarks.push_back({one.shown, already_words(label, *sides.already)});
  }
  if (table.rows.empty()) return;
  document.blocks.emplace_back(std::move(table));
  if (!already.remarks.empty()) document.blocks.emplace_back(std::move(already));
}

Axis weeks_in(const Window& window) {
  return axis_of(window, std::max(CalendarStep::week, step_for(window)));
}

/// No mark a day, and the same marks in both.
CalendarStep step_of_both(const Window& one, const Window& other) {
  return std::max({CalendarStep::week, step_for(one), step_for(other)});
}

int days_in(const Window& window) { return days_between(window.from, window.to) + 1; }

/// A step that a stretch cuts is in the one in which it begins, whole, so that it counts once. A
/// stretch that is shorter than a step is looked at as it is.
Axis steps_begun_in(const Window& window, CalendarStep step) {
  Axis axis = axis_of(window, step);
  if (days_in(window) < days_in(axis.steps.front())) return axis;
  const bool begins_before = axis.steps.front().from < window.from;
  const Window whole{axis.steps.at(begins_before ? 1 : 0).from, axis.steps.back().to};
  return axis_of(whole, step);
}

/// A line in one of the stretches; nothing without an answer there.
std::string stretch_words(const Series& series, const Axis& axis) {
  const Curve curve = curve_of(series, axis);
  if (middles(curve.marks).empty()) return row::fill(row::kGap);
  const std::string words = notes(in_numbers(curve, axis.step)).front();
  return axis.step == CalendarStep::week ? words : words + " " + plural(axis.step);
}

/// A stretch as it was asked for, and the steps that count in it.
struct ComparedStretch {
  Window asked{};
  Axis axis{};
};

std::string title_of(const ComparedStretch& stretch) {
  return from_to(stretch.asked.from, stretch.asked.to);
}

void add_stretches(Document& document, const NamedVoice& voice, const ComparedStretch& one,
                   const ComparedStretch& other) {
  Table table{{{voice.shown.name}, {title_of(one)}, {title_of(other)}}, {}};
  for (const Curve& curve : voice.voice.curves) {
    table.rows.push_back({label_in(voice.voice, curve), stretch_words(curve.series, one.axis),
                          stretch_words(curve.series, other.axis)});
  }
  document.blocks.emplace_back(std::move(table));
}

bool is_moved(const ComparedStretch& stretch) {
  return stretch.axis.window.from != stretch.asked.from;
}

/// What the numbers are, where that does not go without saying.
void add_what_counts(Document& document, std::span<const NamedVoice> voices,
                     const ComparedStretch& one, const ComparedStretch& other) {
  const std::string_view step = name_of(one.axis.step);
  std::string words;
  if (is_moved(one) || is_moved(other)) {
    words = fmt::format("A {} that begins in one stretch and ends in another counts in the first.",
                        step);
  }
  const bool has_middles = std::ranges::any_of(voices, [&](const NamedVoice& voice) {
    return std::ranges::any_of(voice.voice.curves, [&](const Curve& curve) {
      return has_several_in_one(curve_of(curve.series, one.axis)) ||
             has_several_in_one(curve_of(curve.series, other.axis));
    });
  });
  if (has_middles) {
    if (!words.empty()) words += " ";
    words += fmt::format("Where a {} has several answers, it counts as their middle.", step);
  }
  if (!words.empty()) document.blocks.emplace_back(SmallPrint{{words}});
}

}  // namespace

Window around(Date day) { return {plus_days(day, -kDaysOnASide), plus_days(day, kDaysOnASide)}; }

Document before_and_after(Date day, const std::string& what, std::span<const Series> series,
                          const std::vector<Person>& people) {
  const Axis axis = weeks_in(around(day));
  Document document;
  document.blocks.emplace_back(Heading{1, "Before and after", spoken(day)});
  if (!what.empty()) document.blocks.emplace_back(Paragraph{what});
  for (const NamedVoice& one : voices_of(series, people, axis)) add_sides(document, one, day);
  const std::vector<Saying> caution{{"", "", NotItsCause{}}};
  document.blocks.emplace_back(SmallPrint{{fmt::format(
      "Up to twelve weeks on each side, of each the middle of its answers. Each number of "
      "the last column counts pairs of one week before and one week after. {} hearth does not know "
      "what else changed.",
      worded(caution))}});
  return document;
}

Window days_compared(const Window& one, const Window& other, Date today) {
  const Date first = std::min(one.from, other.from);
  const Date over = first_day_after(step_of_both(one, other), std::max(one.to, other.to));
  return {first, std::max(first, std::min(over, today))};
}

Document compared(const Window& one, const Window& other, std::span<const Series> series,
                  const std::vector<Person>& people) {
  const CalendarStep step = step_of_both(one, other);
  const ComparedStretch earlier{one, steps_begun_in(one, step)};
  const ComparedStretch later{other, steps_begun_in(other, step)};
  const Window both{std::min(one.from, other.from), std::max(one.to, other.to)};
  Document document;
  document.blocks.emplace_back(Heading{1, "Side by side"});
  const std::vector<NamedVoice> voices = voices_of(series, people, weeks_in(both));
  for (const NamedVoice& voice : voices) add_stretches(document, voice, earlier, later);
  add_what_counts(document, voices, earlier, later);
  return document;
}

}  // namespace hearth
