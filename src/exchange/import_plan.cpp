#include "hearth/exchange/import_plan.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <map>
#include <set>

#include "hearth/core/members.hpp"
#include "hearth/core/text.hpp"
#include "hearth/journal/signed_form.hpp"

namespace hearth {
namespace {

bool holds(std::span<const Person> people, const Uuid& id) {
  return std::ranges::any_of(people, [&](const Person& person) { return person.id == id; });
}

bool answers(const Entry& entry, std::string_view question) {
  return std::ranges::any_of(entry.answers,
                             [&](const Answer& answer) { return answer.wording->id == question; });
}

/// The versions of an entry that are there.
struct Versions {
  Author author;
  EntryState state = EntryState::written;
  std::vector<Uuid> standing;  ///< those that no other follows
  std::set<Uuid> followed;     ///< those that another one follows
};

class Planner {
 public:
  Planner(const Destination& here, Moment now)
      : here_(here), now_(now), empty_(here.revisions.empty()) {
    for (const Revision& revision : here.revisions) {
      ids_.insert(revision.id);
      if (revision.standing == Standing::unconfirmed) continue;
      Versions& versions = versions_[revision.entry];
      versions.author = revision.author;
      versions.followed.insert(revision.follows.begin(), revision.follows.end());
      if (!revision.current) continue;
      versions.standing.push_back(revision.id);
      versions.state = revision.state;
    }
  }

  ImportPlan plan(ImportedFile imported) {
    plan_.refused = std::move(imported.refused);
    foreign_ = imported.people.empty();
    for (const Person& person : imported.people) find_place(person, imported.people);
    // By clock: an edit comes after what it follows.
    std::ranges::stable_sort(imported.entries, [](const ImportedEntry& a, const ImportedEntry& b) {
      return a.entry.clock < b.entry.clock;
    });
    for (ImportedEntry& one : imported.entries) plan_entry(one);
    return std::move(plan_);
  }

 private:
  /// By id; by name only somebody whom nobody else of the file is by id.
  const Person* same_as(const Person& person, std::span<const Person> imported) const {
    for (const Person& other : here_.people) {
      if (other.id == person.id) return &other;
    }
    for (const Person& other : here_.people) {
      if (folded(other.name) == folded(person.name) && !holds(imported, other.id)) return &other;
    }
    return nullptr;
  }

  /// Whether the name is that of somebody else here, or would be taken for it.
  bool bears_name_of_another(const Person& person, const Person* here) const {
    return std::ranges::any_of(here_.people, [&](const Person& other) {
      return &other != here && look_alike(other.name, person.name);
    });
  }

  void find_place(const Person& person, std::span<const Person> imported) {
    names_[person.id] = person.name;
    const Person* here = same_as(person, imported);
    if ((empty_ || !here) && bears_name_of_another(person, here)) return;
    if (empty_) {
      Person moved = person;
      if (here) moved.signing = here->signing;
      if (here && !here->signing.empty()) moved.name = here->name;
      plan_.people.push_back({here ? std::optional(here->id) : std::nullopt, moved});
      ids_here_[person.id] = person.id;
    } else if (here) {
      ids_here_[person.id] = here->id;
      if (here->id != person.id)
        others_here_[{person.id, person.joined.ms}] = {here->id, here->joined.ms};
    } else if (person.left) {
      plan_.people.push_back({std::nullopt, person});
      ids_here_[person.id] = person.id;
    }
  }

  void plan_entry(ImportedEntry& one) {
    try {
      if (!foreign_) one.entry.author = author_here(one.entry.author);
      for (Membership& member : one.entry.invited) member = member_here(member);
      // What comes from another program its author signs here.
      if (!foreign_) one.entry.standing = here_.standing(one.entry);
      if (!ids_.insert(one.entry.id).second || is_here_as_before(one)) return complete(one.entry);
      take_over(one);
      note_time(one);
      plan_.entries.push_back(std::move(one.entry));
    } catch (const Unfit& unfit) {
      plan_.refused.push_back({one.line, unfit.why, false, one.file});
    }
  }

  bool is_here_as_before(const ImportedEntry& one) const {
    return one.former && ids_.contains(*one.former);
  }

