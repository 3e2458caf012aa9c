// What is counted or has a day: the values of metrics, what came up, what happened.

#include <fmt/format.h>

#include <algorithm>
#include <limits>

#include "hearth/core/day_words.hpp"
#include "hearth/core/text.hpp"
#include "hearth/insight/own_words.hpp"
#include "hearth/insight/series.hpp"
#include "own_part.hpp"
#include "page_numbers.hpp"
#include "theme_words.hpp"
#include "words/given_answer.hpp"

namespace hearth {
namespace {

/// The answers to one question, worded in one way.
struct Values {
  std::shared_ptr<const Wording> wording;
  PageItem item;
  std::string words = {};
  bool has_value = false;  ///< and not skips alone
};

/// The day that its numbers count for, if that lies in the window.
std::optional<Date> counted_day(const OwnPart& own, const Entry& entry) {
  const std::vector<Series> all = series_of({&entry, 1}, own.source.window, {});
  return all.empty() ? std::nullopt : std::optional(all.front().asked.front());
}

[[nodiscard]] bool can_be_shown(const OwnPart& own, const Answer& answer) {
  const bool is_number = std::holds_alternative<double>(answer.value) || !answered(answer.value);
  return is_number && !answer.wording->metric.empty() &&
         (own.is_only_theirs || !asks_of_pressure(*answer.wording));
}

Values& values_for(std::vector<Values>& all, const OwnPart& own, const Answer& answer, bool open) {
  for (Values& values : all) {
    if (values.item.is_open == open && same_question(*values.wording, *answer.wording)) {
      return values;
    }
  }
  PageItem item = empty_item(own, PagePart::number, answer.wording->metric);
  item.is_open = open;
  item.is_usual = open && std::ranges::find(kPageMetrics, item.field) != kPageMetrics.end();
  return all.emplace_back(Values{answer.wording, std::move(item)});
}

void add_value(std::vector<Values>& all, const OwnPart& own, const Entry& entry,
               const Answer& answer, Date day) {
  Values& values = values_for(all, own, answer, own.is_open(entry, answer));
  put(values.item, own, entry, answer);
  if (!values.words.empty()) values.words += ", ";
  const auto* number = std::get_if<double>(&answer.value);
  values.has_value = values.has_value || number;
  values.words += fmt::format("{} on {}", number ? number_text(*number) : "none", day_month(day));
}

/// With its pack where another asks for the same.
std::string label_among(const std::vector<Values>& all, const Values& one) {
  const bool is_several = std::ranges::any_of(all, [&](const Values& other) {
    return other.item.field == one.item.field && !same_question(*other.wording, *one.wording);
  });
  const std::string label = label_of(*one.wording);
  return is_several ? fmt::format("{} ({})", label, one.wording->pack) : label;
}

std::string ends_of(const Wording& wording) {
  if (!wording.min || !wording.max || wording.low.empty()) return {};
  return fmt::format(", {} {} to {} {}", number_text(*wording.min), wording.low,
                     number_text(*wording.max), wording.high);
}

/// The four that everybody has first.
std::size_t metric_place(const Values& values) {
  return static_cast<std::size_t>(std::ranges::find(kPageMetrics, values.item.field) -
                                  kPageMetrics.begin());
}

constexpr std::array<std::string_view, 7> kDatedQuestions = {
    "event", "event_on", "event_until", "with_whom", "visit_date", "aid", "tried_on"};

/// The entry with nothing in it but what happened and when. Where its words are open, what is not
/// is left out: a day that is private has no part in them.
Entry only_dated(const OwnPart& own, const Entry& whole) {
  const auto is_words = [&](const Answer& answer) {
    return std::holds_alternative<std::string>(answer.value) && own.is_open(whole, answer);
  };
  Entry entry = whole;
  std::erase_if(entry.answers, [](const Answer& answer) {
    return std::ranges::find(kDatedQuestions, answer.wording->id) == kDatedQuestions.end() ||
           !answered(answer.value);
  });
  const bool is_open = std::ranges::any_of(entry.answers, is_words);
  std::erase_if(entry.answers,
                [&](const Answer& answer) { return is_open && !own.is_open(whole, answer); });
  return entry;
}

std::optional<PageItem> event_item(const OwnPart& own, const Entry& whole) {
  if (whole.kind != PackKind::log) return std::nullopt;
  const Entry entry = only_dated(own, whole);
  const std::vector<Panels::Event> events = events_in({&entry, 1});
  if (events.empty() || !own.is_in_window(events.front().day)) return std::nullopt;
  PageItem item = empty_item(own, PagePart::event, "events");
  for (const Answer& answer : entry.answers) put(item, own, whole, answer);
  item.day = events.front().day;
  item.text = events.front().words;
  item.words = fmt::format("What happened, {}: {}", day_month(*item.day), item.text);
  return item;
}

/// The answers to a question that asks for tags, the open ones or the others.
std::optional<PageItem> theme_item(const OwnPart& own, const ThemeQuestion& question, bool open) {
  PageItem item = empty_item(own, PagePart::theme, std::string(question.id));
  std::vector<Entry> of_them;
  for (const Entry& entry : own.entries) {
    const Answer* const answer = given_to(entry, question.id);
    const bool fits = answer && answer->wording->type == QuestionType::tags &&
                      own.is_in_window(local_date(entry.at)) && own.is_open(entry, *answer) == open;
    if (!fits) continue;
    put(item, own, entry, *answer);
    of_them.push_back(entry);
  }
  item.words = theme_words(question, of_them, std::numeric_limits<std::size_t>::max());
  return item.words.empty() ? std::nullopt : std::optional(std::move(item));
}

}  // namespace

void add_numbers(const OwnPart& own, std::vector<PageItem>& items) {
  std::vector<Values> all;
  for (const Entry& entry : own.entries) {
    const auto day = counted_day(own, entry);
    if (!day) continue;
    for (const Answer& answer : entry.answers) {
      if (can_be_shown(own, answer)) add_value(all, own, entry, answer, *day);
    }
  }
  std::erase_if(all, [](const Values& values) { return !values.has_value; });
  std::ranges::stable_sort(all, std::ranges::less(), metric_place);
  for (Values& values : all) {
    values.item.words =
        fmt::format("{}{}: {}", label_among(all, values), ends_of(*values.wording), values.words);
  }
  for (Values& values : all) items.push_back(std::move(values.item));
}

void add_events(const OwnPart& own, std::vector<PageItem>& items) {
  for (const Entry& entry : own.entries) {
    if (auto item = event_item(own, entry)) items.push_back(std::move(*item));
  }
}

void add_themes(const OwnPart& own, std::vector<PageItem>& items) {
  for (const ThemeQuestion& question : kThemes) {
    for (const bool open : {true, false}) {
      if (auto item = theme_item(own, question, open)) items.push_back(std::move(*item));
    }
  }
}

}  // namespace hearth
