#include "hearth/prompt/pack/pack.hpp"

#include <algorithm>
#include <cmath>

#include <fmt/core.h>

#include "hearth/core/enum_names.hpp"
#include "hearth/core/translated.hpp"

namespace hearth {
namespace {

constexpr EnumNames<PackKind, 5> kKinds{{
    {PackKind::checkin, "checkin"},
    {PackKind::plan, "plan"},
    {PackKind::log, "log"},
    {PackKind::practice, "practice"},
    {PackKind::learn, "learn"},
}};

constexpr EnumNames<Cadence, 5> kCadences{{
    {Cadence::none, "none"},
    {Cadence::daily, "daily"},
    {Cadence::weekly, "weekly"},
    {Cadence::fortnightly, "fortnightly"},
    {Cadence::monthly, "monthly"},
}};

constexpr EnumNames<Audience, 2> kAudiences{{
    {Audience::each, "each"},
    {Audience::together, "together"},
}};

constexpr EnumNames<SectionPlace, 2> kPlaces{{
    {SectionPlace::before, "before"},
    {SectionPlace::after, "after"},
}};

/// The answer to that question, if it was given to one of that kind.
const Answer* answer_to(const Question& question, std::span<const Answer> answers) {
  const Wording& asked = *question.wording;
  const auto found = std::ranges::find_if(answers, [&](const Answer& answer) {
    const Wording& then = *answer.wording;
    return then.id == asked.id && then.type == asked.type && then.min == asked.min &&
           then.max == asked.max && answered(answer.value);
  });
  return found == answers.end() ? nullptr : &*found;
}

constexpr Date kFirstDay{std::chrono::year(2000), std::chrono::month(1), std::chrono::day(1)};

int times(const TimesAsked& asked, const Question& question) {
  const auto found = asked.find(question.wording->id);
  return found == asked.end() ? 0 : found->second;
}

/// The places of the questions that take turns, those whose turn it is first.
std::vector<std::size_t> in_turn(const Section& section, const TimesAsked& asked, Date day) {
  std::vector<std::size_t> places;
  for (std::size_t n = 0; n < section.questions.size(); ++n) {
    if (section.questions[n].when.always()) places.push_back(n);
  }
  if (places.empty()) return places;
  const auto count = static_cast<int>(places.size());
  const int begin = ((days_between(kFirstDay, day) % count) + count) % count;
  std::rotate(places.begin(), places.begin() + begin, places.end());
  std::ranges::stable_sort(places, [&](std::size_t a, std::size_t b) {
    return times(asked, section.questions[a]) < times(asked, section.questions[b]);
  });
  return places;
}

std::vector<Question> picked(const Section& section, const TimesAsked& asked, Date day) {
  if (section.pick == 0) return section.questions;
  std::vector<std::size_t> places = in_turn(section, asked, day);
  places.resize(std::min(places.size(), static_cast<std::size_t>(section.pick)));
  std::vector<Question> questions;
  for (std::size_t n = 0; n < section.questions.size(); ++n) {
    const bool has_turn = std::ranges::find(places, n) != places.end();
    if (has_turn || !section.questions[n].when.always()) questions.push_back(section.questions[n]);
  }
  return questions;
}

/// What the item counts; empty where there is no number to count.
std::optional<double> counted(const Score& score, const std::string& item,
                              std::span<const Answer> answers) {
  const auto answer =
      std::ranges::find_if(answers, [&](const Answer& each) { return each.wording->id == item; });
  if (answer == answers.end()) return std::nullopt;
  const auto* value = std::get_if<double>(&answer->value);
  if (value == nullptr) return std::nullopt;
  if (std::ranges::find(score.reverse, item) == score.reverse.end()) {
    return *value;
  }
  const Wording& wording = *answer->wording;
  if (!wording.min || !wording.max) return std::nullopt;
  return *wording.min + *wording.max - *value;
}

const ScoreBand* band_of(const Score& score, double value) {
  const auto found = std::ranges::find_if(score.bands, [value](const ScoreBand& band) {
    return band.from <= value && value <= band.to;
  });
  return found == score.bands.end() ? nullptr : &*found;
}

/// A mean of whole numbers seldom is one; more than two places would say more than is known.
std::string rounded(double value) { return number_text(std::round(value * 100) / 100); }

}  // namespace

std::string_view to_string(PackKind kind) { return name_of(kKinds, kind); }
std::string_view to_string(Cadence cadence) { return name_of(kCadences, cadence); }
std::string_view to_string(Audience audience) { return name_of(kAudiences, audience); }
std::string_view to_string(SectionPlace place) { return name_of(kPlaces, place); }

std::optional<PackKind> parse_pack_kind(std::string_view name) { return named(kKinds, name); }
std::optional<Cadence> parse_cadence(std::string_view name) { return named(kCadences, name); }
std::optional<Audience> parse_audience(std::string_view name) { return named(kAudiences, name); }
std::optional<SectionPlace> parse_section_place(std::string_view name) {
  return named(kPlaces, name);
}

const Question* Pack::find(std::string_view question_id) const {
  for (const auto& section : sections) {
    for (const auto& question : section.questions) {
      if (question.wording->id == question_id) return &question;
    }
  }
  return nullptr;
}

std::vector<std::string> notices_after(const Pack& pack, std::span<const Answer> answers) {
  const auto values = [&](std::string_view name) -> const Value* {
    const Question* question = pack.find(name);
    const Answer* answer = question ? answer_to(*question, answers) : nullptr;
    return answer ? &answer->value : nullptr;
  };
  std::vector<std::string> says;
  for (const Section& section : pack.sections) {
    for (const Question& question : section.questions) {
      if (answer_to(question, answers) == nullptr) continue;
      for (const Notice& notice : question.notices) {
        if (notice.when.holds(values)) says.push_back(notice.say);
      }
    }
  }
  return says;
}

std::vector<Question> questions_for(const Pack& pack, Audience audience) {
  std::vector<Question> questions;
  for (const auto& section : pack.sections) {
    if (section.audience != audience) continue;
    questions.insert(questions.end(), section.questions.begin(), section.questions.end());
  }
  return questions;
}

std::vector<Question> questions_on(const Pack& pack, Audience audience, const TimesAsked& asked,
                                   Date day) {
  std::vector<Question> questions;
  for (const Section& section : pack.sections) {
    if (section.audience != audience) continue;
    for (Question& question : picked(section, asked, day)) questions.push_back(std::move(question));
  }
  return questions;
}

std::optional<double> score_of(const Score& score, std::span<const Answer> answers) {
  if (score.items.empty()) return std::nullopt;
  double sum = 0;
  for (const std::string& item : score.items) {
    const auto value = counted(score, item, answers);
    if (!value) return std::nullopt;
    sum += *value;
  }
  return score.method == Score::Method::sum ? sum : sum / static_cast<double>(score.items.size());
}

std::string spoken_score(const Score& score, double value) {
  const std::string text =
      tr("{}: {} of {} to {}", score.title, rounded(value), rounded(score.min), rounded(score.max));
  const ScoreBand* band = band_of(score, value);
  return band == nullptr ? text : fmt::format("{}; {} ({})", text, band->label, band->source);
}

}  // namespace hearth
