#include "hearth/insight/page/page_item.hpp"

#include <algorithm>

#include "hearth/core/text.hpp"
#include "own_part.hpp"

namespace hearth {
namespace {

[[nodiscard]] bool was_here(const Person& person, std::int64_t ms) {
  return person.joined.ms <= ms && (!person.left || person.left->ms >= ms);
}

/// Whether somebody else can see what is sealed in it, or there is nobody who could. It depends on
/// nothing else that the entry holds.
[[nodiscard]] bool is_unsealed(const OwnPart& own, const Entry& entry) {
  std::vector<Person> others = own.source.people;
  std::erase_if(others,
                [&](const Person& person) { return person.left || person.id == entry.author; });
  return others.empty() || std::ranges::any_of(others, [&](const Person& person) {
           return own.seals.open_to({person.id}, {entry.occasion, entry.author, entry.invited});
         });
}

[[nodiscard]] bool can_leave(const Entry& entry) {
  return entry.state == EntryState::written && entry.standing != Standing::unconfirmed &&
         !kept_from_therapist(entry);
}

OwnPart part_of(const PageSource& source, const Seals& seals, const Author& author) {
  OwnPart own{source, seals, author};
  std::ranges::copy_if(source.entries, std::back_inserter(own.entries), [&](const Entry& entry) {
    return entry.author == author && can_leave(entry);
  });
  std::ranges::stable_sort(own.entries, {}, [](const Entry& entry) { return entry.at.ms; });
  return own;
}

void add_all(const OwnPart& own, std::vector<PageItem>& items) {
  for (const auto add : {add_hopes, add_wishes, add_numbers, add_events, add_boundaries, add_themes,
                         add_notes, add_agreements, add_questions, add_scores}) {
    add(own, items);
  }
}

}  // namespace

bool OwnPart::is_open(const Entry& entry, const Answer& answer) const {
  if (!entry.author || answer.share == Share::shared) return true;
  return answer.share == Share::sealed && is_unsealed(*this, entry);
}

std::vector<Uuid> OwnPart::writers_of(const Entry& entry) const {
  if (entry.author) return {*entry.author};
  std::vector<Uuid> writers;
  for (const Person& person : source.people) {
    const bool wrote = was_here(person, entry.at.ms) || was_here(person, entry.began.ms());
    if (wrote && person.left) return {};
    if (wrote) writers.push_back(person.id);
  }
  return writers;
}

bool OwnPart::is_in_window(Date day) const {
  return source.window.from <= day && day <= source.window.to;
}

PageItem empty_item(const OwnPart& own, PagePart part, std::string field) {
  PageItem item;
  item.part = part;
  item.author = own.author;
  item.field = std::move(field);
  return item;
}

void put(PageItem& item, const OwnPart& own, const Entry& entry, const Answer& answer,
         std::optional<std::size_t> line) {
  const bool is_first = item.pieces.empty();
  const std::vector<Uuid> writers = own.writers_of(entry);
  item.pieces.push_back({entry.id, answer.wording->id, line});
  item.is_open = item.is_open && own.is_open(entry, answer);
  item.is_usual = item.is_usual && item.is_open;
  if (is_first) item.writers = writers;
  if (writers.empty()) item.writers.clear();
  for (const Uuid& writer : writers) {
    const bool is_known = std::ranges::find(item.writers, writer) != item.writers.end();
    if (!is_known && !item.writers.empty()) item.writers.push_back(writer);
  }
}

std::vector<PageItem> page_items(const PageSource& source, const Seals& seals,
                                 const std::optional<Uuid>& only) {
  std::vector<PageItem> items;
  for (const Person& person : source.people) {
    if (person.left || (only && person.id != *only)) continue;
    OwnPart own = part_of(source, seals, person.id);
    own.is_only_theirs = only.has_value();
    add_all(own, items);
  }
  if (!only) add_all(part_of(source, seals, std::nullopt), items);
  std::erase_if(items, [](const PageItem& item) { return item.writers.empty(); });
  return items;
}

}  // namespace hearth
