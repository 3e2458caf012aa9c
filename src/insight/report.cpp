#include "hearth/insight/report.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>
#include <map>

#include "hearth/insight/marks.hpp"
#include "remarks.hpp"
#include "words/sentences.hpp"

namespace hearth {
namespace {

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

Chart chart_of(const Curve& curve, CalendarStep step) {
  const Wording& wording = *curve.series.wording;
  const Range scale = scale_of(curve);
  std::vector<std::optional<double>> values;
  for (const Mark& mark : curve.marks) values.push_back(mark.middle);
  return {label_of(wording),
          scale.low,
          scale.high,
          std::move(values),
          tone_of(wording.better),
          notes(in_numbers(curve, step)).front()};
}

/// Comfort and satisfaction are the yardstick, so they come first; the rest as it was asked.
int rank(const Curve& curve) {
  if (curve.series.wording->metric == "comfort") return 0;
  if (curve.series.wording->metric == "satisfaction") return 1;
  return 2;
}

void add_pack(Document& document, std::vector<const Curve*> curves, CalendarStep step) {
  std::ranges::stable_sort(
      curves, [](const Curve* one, const Curve* other) { return rank(*one) < rank(*other); });
  Charts charts;
  for (const Curve* one : curves) charts.charts.push_back(chart_of(*one, step));
  document.blocks.emplace_back(Heading{3, heading_of(curves.front()->series)});
  document.blocks.emplace_back(std::move(charts));
}

/// A part for each pack, in the order in which they were asked.
void add_voice(Document& document, const std::string& name, const Voice& voice, CalendarStep step) {
  std::vector<std::vector<const Curve*>> packs;
  for (const Curve& curve : voice.curves) {
    const auto same = std::ranges::find_if(packs, [&](const auto& pack) {
      return pack.front()->series.wording->pack == curve.series.wording->pack;
    });
    (same == packs.end() ? packs.emplace_back() : *same).push_back(&curve);
  }
  if (packs.empty()) return;
  document.blocks.emplace_back(Heading{2, name});
  for (auto& pack : packs) add_pack(document, std::move(pack), step);
}

/// What somebody always skips is nothing to report, and nothing to be reminded of.
Voice voice_of(std::span<const Series> all, const Author& person, const Axis& axis,
               std::span<const Voice> tags) {
  Voice voice{.person = person, .curves = {}};
  for (const Series& series : all) {
    const bool is_told = series.person == person && !series.points.empty();
    if (is_told) voice.curves.push_back(curve_of(series, axis));
  }
  const auto named = std::ranges::find(tags, person, &Voice::person);
  if (named != tags.end()) voice.tags = named->tags;
  return voice;
}

/// What moved, a paragraph for each voice and one of all.
void add_sayings(Document& document, const std::vector<std::string>& names, const Sayings& said) {
  std::vector<std::string> paragraphs;
  for (std::size_t n = 0; n < said.of_each.size(); ++n) {
    const std::string words = worded(said.of_each[n]);
    if (!words.empty()) paragraphs.push_back(fmt::format("{}: {}", names[n], words));
  }
  if (const std::string words = worded(said.of_all); !words.empty()) paragraphs.push_back(words);
  if (paragraphs.empty()) return;
  document.blocks.emplace_back(Heading{2, "What moved"});
  for (std::string& words : paragraphs) document.blocks.emplace_back(Paragraph{std::move(words)});
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
                   const ReportScope& scope, std::span<const Voice> tags) {
  const Axis axis = axis_of(scope.window, scope.step);
  std::vector<std::string> names;
  std::vector<Voice> voices;
  for (const Person& person : people) {
    names.push_back(person.name);
    voices.push_back(voice_of(series, person.id, axis, tags));
  }
  names.emplace_back("Together");
  voices.push_back(voice_of(series, std::nullopt, axis, tags));
  Document document;
  document.blocks.emplace_back(Heading{1, "How things are going"});
  document.blocks.emplace_back(Paragraph{
      fmt::format("From {} to {}. One mark a {}; a space where nothing was answered.",
                  spoken(axis.window.from), spoken(axis.window.to), one_mark_a(axis.step))});
  for (std::size_t n = 0; n < voices.size(); ++n) {
    add_voice(document, names[n], voices[n], axis.step);
  }
  add_sayings(document, names,
              scope.everything ? said_in_full(voices, axis, scope.today)
                               : said_briefly(voices, axis, scope.today));
  return document;
}

}  // namespace hearth
