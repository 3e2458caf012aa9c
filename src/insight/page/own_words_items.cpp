// What people wrote in their own words: hopes, wishes, boundaries that moved, what they marked for
// a therapist, what they agreed on, and questions for the team.

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "hearth/core/day_words.hpp"
#include "hearth/core/text.hpp"
#include "hearth/insight/own_words.hpp"
#include "hearth/insight/page/score.hpp"
#include "own_part.hpp"
#include "words/given_answer.hpp"

namespace hearth {
namespace {

/// The newest entry up to the end of the window that answers it, of a pack.
const Entry* newest(const OwnPart& own, std::string_view pack, std::string_view question) {
  const Entry* found = nullptr;
  for (const Entry& entry : own.entries) {
    const bool fits = entry.pack == pack && local_date(entry.at) <= own.source.window.to;
    if (fits && given_to(entry, question)) found = &entry;
  }
  return found;
}

/// Where it stands on the page, for who is asked about it.
std::string_view said_of(PagePart part) {
  if (part == PagePart::hope) return "What you hope for";
  return part == PagePart::wish ? "For the appointment" : "Question for the team";
}

/// Answers of which each line is a thing of its own.
struct Lines {
  PagePart part;
  std::string_view field;
  std::string_view question;
};

/// An item for each line.
void add_lines(const OwnPart& own, const Lines& wanted, const Entry& entry,
               std::vector<PageItem>& items) {
  const Answer* const answer = given_to(entry, wanted.question);
  const auto* text = answer ? std::get_if<std::string>(&answer->value) : nullptr;
  if (!text) return;
  const std::vector<std::string> lines = answer_lines(*text);
  for (std::size_t n = 0; n < lines.size(); ++n) {
    PageItem item = empty_item(own, wanted.part, std::string(wanted.field));
    put(item, own, entry, *answer, n);
    item.text = lines[n];
    item.words = fmt::format("{}: {}", said_of(wanted.part), lines[n]);
    items.push_back(std::move(item));
  }
}

std::string in_quotes(const std::string& words) { return fmt::format("“{}”", words); }

/// Packs whose words stand in a part of their own.
constexpr std::array<std::string_view, 5> kPlaced = {"event", "appointment-before",
                                                     "appointment-after", "aid", kScorePack};

/// The first text, where its author marked it for a therapist.
const Answer* marked_words(const Entry& entry) {
  const bool is_marked = std::ranges::find(entry.tags, kForTherapist) != entry.tags.end() &&
                         std::ranges::find(kPlaced, entry.pack) == kPlaced.end();
  if (!is_marked) return nullptr;
  const auto found = std::ranges::find_if(entry.answers, [](const Answer& answer) {
    return answer.wording->type == QuestionType::text && !text_in(answer).empty();
  });
  return found == entry.answers.end() ? nullptr : &*found;
}

std::optional<PageItem> boundary_in(const OwnPart& own, const Entry& entry) {
  const Answer* const words = given_to(entry, "boundary_words");
  if (!words) return std::nullopt;
  const std::vector<OwnWords> moved = moved_boundaries({&entry, 1}, own.source.people);
  if (moved.empty()) return std::nullopt;
  PageItem item = empty_item(own, PagePart::boundary, "boundaries");
  put(item, own, entry, *words);
  if (const Answer* const change = given_to(entry, "boundary_change")) {
    put(item, own, entry, *change);
  }
  const OwnWords& one = moved.front();
  item.day = one.day;
  item.text = one.what.empty() ? in_quotes(one.words)
                               : fmt::format("{}: {}", one.what, in_quotes(one.words));
  item.words = fmt::format("What is all right, {}: {}", day_month(one.day), item.text);
  return item;
}

std::optional<PageItem> agreement_in(const OwnPart& own, const Entry& entry) {
  const Answer* const scope = given_to(entry, "scope");
  const auto& known = own.source.agreements;
  if (!scope || std::ranges::find(known, entry.id) == known.end()) return std::nullopt;
  PageItem item = empty_item(own, PagePart::agreement, "agreements");
  put(item, own, entry, *scope);
  item.text = text_in(*scope);
  const Answer* const until = given_to(entry, "expires");
  if (const auto* day = until ? std::get_if<Date>(&until->value) : nullptr) {
    put(item, own, entry, *until);
    item.text += fmt::format(" (until {})", day_month_year(*day));
  }
  item.words = "Agreement: " + item.text;
  return item;
}

std::optional<PageItem> step_in_plan(const OwnPart& own, const Entry& entry) {
  const Answer* const title = given_to(entry, "title");
  const bool is_it =
      own.source.step && (entry.entry == *own.source.step || entry.id == *own.source.step);
  if (!title || !is_it) return std::nullopt;
  PageItem item = empty_item(own, PagePart::agreement, "step");
  put(item, own, entry, *title);
  item.text = fmt::format("The step that is next: {}", text_in(*title));
  item.words = item.text;
  return item;
}

}  // namespace

void add_hopes(const OwnPart& own, std::vector<PageItem>& items) {
  const Entry* const entry = newest(own, "assessment", "hopes");
  if (entry) add_lines(own, {PagePart::hope, "hopes", "hopes"}, *entry, items);
}

void add_wishes(const OwnPart& own, std::vector<PageItem>& items) {
  for (const std::string_view question : {"top_questions", "purpose"}) {
    const Entry* const entry = newest(own, "appointment-before", question);
    if (!entry || local_date(entry->at) < own.source.window.from) continue;
    add_lines(own, {PagePart::wish, "wishes", question}, *entry, items);
  }
}

void add_boundaries(const OwnPart& own, std::vector<PageItem>& items) {
  for (const Entry& entry : own.entries) {
    if (!own.is_in_window(local_date(entry.at))) continue;
    if (auto item = boundary_in(own, entry)) items.push_back(std::move(*item));
  }
}

void add_notes(const OwnPart& own, std::vector<PageItem>& items) {
  for (const Entry& entry : own.entries) {
    const Answer* const words = marked_words(entry);
    if (!words || !own.is_in_window(local_date(entry.at))) continue;
    PageItem item = empty_item(own, PagePart::note, "notes");
    put(item, own, entry, *words);
    item.day = local_date(entry.at);
    item.text = text_in(*words);
    item.words = fmt::format("Your words of {}: {}", day_month(*item.day), in_quotes(item.text));
    items.push_back(std::move(item));
  }
}

void add_agreements(const OwnPart& own, std::vector<PageItem>& items) {
  for (const Entry& entry : own.entries) {
    if (auto item = agreement_in(own, entry)) items.push_back(std::move(*item));
    if (auto item = step_in_plan(own, entry)) items.push_back(std::move(*item));
  }
}

void add_questions(const OwnPart& own, std::vector<PageItem>& items) {
  for (const Entry& entry : own.entries) {
    if (!own.is_in_window(local_date(entry.at))) continue;
    add_lines(own, {PagePart::question, "questions", "unclear"}, entry, items);
  }
}

}  // namespace hearth
