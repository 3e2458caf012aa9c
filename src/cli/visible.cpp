#include "visible.hpp"

#include "hearth/journal/filter.hpp"

namespace hearth {

void visit_visible(const Journal& journal, const Query& query, const Reader& reader,
                   const std::function<bool(Entry)>& visit) {
  const Seals seals(journal.occasions());
  journal.visit(query, [&](const Entry& entry) {
    auto seen = visible_to(reader, entry, seals);
    return !seen || !passes(query, *seen) || visit(std::move(*seen));
  });
}

std::vector<Entry> visible_entries(const Journal& journal, const Query& query,
                                   const Reader& reader) {
  std::vector<Entry> entries;
  visit_visible(journal, query, reader, [&](Entry entry) {
    entries.push_back(std::move(entry));
    return true;
  });
  return entries;
}

}  // namespace hearth
