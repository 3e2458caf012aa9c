#include "hearth/prompt/rotation.hpp"

#include <algorithm>

namespace hearth {
namespace {

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

}  // namespace

std::vector<Question> questions_on(const Pack& pack, Audience audience, const TimesAsked& asked,
                                   Date day) {
  std::vector<Question> questions;
  for (const Section& section : pack.sections) {
    if (section.audience != audience) continue;
    for (Question& question : picked(section, asked, day)) questions.push_back(std::move(question));
  }
  return questions;
}

}  // namespace hearth
