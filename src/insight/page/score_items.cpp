// Scores of questionnaires that were filled in elsewhere: what somebody was told, with its day.

#include "hearth/insight/page/score.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <memory>

#include "hearth/core/day_words.hpp"
#include "hearth/core/text.hpp"
#include "own_part.hpp"
#include "words/given_answer.hpp"

namespace hearth {
namespace {

constexpr std::string_view kQuestionnaire = "questionnaire";
constexpr std::string_view kScore = "score";
constexpr std::string_view kOutOf = "out_of";
constexpr std::string_view kScoredOn = "scored_on";
constexpr std::string_view kToldBy = "told_by";

constexpr std::array<std::string_view, 5> kScoreQuestions = {kQuestionnaire, kScore, kOutOf,
                                                             kScoredOn, kToldBy};

template <typename Kind>
const Kind* given_as(const Entry& entry, std::string_view question) {
  const Answer* const answer = given_to(entry, question);
  return answer ? std::get_if<Kind>(&answer->value) : nullptr;
}

std::string words_of(const Entry& entry, std::string_view question) {
  const Answer* const answer = given_to(entry, question);
  return answer ? one_line(text_in(*answer)) : std::string();
}

[[nodiscard]] bool is_open_at(const OwnPart& own, const Entry& entry, std::string_view question) {
  const Answer* const answer = given_to(entry, question);
  return answer && own.is_open(entry, *answer);
}

/// The entry with nothing in it but the score. Where that and its name are open, what is not is
/// left out: who told of it has no part in it, nor has its day. A number alone is no score, so
/// where its name is not open the whole waits for its author's yes.
Entry only_score(const OwnPart& own, const Entry& whole) {
  Entry entry = whole;
  const bool is_open = is_open_at(own, whole, kQuestionnaire) && is_open_at(own, whole, kScore);
  std::erase_if(entry.answers, [&](const Answer& answer) {
    return std::ranges::find(kScoreQuestions, answer.wording->id) == kScoreQuestions.end() ||
           !answered(answer.value) || (is_open && !own.is_open(whole, answer));
  });
  return entry;
}

std::string said_of(const ToldScore& score) {
  std::string words = score_words(score);
  if (score.day) words += ", " + day_month_year(*score.day);
  if (!score.told_by.empty()) words += ", told by " + score.told_by;
  return words;
}

Moment noon_of(Date day) {
  const std::chrono::sys_days days(day);
  return {days.time_since_epoch().count() * kDayMs + kDayMs / 2, 0};
}

std::optional<PageItem> score_item(const OwnPart& own, const Entry& whole) {
  const Entry entry = only_score(own, whole);
  const auto score = score_in(entry);
  if (!score || !own.is_in_window(score->day.value_or(local_date(whole.at)))) return std::nullopt;
  PageItem item = empty_item(own, PagePart::score, "scores");
  for (const Answer& answer : entry.answers) put(item, own, whole, answer);
  item.day = score->day;
  item.text = said_of(*score);
  item.words = "Score from elsewhere: " + item.text;
  return item;
}

}  // namespace

std::optional<ToldScore> score_in(const Entry& entry) {
  if (entry.kind != PackKind::log || entry.pack != kScorePack) return std::nullopt;
  const auto* value = given_as<double>(entry, kScore);
  std::string name = words_of(entry, kQuestionnaire);
  if (!value || name.empty()) return std::nullopt;
  ToldScore score{std::move(name), *value, std::nullopt, std::nullopt, words_of(entry, kToldBy)};
  if (const auto* most = given_as<double>(entry, kOutOf)) score.out_of = *most;
  if (const auto* day = given_as<Date>(entry, kScoredOn)) score.day = *day;
  return score;
}

std::string score_words(const ToldScore& score) {
  std::string words = score.questionnaire + ": " + number_text(score.value);
  if (score.out_of) words += " of " + number_text(*score.out_of);
  return words;
}

std::vector<Entry> scores_as_numbers(std::vector<Entry> entries) {
  std::erase_if(entries, [](const Entry& entry) {
    const auto score = score_in(entry);
    return score && !score->day;
  });
  for (Entry& entry : entries) {
    const auto score = score_in(entry);
    if (!score) continue;
    const Answer told = *given_to(entry, kScore);
    Wording wording = *told.wording;
    wording.metric = score->questionnaire;
    wording.max = score->out_of;
    entry.at = noon_of(*score->day);
    entry.answers = {{std::make_shared<const Wording>(std::move(wording)), told.value, told.share}};
  }
  return entries;
}

void add_scores(const OwnPart& own, std::vector<PageItem>& items) {
  for (const Entry& entry : own.entries) {
    if (auto item = score_item(own, entry)) items.push_back(std::move(*item));
  }
}

}  // namespace hearth
