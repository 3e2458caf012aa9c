#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "hearth/core/bytes.hpp"
#include "hearth/core/tree.hpp"
#include "hearth/journal/entry.hpp"
#include "storage/personal_keys.hpp"

namespace hearth {

/// What of a revision its author's own key closes: the answers that are theirs alone with their
/// places among all, and then the tags too, but for the mark that keeps what the others may see
/// from a therapist: their exports have to find it.
struct SplitByKey {
  Tree closed;  ///< empty (monostate) if there is nothing of it
  std::vector<Answer> answers;
  std::vector<std::string> tags;
};
SplitByKey split_by_key(const Entry& entry, const PersonalKeys& keys);

/// Writes one encrypted row about a revision, or about a draft (nil), and gives its id. Throws
/// Error (Exit::locked) if the author's key is not here.
Uuid write_private(SQLite::Database& database, const PersonalKeys& keys, const Uuid& author,
                   const Uuid& revision, const Tree& inside);

/// A row as it lies there, closed.
struct PrivateRow {
  std::string id;
  std::string owner;
  Bytes box;
  bool operator==(const PrivateRow&) const = default;
};
[[nodiscard]] std::optional<PrivateRow> read_private_row(SQLite::Database& database,
                                                         const std::string& id);
void write_private_row(SQLite::Database& database, const PrivateRow& row);

/// What a row holds; empty if there is no such row, or none that the keys here open.
[[nodiscard]] std::optional<Tree> read_private(SQLite::Database& database, const PersonalKeys& keys,
                                               const Uuid& row);

/// Whether anything lies closed under anybody's own key.
[[nodiscard]] bool any_private(SQLite::Database& database);

void remove_private(SQLite::Database& database, const Uuid& row);

/// Removes what is private of these revisions: with the words of an entry, these go too. Throws
/// Error (Exit::locked) if the author has a key that is not here.
void erase_private(SQLite::Database& database, const PersonalKeys& keys,
                   const std::optional<Uuid>& author, const std::vector<Uuid>& revisions);

/// Gives entries back what is private in them, where the keys here open it. Of all rows only the
/// beginnings are looked at, which tell of which revisions they are; what is of none that is asked
/// for stays closed. To be used while the rows stay as they are.
class PrivateReader {
 public:
  PrivateReader(SQLite::Database& database, const PersonalKeys& keys);

  /// Puts the private answers in their places, and the tags.
  void complete(Entry& entry) const;

  /// Those that seem to have anything here.
  std::vector<Uuid> revisions() const;

 private:
  /// A row of the table, and the key that closed it.
  struct Closed {
    std::int64_t n = 0;
    const PersonalKey* key = nullptr;
  };
  void note_rows_of(SQLite::Database& database, const Uuid& owner, const PersonalKey& key);

  std::multimap<Uuid, Closed> found_;
  mutable std::optional<SQLite::Statement> row_;  ///< gives one of them; empty if there is none
};

}  // namespace hearth
