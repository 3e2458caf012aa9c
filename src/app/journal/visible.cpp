#include "hearth/app/journal/visible.hpp"

#include <algorithm>
#include <set>

#include "hearth/journal/query.hpp"

namespace hearth {
namespace {

void visit_under(const Seals& seals, const Journal& journal, const Query& query,
                 const Reader& reader, const std::function<bool(Entry)>& visit) {
  journal.visit(query, [&](const Entry& entry) {
    auto seen = visible_to(reader, entry, seals);
    return !seen || !passes(query, *seen) || visit(std::move(*seen));
  });
}

bool is_visible(const Journal& journal, const Reader& reader, const Uuid& id) {
  Query query;
  query.with_unconfirmed = true;
  query.id = bare_id(id);
  return !visible_entries(journal, query, reader).empty();
}

}  // namespace

void visit_visible(const Journal& journal, const Query& query, const Reader& reader,
                   const std::function<bool(Entry)>& visit) {
  visit_under(Seals(journal.occasions()), journal, query, reader, visit);
}

std::vector<Entry> visible_entries(const Journal& journal, const Query& query,
                                   const Reader& reader) {
  return visible_entries(journal, query, reader, Seals(journal.occasions()));
}

std::vector<Entry> visible_entries(const Journal& journal, const Query& query, const Reader& reader,
                                   const Seals& seals) {
  std::vector<Entry> entries;
  visit_under(seals, journal, query, reader, [&](Entry entry) {
    entries.push_back(std::move(entry));
    return true;
  });
  return entries;
}

std::size_t short_id_length_for(const Journal& journal, const Reader& reader,
                                const std::vector<Uuid>& shown) {
  const std::set<Uuid> known(shown.begin(), shown.end());
  std::vector<Uuid> all = journal.entry_ids_ending_like(shown);
  const std::size_t among_themselves = short_id_length(shown, shown);
  if (short_id_length(shown, all) == among_themselves) return among_themselves;
  std::erase_if(
      all, [&](const Uuid& id) { return !known.contains(id) && !is_visible(journal, reader, id); });
  return short_id_length(shown, all);
}

}  // namespace hearth
