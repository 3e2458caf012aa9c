#include "hearth/app/journal/visible.hpp"

#include <algorithm>
#include <utility>

#include "hearth/journal/query.hpp"
#include "hearth/journal/visibility.hpp"
#include "hearth/store/attendance.hpp"

namespace hearth {
namespace {

bool is_visible(const Journal& journal, const Reader& reader, const Seals& seals, const Uuid& id) {
  Query query;
  query.with_unconfirmed = true;
  query.id = bare_id(id);
  return !visible_entries(journal, query, reader, seals).empty();
}

}  // namespace

Seals seals_asked_for(const Journal& journal) {
  return {journal.people(),
          [&journal](const std::string& occasion) { return who_answered(journal, occasion); }};
}

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
                    const InParts& parts) {
  visit_in_parts(journal, std::move(query), reader, seals_asked_for(journal), parts);
}

void visit_in_parts(const Journal& journal, Query query, const Reader& reader, const Seals& seals,
                    const InParts& parts) {
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
      full = parts.visit(std::move(entry)) || full;
      return true;
    });
    query.after_ms = last_ms;
    more = parts.between() && more;
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

}  // namespace hearth
