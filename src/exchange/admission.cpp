#include "hearth/exchange/admission.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <map>
#include <set>

#include "hearth/core/text.hpp"
#include "members.hpp"

namespace hearth {
namespace {

constexpr std::int64_t kDayMs = std::int64_t{24} * 60 * 60 * 1000;

bool holds(std::span<const Person> people, const Uuid& id) {
  return std::any_of(people.begin(), people.end(),
                     [&](const Person& person) { return person.id == id; });
}

class Weighing {
 public:
  Weighing(std::span<const Person> people, std::span<const Revision> revisions, Moment now)
      : people_(people), now_(now), empty_(revisions.empty()) {
    for (const Revision& revision : revisions) {
      ids_.insert(revision.id);
      if (revision.current) current_[revision.entry].push_back(revision.id);
    }
  }

  Admission weigh(Parcel parcel) {
    admission_.refused = std::move(parcel.refused);
    foreign_ = parcel.people.empty();
    for (const Person& person : parcel.people) find_place(person, parcel.people);
    // By clock: an edit comes after what it follows.
    std::stable_sort(
        parcel.entries.begin(), parcel.entries.end(),
        [](const ParcelEntry& a, const ParcelEntry& b) { return a.entry.clock < b.entry.clock; });
    for (ParcelEntry& one : parcel.entries) weigh_entry(one);
    return std::move(admission_);
  }

 private:
  /// By id; by name only somebody whom nobody else of the parcel is by id.
  const Person* same_as(const Person& person, std::span<const Person> parcel) const {
    for (const Person& other : people_) {
      if (other.id == person.id) return &other;
    }
    for (const Person& other : people_) {
      if (folded(other.name) == folded(person.name) && !holds(parcel, other.id)) return &other;
    }
    return nullptr;
  }

  void find_place(const Person& person, std::span<const Person> parcel) {
    names_[person.id] = person.name;
    const Person* here = same_as(person, parcel);
    if (empty_) {
      admission_.people.push_back({here ? std::optional(here->id) : std::nullopt, person});
      ids_here_[person.id] = person.id;
    } else if (here) {
      ids_here_[person.id] = here->id;
    } else if (person.left) {
      admission_.people.push_back({std::nullopt, person});
      ids_here_[person.id] = person.id;
    }
  }

  void weigh_entry(ParcelEntry& one) {
    try {
      if (!ids_.insert(one.entry.id).second) {
        ++admission_.here_already;
        return;
      }
      check_time(one.entry);
      take_over(one.entry);
      if (!foreign_) one.entry.author = author_here(one.entry.author);
      admission_.entries.push_back(std::move(one.entry));
    } catch (const Unfit& unfit) {
      admission_.refused.push_back({one.line, unfit.why});
    }
  }

  /// A clock that runs ahead would put every later entry there as well.
  void check_time(const Entry& entry) const {
    const std::int64_t latest = now_.ms + kDayMs;
    if (entry.at.ms <= latest && entry.clock.ms() <= latest) return;
    throw Unfit{"it lies ahead; check the clock of this machine"};
  }

  /// A version replaces exactly those here that it follows.
  void take_over(const Entry& entry) {
    std::vector<Uuid>& standing = current_[entry.entry];
    const bool follows_all = std::all_of(standing.begin(), standing.end(), [&](const Uuid& id) {
      return std::find(entry.follows.begin(), entry.follows.end(), id) != entry.follows.end();
    });
    if (!follows_all) {
      throw Unfit{"it is here in another version, which was left as it is"};
    }
    standing = {entry.id};
  }

  std::optional<Uuid> author_here(const std::optional<Uuid>& author) const {
    if (!author) return std::nullopt;
    const auto place = ids_here_.find(*author);
    if (place != ids_here_.end()) return place->second;
    const auto name = names_.find(*author);
    throw Unfit{fmt::format("{} is not in this journal; `hearth people add` comes first",
                            name == names_.end() ? "its author" : printable(name->second))};
  }

  std::span<const Person> people_;
  Moment now_;
  bool empty_;
  bool foreign_ = false;
  std::set<Uuid> ids_;
  std::map<Uuid, std::vector<Uuid>> current_;  // of each entry
  std::map<Uuid, Uuid> ids_here_;              // of the parcel's people
  std::map<Uuid, std::string> names_;
  Admission admission_;
};

}  // namespace

Admission admitted(Parcel parcel, std::span<const Person> people,
                   std::span<const Revision> revisions, Moment now) {
  return Weighing(people, revisions, now).weigh(std::move(parcel));
}

}  // namespace hearth
