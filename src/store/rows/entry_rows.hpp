#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include <functional>
#include <optional>
#include <string_view>
#include <vector>

#include "hearth/journal/entry.hpp"
#include "hearth/journal/query.hpp"
#include "storage/personal_keys.hpp"

namespace hearth {

/// How a standing is written in its column, and back.
std::string_view standing_name(Standing standing);
[[nodiscard]] std::optional<Standing> parse_standing(std::string_view name);

/// Writes one revision, and marks which version of the entry stands: version_that_stands(). What is
/// private goes under its author's own key if they have one; throws Error (Exit::locked) if that is
/// not here.
void write_entry(SQLite::Database& database, const PersonalKeys& keys, const Entry& entry);

std::vector<Revision> read_revisions(SQLite::Database& database);

/// All revisions of one entry, the oldest first.
std::vector<Revision> read_versions(SQLite::Database& database, const Uuid& entry);

/// The latest clock of what that person has written, or all together.
HybridTime read_last_clock(SQLite::Database& database, const std::optional<Uuid>& person);

/// Whether any entry has a tag that lies open in the journal: in most journals there is none.
[[nodiscard]] bool any_tags(SQLite::Database& database);

/// The entry of the revision that this person wrote last; nothing if there is none.
std::optional<Uuid> read_last_entry(SQLite::Database& database, const Uuid& person);

/// Current revisions, newest first, until `visit` returns false. What is closed to the keys here is
/// left out, and an entry with nothing else as a whole.
void read_entries(SQLite::Database& database, const PersonalKeys& keys, const Query& query,
                  const std::function<bool(Entry)>& visit);

/// All revisions of one entry, the oldest first, until `visit` returns false.
void read_revisions(SQLite::Database& database, const PersonalKeys& keys, const Uuid& entry,
                    const std::function<bool(Entry)>& visit);

/// One revision; `visit` is not called if it is not here.
void read_revision(SQLite::Database& database, const PersonalKeys& keys, const Uuid& id,
                   const std::function<bool(Entry)>& visit);

/// All revisions of what this person has written, or all together, in the order in which they
/// came, until `visit` returns false.
void read_revisions_by(SQLite::Database& database, const PersonalKeys& keys, const Uuid& person,
                       const std::function<bool(Entry)>& visit);

/// The row of a revision; 0 if it is not here.
std::int64_t row_of(SQLite::Database& database, const Uuid& revision);

/// Removes the answers and tags of all revisions of an entry, and says of each that it is erased.
void erase_words(SQLite::Database& database, const PersonalKeys& keys, const Entry& entry);

/// Writes the words of a revision once more, in place of those in its row.
void rewrite_words(SQLite::Database& database, const PersonalKeys& keys, std::int64_t row,
                   const Entry& entry);

/// Writes down whose signatures a revision has now.
void write_proofs(SQLite::Database& database, const Entry& entry);

/// Id, author and, without what is closed, the words of the revision in that row.
Entry read_words(SQLite::Database& database, std::int64_t row);

}  // namespace hearth
