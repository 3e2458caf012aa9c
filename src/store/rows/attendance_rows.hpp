#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include <map>
#include <optional>
#include <vector>

#include "hearth/journal/occasion.hpp"

namespace hearth {

/// The rows that say who was in the journal, each kind once, read at one go.
class MembershipReader {
 public:
  explicit MembershipReader(SQLite::Database& database);

  /// Empty for a null column.
  const std::vector<Membership>& at(const SQLite::Column& number) const;

 private:
  std::map<std::int64_t, std::vector<Membership>> lists_;
};

/// The number of that list, which is added if it is not there; nothing for an empty one.
[[nodiscard]] std::optional<std::int64_t> membership_row(SQLite::Database& database,
                                                         const std::vector<Membership>& members);

/// Who has answered which occasion. What nobody confirmed is not among it.
std::vector<Attendance> read_attendance(SQLite::Database& database);

/// Who has answered which occasion of that pack.
std::vector<Attendance> read_attendance_of(SQLite::Database& database, const std::string& pack);

/// Who has answered these occasions.
std::vector<Attendance> read_attendance(SQLite::Database& database,
                                        const std::vector<std::string>& occasions);

/// Whose answers one occasion has.
std::vector<Author> read_who_answered(SQLite::Database& database, const std::string& occasion);

/// The newest occasions of a pack that have an answer by that person (empty: by anybody), or one
/// that was written together: one of each cadence that the pack has had.
std::vector<std::string> newest_answered(SQLite::Database& database, const std::string& pack,
                                         const std::optional<Uuid>& person);

}  // namespace hearth
