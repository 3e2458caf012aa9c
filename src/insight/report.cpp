#include "hearth/insight/report.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>
#include <iterator>

#include "hearth/insight/marks.hpp"
#include "hearth/insight/summary.hpp"
#include "hearth/prompt/answer/value.hpp"

namespace hearth {
namespace {

std::vector<double> values_of(const Series& series) {
  std::vector<double> values;
  for (const Point& point : series.points) values.push_back(point.value);
  return values;
}

/// The median of each week's answers; a week without any is a gap.
std::vector<std::optional<double>> by_week(const Series& series, const Window& window) {
  std::vector<std::optional<double>> weeks;
  const Curve curve = curve_of(series, axis_of(window, CalendarStep::week));
  for (const Mark& mark : curve.marks) weeks.push_back(mark.middle);
  return weeks;
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

Chart chart_of(const Series& series, const Window& window) {
  const std::vector<double> values = values_of(series);
  const auto [low, high] = range_of(series, values);
  return {label_of(*series.wording),
          low,
          high,
          by_week(series, window),
          tone_of(series.wording->better),
          fmt::format("{} ({})", value_words(values), count_words(series))};
}

/// Comfort and satisfaction are the yardstick, so they come first; the rest as it was asked.
int rank(const Series& series) {
  if (series.wording->metric == "comfort") return 0;
  if (series.wording->metric == "satisfaction") return 1;
  return 2;
}

void add_pack(Document& document, std::vector<const Series*> series, const Window& window) {
  std::ranges::stable_sort(
      series, [](const Series* one, const Series* other) { return rank(*one) < rank(*other); });
  Charts charts;
  for (const Series* one : series) charts.charts.push_back(chart_of(*one, window));
  document.blocks.emplace_back(Heading{3, heading_of(*series.front())});
  document.blocks.emplace_back(std::move(charts));
}

/// What somebody always skips is nothing to report, and nothing to be reminded of.
bool told(const Series& series, const std::optional<Uuid>& person) {
  return series.person == person && !series.points.empty();
}

void add_person(Document& document, const std::string& name, std::span<const Series> all,
                const std::optional<Uuid>& person, const Window& window) {
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
    add_pack(document, std::move(of_pack), window);
  }
}

}  // namespace

Document report_on(std::span<const Series> series, const std::vector<Person>& people,
                   const Window& window) {
  Document document;
  document.blocks.emplace_back(Heading{1, "How things are going"});
  document.blocks.emplace_back(
      Paragraph{fmt::format("From {} to {}. One mark a week; a space "
                            "where nothing was answered.",
                            spoken(window.from), spoken(window.to))});
  for (const Person& person : people) add_person(document, person.name, series, person.id, window);
  add_person(document, "Together", series, std::nullopt, window);
  return document;
}

}  // namespace hearth
