#include "hearth/app/page/page_choice.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <memory>

#include "hearth/core/error.hpp"
#include "hearth/core/text.hpp"
#include "hearth/plan/event.hpp"
#include "hearth/plan/step.hpp"

namespace hearth {
namespace {

constexpr std::string_view kFields = "page_fields";
constexpr std::string_view kWhom = "page_for";
constexpr std::string_view kUntil = "page_until";
constexpr std::string_view kWithdrawn = "page_withdrawn";
constexpr std::string_view kAfter = "given_after";  ///< as words of a plan have it
constexpr std::string_view kRestored = "given_restored";
constexpr const char* kForWhom = "For whom such pages are";

/// What a person can name before there is any of it.
constexpr std::array<std::string_view, 15> kUsualFields = {
    "hopes", "wishes",     "comfort",    "satisfaction", "communication",
    "pain",  "events",     "boundaries", "helped",       "hindered",
    "notes", "agreements", "step",       "questions",    "scores"};

/// `ask` is what a reader of the entry finds it under.
Answer own(std::string_view question, std::string ask, Value value) {
  Answer answer = recorded(kChoicePack, question, std::move(value), Share::only_me);
  Wording wording = *answer.wording;
  wording.ask = std::move(ask);
  answer.wording = std::make_shared<const Wording>(std::move(wording));
  return answer;
}

/// Whether it is a word of that person on pages of others, as far as can be read.
[[nodiscard]] bool is_word_of(const Entry& entry, const Uuid& person) {
  return entry.author == person && is_page_choice(entry);
}

/// Whether it may speak of pages for them: what names nobody, or cannot be read, speaks of all.
[[nodiscard]] bool may_be_about(const Entry& entry, const std::string& whom) {
  const std::string named = folded(said_in(entry, kWhom));
  return named.empty() || named == folded(whom);
}

/// Whether it still is the choice that it was made as: what was changed since is none.
[[nodiscard]] bool stands_as_made(const Entry& entry) {
  return entry.state == EntryState::written && entry.standing != Standing::unconfirmed &&
         entry.follows.empty() && !value_of(entry, kWithdrawn) && !said_in(entry, kWhom).empty();
}

/// What somebody said of pages for them, or may have said, whether it counts or not.
std::vector<const Entry*> words_about(std::span<const Entry> entries, const Uuid& person,
                                      const std::string& whom) {
  std::vector<const Entry*> words;
  for (const Entry& entry : entries) {
    if (is_word_of(entry, person) && may_be_about(entry, whom)) words.push_back(&entry);
  }
  return words;
}

[[nodiscard]] bool knew(const Entry& choice, const Entry& other) {
  const auto* after = answer_as<std::vector<std::string>>(choice, kAfter);
  return after && std::ranges::find(*after, to_string(other.entry)) != after->end();
}

/// The last time that the journal had been put back when it was made.
std::string restored_before(const Entry& choice) {
  const auto* restored = answer_as<std::vector<std::string>>(choice, kRestored);
  return restored && restored->size() == 1 ? restored->front() : std::string();
}

/// The one that knew of every other word: which of two was said later no clock decides.
const Entry* last_choice(const std::vector<const Entry*>& words) {
  const auto is_last = [&](const Entry* choice) {
    return stands_as_made(*choice) && std::ranges::all_of(words, [&](const Entry* other) {
             return other == choice || knew(*choice, *other);
           });
  };
  const auto found = std::ranges::find_if(words, is_last);
  return found == words.end() ? nullptr : *found;
}

}  // namespace

std::vector<PageItem> agreed(std::span<const PageItem> items, const PageYes& yes) {
  std::vector<PageItem> all;
  for (std::size_t n = 0; n < items.size(); ++n) {
    const auto& writers = items[n].writers;
    const bool has_all = std::ranges::all_of(writers, [&](const Uuid& writer) {
      const auto said = yes.find(writer);
      return said != yes.end() && said->second.contains(n);
    });
    if (has_all && !writers.empty()) all.push_back(items[n]);
  }
  return all;
}

std::vector<std::size_t> part_of(std::span<const PageItem> items, const Uuid& person) {
  std::vector<std::size_t> places;
  for (std::size_t n = 0; n < items.size(); ++n) {
    const auto& writers = items[n].writers;
    if (std::ranges::find(writers, person) != writers.end()) places.push_back(n);
  }
  return places;
}

std::set<std::size_t> usual_yes(std::span<const PageItem> items, const Uuid& person) {
  std::set<std::size_t> yes;
  for (const std::size_t place : part_of(items, person)) {
    if (items[place].is_usual) yes.insert(place);
  }
  return yes;
}

std::vector<Answer> kept_choice(const StandingChoice& choice) {
  std::vector<Answer> answers{own(kFields, "What may be on a page that somebody else makes",
                                  fmt::format("{}", fmt::join(choice.fields, ", "))),
                              own(kWhom, kForWhom, choice.whom),
                              own(kUntil, "Until which day", choice.until)};
  std::vector<std::string> after;
  for (const Uuid& word : choice.after) after.push_back(to_string(word));
  if (!after.empty()) {
    answers.push_back(recorded(kChoicePack, kAfter, std::move(after), Share::only_me));
  }
  if (!choice.restored.empty()) {
    answers.push_back(
        recorded(kChoicePack, kRestored, std::vector{choice.restored}, Share::only_me));
  }
  return answers;
}

std::vector<Uuid> words_on_pages(std::span<const Entry> entries, const Uuid& person) {
  std::vector<Uuid> words;
  for (const Entry& entry : entries) {
    if (is_word_of(entry, person)) words.push_back(entry.entry);
  }
  return words;
}

std::vector<Answer> withdrawn_choice(const std::optional<std::string>& whom) {
  std::vector<Answer> answers{own(kWithdrawn, "What was agreed to before is taken back", true)};
  if (whom) answers.push_back(own(kWhom, kForWhom, *whom));
  return answers;
}

bool is_page_choice(const Entry& entry) {
  return entry.kind == PackKind::plan && entry.pack == kChoicePack;
}

void refuse_page_choice(const Entry& entry) {
  if (!is_page_choice(entry)) return;
  throw Error(
      "A word on pages that others make stays as it was said, so that nothing that was taken back "
      "counts again. Nothing was changed.",
      "`hearth export --withdraw` ends what was agreed to, `hearth export --agree` says it anew.",
      Exit::usage);
}

std::optional<StandingChoice> standing_choice(std::span<const Entry> entries, const Uuid& person,
                                              const std::string& whom, Date today,
                                              const std::string& restored) {
  const Entry* const last = last_choice(words_about(entries, person, whom));
  const auto until = last ? day_in(*last, kUntil) : std::nullopt;
  if (!until || restored_before(*last) != restored) return std::nullopt;
  const Date longest = plus_days(local_date(last->at), kLongestChoice);
  StandingChoice choice{{}, std::string(said_in(*last, kWhom)), std::min(*until, longest)};
  if (choice.until < today) return std::nullopt;
  std::string_view rest = said_in(*last, kFields);
  while (!rest.empty()) {
    const auto end = std::min(rest.find(','), rest.size());
    choice.fields.emplace_back(trimmed(rest.substr(0, end)));
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  return choice;
}

std::vector<std::string> standing_for(std::span<const Entry> entries, const Uuid& person,
                                      Date today, const std::string& restored) {
  std::map<std::string, std::string> holding;
  for (const Entry& entry : entries) {
    if (!is_word_of(entry, person)) continue;
    const std::string whom(said_in(entry, kWhom));
    if (whom.empty() || holding.contains(folded(whom))) continue;
    if (standing_choice(entries, person, whom, today, restored)) holding[folded(whom)] = whom;
  }
  std::vector<std::string> whoms;
  for (auto& [key, whom] : holding) whoms.push_back(std::move(whom));
  return whoms;
}

std::set<std::size_t> yes_of(const StandingChoice& choice, std::span<const PageItem> items,
                             const Uuid& person) {
  std::set<std::size_t> yes;
  for (const std::size_t place : part_of(items, person)) {
    const PageItem& item = items[place];
    const bool is_named = std::ranges::find(choice.fields, item.field) != choice.fields.end();
    if (item.is_open && is_named) yes.insert(place);
  }
  return yes;
}

std::vector<std::string> choice_fields(std::span<const PageItem> items, const Uuid& person) {
  std::vector<std::string> fields(kUsualFields.begin(), kUsualFields.end());
  for (const std::size_t place : part_of(items, person)) {
    const std::string& field = items[place].field;
    const bool is_known = std::ranges::find(fields, field) != fields.end();
    if (items[place].is_open && !is_known) fields.push_back(field);
  }
  return fields;
}

std::vector<std::string> usual_fields(std::span<const PageItem> items, const Uuid& person) {
  std::vector<std::string> fields = choice_fields(items, person);
  const std::vector<std::size_t> part = part_of(items, person);
  std::erase_if(fields, [&](const std::string& field) {
    bool has_any = false;
    bool has_other = false;
    for (const std::size_t place : part) {
      const PageItem& item = items[place];
      if (item.field != field || !item.is_open) continue;
      has_any = true;
      has_other = has_other || !item.is_usual;
    }
    return !has_any || has_other;
  });
  return fields;
}

}  // namespace hearth
