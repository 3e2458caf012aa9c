#include "copy.hpp"

#include <algorithm>

#include "hearth/exchange/import_plan.hpp"
#include "hearth/journal/undo.hpp"
#include "hearth/journal/visibility.hpp"
#include "hearth/plan/event.hpp"

namespace hearth::test {
namespace {

const Uuid kDevice = uuid_v7(1, {});

Revision without_words(const Entry& entry, bool current) {
  return {entry.id, entry.entry, current, entry.author, entry.state, entry.follows, entry.standing};
}

/// Uuids as the store draws them: by the time, then by chance, which here is a count.
Uuid next_id(Moment now) {
  static std::uint64_t count = 0;
  std::array<std::uint8_t, 10> random{};
  ++count;
  for (std::size_t n = 0; n < 8; ++n)
    random.at(9 - n) = static_cast<std::uint8_t>(count >> (8 * n));
  return uuid_v7(now.ms, random);
}

}  // namespace

const Entry& Copy::write(Entry entry, Moment now) {
  entry.id = next_id(now);
  if (entry.entry == Uuid{}) entry.entry = entry.id;
  if (entry.device == Uuid{}) entry.device = kDevice;
  HybridTime last;
  for (const Entry& one : revisions_) {
    last = std::max(last, one.clock);
    if (one.entry == entry.entry &&
        std::ranges::find(entry.follows, one.id) == entry.follows.end()) {
      entry.follows.push_back(one.id);
    }
  }
  entry.clock = tick(last, now.ms);
  if (entry.began == HybridTime{}) entry.began = entry.clock;
  add(entry);
  return revisions_.back();
}

void Copy::add(const Entry& entry) {
  revisions_.push_back(entry);
  stands_[entry.entry] = version_that_stands(versions(entry.entry));
}

std::vector<Revision> Copy::versions(const Uuid& entry) const {
  std::vector<Revision> found;
  for (const Entry& one : revisions_) {
    if (one.entry == entry) found.push_back(without_words(one, false));
  }
  return found;
}

std::vector<Entry> Copy::standing() const {
  std::vector<Entry> entries;
  for (const Entry& one : revisions_) {
    if (stands_.at(one.entry) == one.id) entries.push_back(one);
  }
  return entries;
}

const Entry* Copy::words_before(const Entry& undone) const {
  const Entry* last = nullptr;
  for (const Entry& one : revisions_) {
    if (one.entry == undone.entry && one.state == EntryState::written) last = &one;
  }
  return undone.state == EntryState::undone ? last : nullptr;
}

PlanState Copy::state() const {
  const std::vector<Entry> entries = standing();
  std::vector<PlanEvent> events;
  for (const Entry& entry : entries) add_plan_events(entry, words_before(entry), events);
  return plan_state(std::move(events), sight(entries, people_, "", [](std::string_view text) {
                      return std::to_string(std::hash<std::string_view>()(text));
                    }));
}

std::vector<Entry> Copy::exported(const std::optional<Uuid>& person) const {
  const Seals seals({}, people_);
  std::vector<Entry> entries;
  for (const Entry& entry : standing()) {
    const bool theirs = !entry.author || entry.author == person;
    if (entry.state != EntryState::written) {
      if (theirs) entries.push_back(entry);
    } else if (auto seen = visible_to({person}, entry, seals)) {
      entries.push_back(std::move(*seen));
    }
  }
  return entries;
}

void Copy::take(ImportedFile imported, Moment now) {
  std::vector<Revision> here;
  for (const Entry& one : revisions_) {
    here.push_back(without_words(one, stands_.at(one.entry) == one.id));
  }
  const auto find = [&](const Uuid& id) { return std::ranges::find(revisions_, id, &Entry::id); };
  const Destination destination{people_, here, [](const Entry&) { return Standing::on_trust; },
                                [&](const Uuid& id) {
                                  const auto found = find(id);
                                  return found == revisions_.end() ? std::nullopt
                                                                   : std::optional(*found);
                                }};
  const ImportPlan plan = plan_import(std::move(imported), destination, now);
  for (const Entry& completed : plan.completed) *find(completed.id) = completed;
  for (const Entry& entry : plan.entries) add(entry);
}

ImportedFile file_of(const std::vector<Person>& people, const std::vector<Entry>& entries) {
  ImportedFile imported;
  imported.people = people;
  for (const Entry& entry : entries) imported.entries.push_back({0, entry});
  return imported;
}

}  // namespace hearth::test
