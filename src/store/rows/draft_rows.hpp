#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include <optional>
#include <string>
#include <vector>

#include "hearth/journal/draft.hpp"
#include "private_rows.hpp"
#include "storage/personal_keys.hpp"

namespace hearth {

/// With what is private in it, if its author's key is here.
[[nodiscard]] std::optional<Draft> read_draft(SQLite::Database& database, const PersonalKeys& keys,
                                              const std::string& pack,
                                              const std::optional<Uuid>& author);

/// What is private goes under its author's own key if they have one; throws Error (Exit::locked)
/// if that is not here.
void write_draft(SQLite::Database& database, const PersonalKeys& keys, const Draft& draft);
void remove_draft(SQLite::Database& database, const Draft& draft);

/// A draft as it lies in its table, what is closed of it closed: whoever moves it needs no key.
struct DraftRow {
  std::string pack;
  std::string person;
  std::string occasion;
  std::string started;
  std::string answers;
  std::optional<PrivateRow> closed = std::nullopt;
  bool operator==(const DraftRow&) const = default;
};
[[nodiscard]] std::optional<DraftRow> read_draft_row(SQLite::Database& database,
                                                     const std::string& pack,
                                                     const std::optional<Uuid>& author);

/// Puts it in the place of what is there for its pack and person.
void write_draft_row(SQLite::Database& database, const DraftRow& row);

/// By which a row is known again as long as nobody has written over it; that of none is empty.
std::string mark_of(const std::optional<DraftRow>& row);

/// All drafts of a person.
std::vector<Draft> read_drafts(SQLite::Database& database, const PersonalKeys& keys,
                               const Uuid& author);

}  // namespace hearth
