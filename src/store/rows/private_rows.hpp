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

void remove_private(SQLite::Database& database, const Uuid& row);

/// Removes what is private of these revisions: with the words of an entry, these go too. Throws
/// Error (Exit::locked) if the author has a key that is not here.
void erase_private(SQLite::Database& database, const PersonalKeys& keys,
                   const std::optional<Uuid>& author, const std::vector<Uuid>& revisions);

/// Gives entries back what is private in them, where the keys here open it.
class PrivateReader {
 public:
  PrivateReader(SQLite::Database& database, const PersonalKeys& keys);

  /// Puts the private answers in their places, and the tags.
  void complete(Entry& entry) const;

  /// Those that have anything here.
  std::vector<Uuid> revisions() const;

 private:
  std::multimap<Uuid, std::string> found_;  ///< revision to JSON
};

}  // namespace hearth