  /// Who made an earlier export may not have seen all of it.
  void complete(const Entry& entry) {
    auto stored = here_.stored(entry.id);
    const bool same = stored && stored->state == EntryState::written &&
                      stored->author == entry.author && stored->entry == entry.entry &&
                      entry.standing != Standing::unconfirmed;
    const std::size_t before = same ? stored->answers.size() : 0;
    if (same) add_unseen(*stored, entry);
    if (same && stored->answers.size() > before) {
      plan_.completed.push_back(std::move(*stored));
    } else {
      ++plan_.here_already;
    }
  }

  static void add_unseen(Entry& stored, const Entry& entry) {
    const std::vector<Share> seen = shares_in(stored);
    const bool all_there = !stored.answers.empty();
    const auto is_new = [&](Share share) {
      return !all_there || std::ranges::find(seen, share) == seen.end();
    };
    for (const Answer& answer : entry.answers) {
      if (is_new(answer.share) && !answers(stored, answer.wording->id)) {
        stored.answers.push_back(answer);
      }
    }
    for (const Proof& proof : entry.proofs) {
      if (is_new(proof.share)) stored.proofs.push_back(proof);
    }
    if (stored.tags.empty()) stored.tags = entry.tags;
  }

  /// What a clock said is told, and loses nothing.
  void note_time(const ImportedEntry& one) {
    if (one.entry.at.ms <= now_.ms + kDayMs) return;
    plan_.remarks.push_back(
        {one.line, fmt::format("it lies ahead, on {}; a clock may have been wrong",
                               spoken(local_date(one.entry.at)))});
  }

  void take_over(const ImportedEntry& one) {
    const Entry& entry = one.entry;
    const auto found = versions_.find(entry.entry);
    if (found != versions_.end()) check_version(found->second, one);
    Versions& versions = versions_[entry.entry];
    versions.author = entry.author;
    if (versions.followed.contains(entry.id)) return;
    std::erase_if(versions.standing, [&](const Uuid& id) { return is_followed(entry, id); });
    const bool alone = versions.standing.empty();
    versions.state = alone ? entry.state : std::max(versions.state, entry.state);
    versions.standing.push_back(entry.id);
    versions.followed.insert(entry.follows.begin(), entry.follows.end());
  }

  void check_version(const Versions& versions, const ImportedEntry& one) {
    if (versions.author != one.entry.author) {
      throw Unfit{"it is another version of what somebody else wrote, which was left as it is"};
    }
    if (one.entry.standing == Standing::unconfirmed) {
      throw Unfit{"its author has not signed it; what they wrote was left as it is"};
    }
    const bool replaces = std::ranges::all_of(
        versions.standing, [&](const Uuid& id) { return is_followed(one.entry, id); });
    if (replaces) return;
    if (versions.state == EntryState::erased && one.entry.state == EntryState::written) {
      throw Unfit{"it was erased here, which was left as it is"};
    }
    if (versions.followed.contains(one.entry.id)) return;
    plan_.remarks.push_back({one.line, told_of_both(versions, one.entry)});
  }

  static const char* told_of_both(const Versions& versions, const Entry& entry) {
    const bool gone = versions.state != EntryState::written || entry.state != EntryState::written;
    return gone
               ? "it was changed here and there, and taken back in one of them, which stands; both "
                 "versions are kept"
               : "it was changed here and there; both versions are kept, and the later stands";
  }

  static bool is_followed(const Entry& entry, const Uuid& id) {
    return std::ranges::find(entry.follows, id) != entry.follows.end();
  }

  Membership member_here(const Membership& member) const {
    const auto found = others_here_.find(member);
    return found == others_here_.end() ? member : found->second;
  }

  std::optional<Uuid> author_here(const Author& author) const {
    if (!author) return std::nullopt;
    const auto place = ids_here_.find(*author);
    if (place != ids_here_.end()) return place->second;
    const auto name = names_.find(*author);
    throw Unfit{fmt::format("{} is not in this journal; `hearth people add` comes first",
                            name == names_.end() ? "its author" : printable(name->second))};
  }

  const Destination& here_;
  Moment now_;
  bool empty_;
  bool foreign_ = false;
  std::set<Uuid> ids_;
  std::map<Uuid, Versions> versions_;             // of each entry
  std::map<Uuid, Uuid> ids_here_;                 // of the file's people
  std::map<Membership, Membership> others_here_;  // who were found by their names
  std::map<Uuid, std::string> names_;
  ImportPlan plan_;
};

}  // namespace

ImportPlan plan_import(ImportedFile imported, const Destination& here, Moment now) {
  return Planner(here, now).plan(std::move(imported));
}

}  // namespace hearth
