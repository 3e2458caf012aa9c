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

}  // namespace

std::vector<Activity> repertoire_list(std::span<const Entry> entries) {
  std::vector<const Entry*> added;
  for (const Entry& entry : entries) {
    const bool is_one = entry.kind == PackKind::plan && entry.pack == pack_id::kRepertoireItem &&
                        entry.state == EntryState::written &&
                        !said_in(entry, question_id::kName).empty();
    if (is_one) added.push_back(&entry);
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

}  // namespace hearth
