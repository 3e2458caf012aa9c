#include "hearth/journal/entry.hpp"

#include <algorithm>
#include <functional>
#include <set>
#include <tuple>

namespace hearth {

std::vector<Membership> memberships(std::span<const Person> people) {
  std::vector<Membership> here;
  for (const Person& person : people) {
    if (!person.left) here.push_back({person.id, person.joined.ms});
  }
  std::ranges::sort(here);
  return here;
}

bool lasts(const Membership& membership, std::span<const Person> people) {
  return std::ranges::any_of(people, [&](const Person& person) {
    return person.id == membership.person && person.joined.ms == membership.joined_ms &&
           !person.left;
  });
}

std::string author_name(const Entry& entry, std::span<const Person> people) {
  if (!entry.author) return "together";
  const auto person = std::ranges::find(people, *entry.author, &Person::id);
  const std::string name = person == people.end() ? "somebody" : person->name;
  return entry.standing == Standing::unconfirmed ? "not confirmed by " + name : name;
}

bool is_edited(const Entry& entry) { return entry.id != entry.entry; }

bool written_before(const Entry& one, const Entry& other) {
  return std::tie(one.clock, one.id) < std::tie(other.clock, other.id);
}

namespace {

bool counts(const Revision& version) { return version.standing != Standing::unconfirmed; }

std::set<Uuid> followed(std::span<const Revision> versions, bool by_all) {
  std::set<Uuid> ids;
  for (const Revision& version : versions) {
    if (by_all || counts(version)) ids.insert(version.follows.begin(), version.follows.end());
  }
  return ids;
}

/// The one that goes before all others of which `wanted` is true; null if it is of none.
const Revision* foremost(std::span<const Revision> versions,
                         const std::function<bool(const Revision&)>& wanted) {
  const Revision* first = nullptr;
  for (const Revision& version : versions) {
    if (!wanted(version)) continue;
    if (!first || std::tie(first->state, first->id) < std::tie(version.state, version.id)) {
      first = &version;
    }
  }
  return first;
}

}  // namespace

Uuid version_that_stands(std::span<const Revision> versions) {
  const bool any_counts = std::ranges::any_of(versions, counts);
  const std::set<Uuid> behind = followed(versions, !any_counts);
  const auto may_stand = [&](const Revision& version) { return counts(version) == any_counts; };
  const Revision* stands = foremost(versions, [&](const Revision& version) {
    return may_stand(version) && !behind.contains(version.id);
  });
  // In a file from elsewhere they may all follow each other: that hides nobody's words.
  if (!stands) stands = foremost(versions, may_stand);
  return stands ? stands->id : Uuid{};
}

HybridTime tick(HybridTime last, std::int64_t now_ms) {
  return std::max(HybridTime{now_ms * 65536}, HybridTime{last.ticks + 1});
}

std::string_view to_string(EntryState state) {
  switch (state) {
    case EntryState::written:
      return "written";
    case EntryState::undone:
      return "undone";
    case EntryState::erased:
      return "erased";
  }
  return "";
}

std::optional<EntryState> parse_entry_state(std::string_view name) {
  for (auto state : {EntryState::written, EntryState::undone, EntryState::erased}) {
    if (to_string(state) == name) return state;
  }
  return std::nullopt;
}

std::string_view text_of(const Entry& entry) {
  for (const Answer& answer : entry.answers) {
    const auto* words = std::get_if<std::string>(&answer.value);
    if (words && answer.wording->type == QuestionType::text) return *words;
  }
  return {};
}

Share tightest_share(const Entry& entry) {
  Share tightest = Share::shared;
  for (const Answer& answer : entry.answers) tightest = std::min(tightest, answer.share);
  return tightest;
}

}  // namespace hearth
