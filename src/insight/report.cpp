#include "hearth/insight/report.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>
#include <iterator>

#include "hearth/insight/axis.hpp"
#include "hearth/insight/marks.hpp"
#include "hearth/insight/sayings.hpp"
#include "hearth/insight/sentences.hpp"
#include "hearth/insight/summary.hpp"
#include "hearth/prompt/answer/value.hpp"

namespace hearth {
namespace {

std::vector<double> values_of(const Series& series) {
  std::vector<double> values;
  for (const Point& point : series.points) values.push_back(point.value);
  return values;
}

/// The median of each step's answers; a step without any is a gap.
std::vector<std::optional<double>> by_step(const Series& series, const Axis& axis) {
  std::vector<std::optional<double>> steps;
  for (const Mark& mark : curve_of(series, axis).marks) steps.push_back(mark.middle);
  return steps;
}

std::string one_mark_a(CalendarStep step) {
  switch (step) {
    case CalendarStep::day:
      return "day";
    case CalendarStep::week:
      return "week";
    case CalendarStep::month:
      return "month";
    case CalendarStep::quarter:
      return "quarter of a year";
    case CalendarStep::year:
      return "year";
  }
  return "week";
}

std::string_view unit(Cadence cadence) {
  switch (cadence) {
    case Cadence::daily:
      return "day";
    case Cadence::weekly:
      return "week";
    case Cadence::fortnightly:
      return "fortnight";
    case Cadence::monthly:
      return "month";
    case Cadence::none:
      return "answer";
  }
  return "answer";
}

std::string count_words(const Series& series) {
  const auto answered = static_cast<int>(series.points.size());
  const int of = series.planned == 0 ? answered : series.planned;
  const std::string what = fmt::format("{} {}{}", of, unit(series.cadence), of == 1 ? "" : "s");
  return series.planned == 0 ? what : fmt::format("{} of {}", answered, what);
}

std::string value_words(const std::vector<double>& values) {
  if (std::ssize(values) < kFewest) {
    std::vector<std::string> words;
    words.reserve(values.size());
    for (double value : values) words.push_back(number_text(value));
    return fmt::format("{}", fmt::join(words, ", "));
  }
  const auto [low, high] = std::minmax_element(values.begin(), values.end());
  return fmt::format("latest {}, median {}, from {} to {}", number_text(values.back()),
                     number_text(median(values)), number_text(*low), number_text(*high));
}

Chart::Tone tone_of(Better better) {
  switch (better) {
    case Better::higher:
      return Chart::Tone::higher_is_good;
    case Better::lower:
      return Chart::Tone::lower_is_good;
    case Better::neither:
      return Chart::Tone::neutral;
  }
  return Chart::Tone::neutral;
}

/// `Weekly check-in` for a pack that comes round, the pack's own name for others.
std::string heading_of(const Series& series) {
  std::string words = series.wording->pack;
  if (series.cadence != Cadence::none) words += " check-in";
  words.front() = static_cast<char>(std::toupper(static_cast<unsigned char>(words.front())));
  return words;
}

std::pair<double, double> range_of(const Series& series, const std::vector<double>& values) {
  const Wording& wording = *series.wording;
  if (wording.min && wording.max) return {*wording.min, *wording.max};
  const auto [low, high] = std::minmax_element(values.begin(), values.end());
  return {wording.min.value_or(*low), wording.max.value_or(*high)};
}

Chart chart_of(const Series& series, const Axis& axis) {
  const std::vector<double> values = values_of(series);
  const auto [low, high] = range_of(series, values);
  return {label_of(*series.wording),
          low,
          high,
          by_step(series, axis),
          tone_of(series.wording->better),
          fmt::format("{} ({})", value_words(values), count_words(series))};
}

/// Comfort and satisfaction are the yardstick, so they come first; the rest as it was asked.
int rank(const Series& series) {
  if (series.wording->metric == "comfort") return 0;
  if (series.wording->metric == "satisfaction") return 1;
  return 2;
}

void add_pack(Document& document, std::vector<const Series*> series, const Axis& axis) {
  std::ranges::stable_sort(
      series, [](const Series* one, const Series* other) { return rank(*one) < rank(*other); });
  Charts charts;
  for (const Series* one : series) charts.charts.push_back(chart_of(*one, axis));
  document.blocks.emplace_back(Heading{3, heading_of(*series.front())});
  document.blocks.emplace_back(std::move(charts));
}

/// What somebody always skips is nothing to report, and nothing to be reminded of.
bool told(const Series& series, const std::optional<Uuid>& person) {
  return series.person == person && !series.points.empty();
}

void add_person(Document& document, const std::string& name, std::span<const Series> all,
                const std::optional<Uuid>& person, const Axis& axis) {
  std::vector<std::string> packs;
  for (const Series& series : all) {
    const std::string& pack = series.wording->pack;
    if (told(series, person) && std::ranges::find(packs, pack) == packs.end()) {
      packs.push_back(pack);
    }
  }
  if (packs.empty()) return;
  document.blocks.emplace_back(Heading{2, name});
  for (const std::string& pack : packs) {
    std::vector<const Series*> of_pack;
    for (const Series& series : all) {
      if (told(series, person) && series.wording->pack == pack) of_pack.push_back(&series);
    }
    add_pack(document, std::move(of_pack), axis);
  }
}

Voice voice_of(std::span<const Series> all, const Author& person, const Axis& axis,
               std::span<const Voice> tags) {
  Voice voice{.person = person, .curves = {}};
  for (const Series& series : all) {
    if (told(series, person)) voice.curves.push_back(curve_of(series, axis));
  }
  const auto named = std::ranges::find(tags, person, &Voice::person);
  if (named != tags.end()) voice.tags = named->tags;
  return voice;
}

/// What moved, a paragraph for each person and one of all.
void add_sayings(Document& document, const std::vector<Person>& people,
                 const std::vector<Voice>& voices, const Axis& axis, const ReportScope& scope) {
  const Sayings said = scope.everything ? said_in_full(voices, axis, scope.today)
                                        : said_briefly(voices, axis, scope.today);
  std::vector<std::string> paragraphs;
  for (std::size_t n = 0; n < said.of_each.size(); ++n) {
    const std::string words = worded(said.of_each[n]);
    if (words.empty()) continue;
    const std::string name = n < people.size() ? people[n].name : "Together";
    paragraphs.push_back(fmt::format("{}: {}", name, words));
  }
  if (const std::string words = worded(said.of_all); !words.empty()) paragraphs.push_back(words);
  if (paragraphs.empty()) return;
  document.blocks.emplace_back(Heading{2, "What moved"});
  for (std::string& words : paragraphs) document.blocks.emplace_back(Paragraph{std::move(words)});
}

}  // namespace

Document report_on(std::span<const Series> series, const std::vector<Person>& people,
                   const ReportScope& scope, std::span<const Voice> tags) {
  const Axis axis = axis_of(scope.window, scope.step);
  Document document;
  document.blocks.emplace_back(Heading{1, "How things are going"});
  document.blocks.emplace_back(Paragraph{
      fmt::format("From {} to {}. One mark a {}; a space where nothing was answered.",
                  spoken(axis.window.from), spoken(axis.window.to), one_mark_a(axis.step))});
  std::vector<Voice> voices;
  for (const Person& person : people) {
    add_person(document, person.name, series, person.id, axis);
    voices.push_back(voice_of(series, person.id, axis, tags));
  }
  add_person(document, "Together", series, std::nullopt, axis);
  voices.push_back(voice_of(series, std::nullopt, axis, tags));
  add_sayings(document, people, voices, axis, scope);
  return document;
}

}  // namespace hearth
