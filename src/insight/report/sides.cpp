#include <fmt/format.h>

#include <algorithm>

#include "hearth/core/day_words.hpp"
#include "hearth/core/text.hpp"
#include "hearth/insight/report.hpp"
#include "hearth/insight/summary.hpp"
#include "hearth/prompt/answer/value.hpp"
#include "remarks.hpp"
#include "statistics/before_after.hpp"
#include "voices.hpp"
#include "words/number_words.hpp"
#include "words/sentences.hpp"

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
  if (values.empty()) return "no answer";
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
    already.remarks.push_back({{}, already_words(label, *sides.already)});
  }
  if (table.rows.empty()) return;
  document.blocks.emplace_back(std::move(table));
  if (!already.remarks.empty()) document.blocks.emplace_back(std::move(already));
}

Axis weeks_in(const Window& window) {
  return axis_of(window, std::max(CalendarStep::week, step_for(window)));
}

/// A line in one of the stretches; nothing without an answer there.
std::string stretch_words(const Series& series, const Axis& axis) {
  const Curve curve = curve_of(series, axis);
  if (middles(curve.marks).empty()) return "no answer";
  return notes(in_numbers(curve, axis.step)).front();
}

void add_stretches(Document& document, const NamedVoice& voice, const Axis& one,
                   const Axis& other) {
  Table table{{{voice.shown.name},
               {from_to(one.window.from, one.window.to)},
               {from_to(other.window.from, other.window.to)}},
              {}};
  for (const Curve& curve : voice.voice.curves) {
    table.rows.push_back({label_in(voice.voice, curve), stretch_words(curve.series, one),
                          stretch_words(curve.series, other)});
  }
  document.blocks.emplace_back(std::move(table));
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
  document.blocks.emplace_back(SmallPrint{
      {fmt::format("Twelve weeks on each side. Each number of the last column counts pairs of one "
                   "week before and one week after. {} hearth does not know what else changed.",
                   worded(caution))}});
  return document;
}

Document compared(const Window& one, const Window& other, std::span<const Series> series,
                  const std::vector<Person>& people) {
  const CalendarStep step = std::max({CalendarStep::week, step_for(one), step_for(other)});
  const Window both{std::min(one.from, other.from), std::max(one.to, other.to)};
  Document document;
  document.blocks.emplace_back(Heading{1, "Side by side"});
  for (const NamedVoice& voice : voices_of(series, people, weeks_in(both))) {
    add_stretches(document, voice, axis_of(one, step), axis_of(other, step));
  }
  return document;
}

}  // namespace hearth
