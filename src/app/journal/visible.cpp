#include "hearth/app/journal/visible.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <utility>

#include "hearth/core/text.hpp"
#include "hearth/journal/query.hpp"
#include "hearth/journal/visibility.hpp"

namespace hearth {
namespace {

/// To be asked while the journal is read: then they are of the same state as what is read.
Seals seals_asked_for(const Journal& journal) {
  return {journal.people(),
          [&journal](const std::string& occasion) { return journal.who_answered(occasion); }};
}

bool is_visible(const Journal& journal, const Reader& reader, const Seals& seals, const Uuid& id) {
  Query query;
  query.with_unconfirmed = true;
  query.id = bare_id(id);
  return !visible_entries(journal, query, reader, seals).empty();
}

bool is_private(const Answer& answer) {
  const bool hidden = answer.share == Share::only_me || answer.share == Share::overlap;
  return hidden && answered(answer.value);
}

std::size_t private_answers(const std::vector<Entry>& entries, const Uuid& author) {
  std::size_t count = 0;
  for (const Entry& entry : entries) {
    if (entry.author != author) continue;
    count += static_cast<std::size_t>(std::ranges::count_if(entry.answers, is_private));
  }
  return count;
}

/// A change of which the reader sees nothing has not been made for them: the version before it goes
/// out, which reads the same and does not tell when somebody changed something.
Entry as_last_seen_to_change(const Journal& journal, const Reader& reader, const Seals& seals,
                             Entry entry) {
  if (!entry.author || entry.author == reader.person || !is_edited(entry)) return entry;
  std::vector<Entry> seen = visible_history(reader, journal.revisions(entry.entry), seals);
  return seen.empty() ? std::move(entry) : std::move(seen.back());
}

}  // namespace

void visit_visible(const Journal& journal, const Query& query, const Reader& reader,
                   const std::function<bool(Entry)>& visit) {
  visit_visible(journal, query, reader, seals_asked_for(journal), visit);
}

void visit_visible(const Journal& journal, const Query& query, const Reader& reader,
                   const Seals& seals, const std::function<bool(Entry)>& visit) {
  journal.visit(query, [&](Entry entry) {
    auto seen = visible_to(reader, std::move(entry), seals);
    return !seen || !passes(query, *seen) || visit(std::move(*seen));
  });
}

std::vector<Entry> visible_entries(const Journal& journal, const Query& query,
                                   const Reader& reader) {
  return visible_entries(journal, query, reader, seals_asked_for(journal));
}

std::vector<Entry> visible_entries(const Journal& journal, const Query& query, const Reader& reader,
                                   const Seals& seals) {
  std::vector<Entry> entries;
  visit_visible(journal, query, reader, seals, [&](Entry entry) {
    entries.push_back(std::move(entry));
    return true;
  });
  return entries;
}

void visit_in_parts(const Journal& journal, Query query, const Reader& reader,
                    const std::function<bool(Entry)>& visit, const std::function<bool()>& between) {
  const Seals seals = seals_asked_for(journal);
  query.oldest_first = true;
  bool more = true;
  while (more) {
    bool full = false;
    std::int64_t last_ms = 0;
    more = false;
    visit_visible(journal, query, reader, seals, [&](Entry entry) {
      more = full && entry.at.ms != last_ms;
      if (more) return false;
      last_ms = entry.at.ms;
      full = visit(std::move(entry)) || full;
      return true;
    });
    query.after_ms = last_ms;
    more = between() && more;
  }
}

std::size_t short_id_length_for(const Journal& journal, const Reader& reader,
                                const std::vector<Uuid>& shown) {
  const std::size_t among_themselves = short_id_length(shown);
  std::vector<Uuid> others = journal.entry_ids_ending_like(shown, among_themselves);
  if (others.empty()) return among_themselves;
  const Seals seals = seals_asked_for(journal);
  std::erase_if(others, [&](const Uuid& id) { return !is_visible(journal, reader, seals, id); });
  return short_id_length(shown, others);
}

std::string short_id(const Journal& journal, const Reader& reader, const Uuid& entry) {
  const std::string id = bare_id(entry);
  return id.substr(id.size() - short_id_length_for(journal, reader, {entry}));
}

Outgoing outgoing(const Journal& journal, const Reader& reader, bool all) {
  Outgoing going;
  const Seals seals(journal.occasions());
  for (Entry& entry : visible_entries(journal, {.with_unconfirmed = true}, reader, seals)) {
    entry = as_last_seen_to_change(journal, reader, seals, std::move(entry));
    const bool marked = kept_from_therapist(entry);
    if (marked) ++going.marked;
    if (all || !marked) going.entries.push_back(std::move(entry));
  }
  return going;
}

std::vector<Entry> withdrawn(const Journal& journal, const Reader& reader) {
  std::vector<Entry> found;
  journal.visit({.kinds = {PackKind::plan}}, [&](Entry entry) {
    const bool theirs = !entry.author || entry.author == reader.person;
    if (entry.state != EntryState::written && theirs) found.push_back(std::move(entry));
    return true;
  });
  return found;
}

std::string said_of_marked(std::size_t marked, bool all) {
  if (marked == 0) return "";
  const char* const entries = marked == 1 ? "entry that is" : "entries that are";
  return all ? fmt::format("In it: {} {} marked as kept from a therapist.\n", marked, entries)
             : fmt::format(
                   "Left out: {} {} marked as kept from a therapist; --all takes {} along.\n",
                   marked, entries, marked == 1 ? "it" : "them");
}

std::string said_of_private(const std::vector<Entry>& entries, const std::vector<Person>& people) {
  std::string text;
  for (const Person& person : people) {
    const std::size_t count = private_answers(entries, person.id);
    if (count == 0) continue;
    text += fmt::format("In it: {} private {} of {}'s.\n", count, count == 1 ? "answer" : "answers",
                        printable(person.name));
  }
  return text;
}

}  // namespace hearth
