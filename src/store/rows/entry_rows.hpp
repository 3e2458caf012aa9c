#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include <functional>
#include <map>
#include <memory>
#include <vector>

#include "hearth/journal/entry.hpp"
#include "hearth/journal/query.hpp"
#include "storage/personal_keys.hpp"

namespace hearth {

/// Writes one revision, and marks which version of the entry stands: version_that_stands(). What is
/// private goes under its author's own key if they have one; throws Error (Exit::locked) if that is
/// not here.
void write_entry(SQLite::Database& database, const PersonalKeys& keys, const Entry& entry);

std::vector<Revision> read_revisions(SQLite::Database& database);

/// Those of one entry.
std::vector<Revision> read_versions(SQLite::Database& database, const Uuid& entry);

/// The latest clock of what that person has written, or all together.
HybridTime read_last_clock(SQLite::Database& database, const std::optional<Uuid>& person);

/// Current revisions, newest first, until `visit` returns false. What is closed to the keys here is
/// left out, and an entry with nothing else as a whole.
void read_entries(SQLite::Database& database, const PersonalKeys& keys, const Query& query,
                  const std::function<bool(Entry)>& visit);

/// All revisions of one entry, the oldest first, until `visit` returns false.
void read_revisions(SQLite::Database& database, const PersonalKeys& keys, const Uuid& entry,
                    const std::function<bool(Entry)>& visit);

/// One revision.
void read_revision(SQLite::Database& database, const PersonalKeys& keys, const Uuid& id,
                   const std::function<bool(Entry)>& visit);

/// Where a revision that is here stands.
std::int64_t row_of(SQLite::Database& database, const Uuid& revision);

/// The same for all that this person has written, or all together.
void read_revisions_by(SQLite::Database& database, const PersonalKeys& keys, const Uuid& person,
                       const std::function<bool(Entry)>& visit);

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
