#include "hearth/plan/repertoire.hpp"

#include <algorithm>

#include "hearth/core/text.hpp"
#include "hearth/plan/event.hpp"
#include "hearth/plan/step.hpp"
#include "hearth/plan/vocabulary.hpp"

namespace hearth {
namespace {

/// How many of those who are here said what.
struct Count {
  std::size_t people = 0, keep = 0, want = 0, park = 0, retire = 0;
};

/// Looks at everybody, whatever the first of them said.
Count count(const Sorted& sorted, std::span<const Person> people, const std::string& activity) {
  Count said;
  for (const Person& person : people) {
    if (person.left) continue;
    const std::string_view word = word_on(sorted, person.id, activity);
    ++said.people;
    said.keep += word == option_id::kKeep ? 1 : 0;
    said.want += word == option_id::kWant ? 1 : 0;
    said.park += word == option_id::kPark ? 1 : 0;
    said.retire += word == option_id::kRetire ? 1 : 0;
  }
  return said;
}

std::vector<Activity>& place_for(const Count& said, Repertoire& repertoire) {
  if (said.keep == said.people) return repertoire.keep;
  if (said.keep + said.want == said.people) return repertoire.want;
  if (said.retire == said.people) return repertoire.retire;
  if (said.park + said.retire == said.people) return repertoire.park;
  return repertoire.others;
}

bool names(const std::vector<Activity>& list, const std::string& name) {
  return std::ranges::any_of(list,
                             [&](const Activity& one) { return folded(one.name) == folded(name); });
}

Activity activity_in(const Entry& entry) {
  std::string id = "item_" + to_string(entry.entry);
  std::ranges::replace(id, '-', '_');
  return {std::move(id), std::string(said_in(entry, question_id::kName)),
          std::string(said_in(entry, question_id::kFamily)), "", false};
}

/// Looks at everybody, whatever the first of them said.
bool common(const Sorted& sorted, std::span<const Person> people, const std::string& activity) {
  bool all_open = true;
  bool any_comfortable = false;
  for (const Person& person : people) {
    if (person.left) continue;
    const std::string_view word = word_on(sorted, person.id, activity);
    any_comfortable = word == option_id::kComfortable || any_comfortable;
    all_open = (word == option_id::kComfortable || word == option_id::kMaybe) && all_open;
  }
  return all_open && any_comfortable;
}

/// FNV-1a with a last stir, so that weeks that follow each other draw quite different lots.
std::uint64_t lot(const std::string& text) {
  std::uint64_t hash = 0xcbf29ce484222325U;
  for (const char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3U;
  hash ^= hash >> 33U;
  hash *= 0xff51afd7ed558ccdU;
  return hash ^ (hash >> 33U);
}

/// A word on what is called otherwise by now was on something else.
void take(const Answer& answer, const std::map<std::string_view, std::string_view>& names,
          std::map<std::string, std::string, std::less<>>& words) {
  const auto* word = std::get_if<std::string>(&answer.value);
  const auto name = names.find(answer.wording->id);
  if (word == nullptr || name == names.end()) return;
  if (name->second == answer.wording->ask) {
    words[answer.wording->id] = *word;
  } else {
    words.erase(answer.wording->id);
  }
}

}  // namespace

std::vector<Activity> repertoire_list(std::span<const Entry> entries) {
  std::vector<const Entry*> added;
  for (const Entry& entry : entries) {
    const bool is_one = stands_as(entry, pack_id::kRepertoireItem);
    if (is_one && !said_in(entry, question_id::kName).empty()) added.push_back(&entry);
  }
  std::ranges::sort(added, [](const Entry* a, const Entry* b) { return written_before(*a, *b); });
  std::vector<Activity> list;
  for (const Entry* entry : added) {
    Activity one = activity_in(*entry);
    if (!names(list, one.name)) list.push_back(std::move(one));
  }
  return list;
}

Repertoire repertoire(std::span<const Activity> list, const Sorted& sorted,
                      std::span<const Person> people) {
  Repertoire repertoire;
  for (const Activity& activity : list) {
    place_for(count(sorted, people, activity.id), repertoire).push_back(activity);
  }
  return repertoire;
}

std::vector<std::string> breadth(const Repertoire& repertoire) {
  std::vector<std::string> kinds;
  for (const auto* part : {&repertoire.keep, &repertoire.want}) {
    for (const Activity& one : *part) {
      const bool known = std::ranges::find(kinds, one.family) != kinds.end();
      if (!known) kinds.push_back(one.family);
    }
  }
  return kinds;
}

std::vector<Answer> repertoire_answers(const Activity& activity) {
  return {recorded(pack_id::kRepertoireItem, question_id::kName, activity.name, Share::shared),
          recorded(pack_id::kRepertoireItem, question_id::kFamily, activity.family, Share::shared)};
}

std::string_view word_on(const Sorted& sorted, const Uuid& person, const std::string& thing) {
  const auto theirs = sorted.find(person);
  if (theirs == sorted.end()) return "";
  const auto found = theirs->second.find(thing);
  return found == theirs->second.end() ? std::string_view() : std::string_view(found->second);
}

Sorted sorted_by(std::span<const Entry> entries, std::string_view pack,
                 std::span<const Activity> things) {
  std::map<std::string_view, std::string_view> names;
  for (const Activity& thing : things) names.emplace(thing.id, thing.name);
  std::vector<const Entry*> sortings;
  for (const Entry& entry : entries) {
    const bool is_one = entry.kind == PackKind::plan && entry.pack == pack && entry.author &&
                        entry.state != EntryState::undone;
    if (is_one) sortings.push_back(&entry);
  }
  std::ranges::sort(sortings,
                    [](const Entry* a, const Entry* b) { return written_before(*a, *b); });
  Sorted sorted;
  for (const Entry* entry : sortings) {
    // Nobody knows any more what was in it: an older word might be what it took back.
    if (entry->state == EntryState::erased) sorted.erase(*entry->author);
    for (const Answer& answer : entry->answers) take(answer, names, sorted[*entry->author]);
  }
  return sorted;
}

std::vector<Activity> overlap(std::span<const Activity> catalogue, const Sorted& sorted,
                              std::span<const Person> people, Date day) {
  const std::string week = to_string(iso_week(day));
  std::vector<std::pair<std::uint64_t, const Activity*>> drawn;
  for (const Activity& activity : catalogue) {
    const std::uint64_t number = lot(week + activity.id);
    if (common(sorted, people, activity.id) && number % 2 == 0)
      drawn.emplace_back(number, &activity);
  }
  std::ranges::sort(drawn);
  std::vector<Activity> shown;
  for (const auto& [number, activity] : drawn) {
    if (shown.size() < kHandful) shown.push_back(*activity);
  }
  return shown;
}

}  // namespace hearth
