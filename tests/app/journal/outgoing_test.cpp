// What goes out in parts is what would go out as a whole.
#include "hearth/app/journal/outgoing.hpp"

#include <doctest/doctest.h>

#include <array>
#include <random>

#include "hearth/app/journal/visible.hpp"
#include "hearth/exchange/json/export_json.hpp"
#include "hearth/exchange/readable.hpp"
#include "hearth/journal/undo.hpp"
#include "hearth/store/attendance.hpp"
#include "hearth/store/history.hpp"
#include "support/entries.hpp"
#include "support/temp_folder.hpp"

using namespace hearth;
using namespace hearth::test;

namespace {

using Random = std::mt19937;

int any_below(Random& random, int end) {
  return static_cast<int>(random() % static_cast<unsigned>(end));
}

Moment any_moment(Random& random) {
  Moment at = moment("2026-03-01T19:00:00+01:00");
  at.ms -= any_below(random, 20) * 3'600'000LL;
  return at;
}

Share any_share(Random& random) {
  constexpr std::array kShares = {Share::only_me, Share::sealed, Share::shared, Share::shared};
  return kShares.at(static_cast<std::size_t>(any_below(random, 4)));
}

Entry any_entry(Random& random, const std::vector<Person>& people) {
  Entry entry;
  const int by = any_below(random, 3);
  if (by < 2) entry.author = people.at(static_cast<std::size_t>(by)).id;
  entry.at = any_moment(random);
  entry.kind = any_below(random, 5) == 0 ? PackKind::plan : PackKind::log;
  entry.pack = "moment";
  if (any_below(random, 3) == 0)
    entry.tags = {any_below(random, 2) == 0 ? "tea" : "not-for-therapist"};
  entry.answers = {answer(text("moment"), std::to_string(any_below(random, 99)),
                          by == 2 ? Share::shared : any_share(random)),
                   answer(text(any_below(random, 2) == 0 ? "more" : "less"), std::string("x"),
                          by == 2 ? Share::shared : any_share(random))};
  return entry;
}

/// Changes it in a way that others may or may not see, or takes it back.
Entry any_change(Random& random, const Entry& entry) {
  Entry changed = next_revision(entry);
  const int how = any_below(random, 4);
  if (how == 0) changed.state = EntryState::undone;
  if (how == 1) changed.at = any_moment(random);
  if (how >= 2)
    changed.answers.at(static_cast<std::size_t>(how - 2)).value = std::string("changed");
  return changed;
}

std::vector<Entry> all_in(const Journal& journal) {
  std::vector<Entry> entries;
  journal.visit({}, [&](Entry one) {
    entries.push_back(std::move(one));
    return true;
  });
  return entries;
}

Journal any_journal(Random& random, const TempFolder& folder) {
  Moment now = moment("2026-03-01T20:00:00+01:00");
  Journal journal = Journal::create(folder / "j", {"Alex", "Sam"}, now);
  const std::vector<Person> people = journal.people();
  for (int n = 0; n < 40; ++n) {
    now.ms += any_below(random, 2);
    journal.append({any_entry(random, people)}, now);
  }
  for (int n = 0; n < 25; ++n) {
    const std::vector<Entry> entries = all_in(journal);
    const auto which =
        static_cast<std::size_t>(any_below(random, static_cast<int>(entries.size())));
    now.ms += any_below(random, 2);
    if (entries[which].state == EntryState::written)
      journal.append({any_change(random, entries[which])}, now);
  }
  return journal;
}

/// All at once.
std::vector<Entry> going(const Journal& journal, const Reader& reader, bool all) {
  const Seals seals(all_occasions(journal));
  std::vector<Entry> entries;
  for (Entry& entry : visible_entries(journal, {.with_unconfirmed = true}, reader, seals)) {
    if (entry.author && entry.author != reader.person && is_edited(entry)) {
      entry = visible_history(reader, revisions_of(journal, entry.entry), seals).back();
    }
    if (all || !kept_from_therapist(entry)) entries.push_back(std::move(entry));
  }
  return entries;
}

std::vector<Entry> with_withdrawn(const Journal& journal, const Reader& reader,
                                  std::vector<Entry> entries) {
  for (Entry& entry : all_in(journal)) {
    const bool theirs = !entry.author || entry.author == reader.person;
    if (entry.kind == PackKind::plan && entry.state != EntryState::written && theirs) {
      entries.push_back(std::move(entry));
    }
  }
  return entries;
}

std::vector<Uuid> ids_of(const std::vector<Entry>& entries) {
  std::vector<Uuid> ids;
  for (const Entry& entry : entries) ids.push_back(entry.id);
  return ids;
}

/// `full`: after how many entries a part is.
std::string json_in_parts(const std::vector<Person>& people, Outgoing& outgoing, int full) {
  JsonExport parts(people);
  outgoing.visit_as_written({[&](const Entry& entry) {
                               parts.note_wordings(entry);
                               return false;
                             },
                             [] { return true; }});
  std::string text = parts.beginning();
  int count = 0;
  outgoing.visit_as_written({[&](const Entry& entry) {
                               text += parts.add(entry);
                               return ++count % full == 0;
                             },
                             [] { return true; }});
  return text + parts.end();
}

void check_for(const Journal& journal, const Reader& reader, bool all) {
  Outgoing outgoing(journal, reader, all);
  std::vector<Entry> whole = going(journal, reader, all);
  sort_by_time(whole);
  for (const int full : {1, 7, 1000}) {
    CAPTURE(full);
    std::vector<Entry> parts;
    outgoing.visit_by_time({[&](Entry entry) {
                              parts.push_back(std::move(entry));
                              return parts.size() % static_cast<std::size_t>(full) == 0;
                            },
                            [] { return true; }});
    CHECK(ids_of(parts) == ids_of(whole));
    CHECK(outgoing.count().entries == whole.size());
    CHECK(json_in_parts(journal.people(), outgoing, full) ==
          export_json(journal.people(), with_withdrawn(journal, reader, whole)));
  }
}

}  // namespace

TEST_CASE("whatever was written, changed and taken back, the parts make the whole, for everybody") {
  for (unsigned seed = 1; seed <= 12; ++seed) {
    CAPTURE(seed);
    Random random(seed);
    const TempFolder folder;
    const Journal journal = any_journal(random, folder);
    for (const bool all : {false, true}) {
      check_for(journal, {}, all);
      for (const Person& person : journal.people()) check_for(journal, {person.id}, all);
    }
  }
}

TEST_CASE("an export in parts ends where nobody reads on") {
  Random random(3);
  const TempFolder folder;
  const Journal journal = any_journal(random, folder);
  Outgoing outgoing(journal, {}, true);
  int seen = 0;
  const auto visit = [&](const Entry& /*entry*/) { return ++seen > 0; };
  outgoing.visit_as_written({visit, [] { return false; }});
  CHECK(seen == 1);
  CHECK_FALSE(outgoing.is_empty());
}

TEST_CASE("of nothing that goes it is told what stays") {
  const TempFolder folder;
  Journal journal = Journal::create(folder / "j", {"Alex"}, moment("2026-03-01T20:00:00+01:00"));
  Outgoing none(journal, {}, false);
  CHECK(none.is_empty());
  Random random(1);
  Entry entry = any_entry(random, {journal.people().front(), journal.people().front()});
  entry.tags = {"not-for-therapist"};
  for (Answer& answer : entry.answers) answer.share = Share::shared;
  journal.append({entry}, moment("2026-03-01T20:00:00+01:00"));
  Outgoing marked(journal, {}, false);
  CHECK(marked.is_empty());
  CHECK(marked.count().marked == 1);
}
