#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <vector>

#include "hearth/journal/query.hpp"
#include "hearth/journal/visibility.hpp"
#include "hearth/store/journal.hpp"

namespace hearth {

/// The entries that a reader may see, as far as they may see them, and of these the wanted ones,
/// newest first, until `visit` returns false.
void visit_visible(const Journal& journal, const Query& query, const Reader& reader,
                   const std::function<bool(Entry)>& visit);

/// As far as the reader may see them, where it is known already whose seals have opened.
void visit_visible(const Journal& journal, const Query& query, const Reader& reader,
                   const Seals& seals, const std::function<bool(Entry)>& visit);

/// All of them.
std::vector<Entry> visible_entries(const Journal& journal, const Query& query,
                                   const Reader& reader);
std::vector<Entry> visible_entries(const Journal& journal, const Query& query, const Reader& reader,
                                   const Seals& seals);

/// The oldest first and in parts, each a read of its own: what is done between two of them keeps
/// nobody from writing. `visit` returns whether the part is full, which then ends with the entries
/// of that moment; `between`, called after each, whether to go on.
void visit_in_parts(const Journal& journal, Query query, const Reader& reader,
                    const std::function<bool(Entry)>& visit, const std::function<bool()>& between);

/// How many of the last characters tell these entries, which the reader sees, from all others that
/// they see. Nothing that is hidden from them makes it more.
std::size_t short_id_length_for(const Journal& journal, const Reader& reader,
                                const std::vector<Uuid>& shown);

/// That entry's id as `hearth list` would show it to them.
std::string short_id(const Journal& journal, const Reader& reader, const Uuid& entry);

/// What leaves the journal with an export.
struct Outgoing {
  std::vector<Entry> entries;  ///< as far as the reader may see them, newest first
  std::size_t marked = 0;      ///< how many of those that they may see are kept from a therapist
};

/// What was taken back or erased of a plan, without its words: a yes that was withdrawn is
/// withdrawn wherever the plan goes. Of each person only by themselves; what was written together,
/// by all.
std::vector<Entry> withdrawn(const Journal& journal, const Reader& reader);

/// `all`: what is marked goes along; otherwise it stays.
Outgoing outgoing(const Journal& journal, const Reader& reader, bool all);

/// That so many marked entries stay, or go along; empty for none.
std::string said_of_marked(std::size_t marked, bool all);

/// How many private answers of whom are among these entries; empty for none.
std::string said_of_private(const std::vector<Entry>& entries, const std::vector<Person>& people);

}  // namespace hearth
