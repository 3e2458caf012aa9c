#include "id_ends.hpp"

#include <algorithm>

#include "hearth/journal/query.hpp"

namespace hearth {
namespace {

constexpr std::size_t kFew = 200;      ///< so many an index leads to, one by one
constexpr std::size_t kCompared = 16;  ///< characters

/// Finds the one of some ids that ends like another.
class Ends {
 public:
  Ends(std::vector<Uuid> ids, std::size_t length)
      : ids_(std::move(ids)), shift_(4 * (kCompared - std::min(length, kCompared))) {
    std::ranges::sort(ids_, {}, from_its_end);
  }

  /// Whether another than itself is among them that ends so.
  [[nodiscard]] bool mixes_up(const Uuid& id) const {
    const std::uint64_t end = end_of(id);
    const auto first =
        std::ranges::lower_bound(ids_, end, {}, [&](const Uuid& one) { return end_of(one); });
    bool alike = false;
    for (auto one = first; one != ids_.end() && end_of(*one) == end; ++one) {
      if (*one == id) return false;
      alike = true;
    }
    return alike;
  }

 private:
  std::uint64_t end_of(const Uuid& id) const { return from_its_end(id) >> shift_; }

  std::vector<Uuid> ids_;
  std::size_t shift_;
};

/// What may end like one of a few.
SQLite::Statement by_their_ends(SQLite::Database& database, const std::vector<Uuid>& ids) {
  std::string ends;
  for (const Uuid& id : ids) ends += (ends.empty() ? "'" : ", '") + to_string(id).substr(32) + "'";
  return {database, "SELECT DISTINCT entry FROM entry WHERE substr(entry, -4) IN (" + ends + ")"};
}

/// Where all are shown no other is left.
bool are_all(SQLite::Database& database, const std::vector<Uuid>& ids) {
  const auto count = database.execAndGet("SELECT count(*) FROM (SELECT DISTINCT entry FROM entry)");
  return static_cast<std::size_t>(count.getInt64()) == ids.size();
}

}  // namespace

std::vector<Uuid> read_ids_ending_like(SQLite::Database& database, const std::vector<Uuid>& ids,
                                       std::size_t length) {
  std::vector<Uuid> alike;
  const bool few = ids.size() <= kFew;
  if (ids.empty() || length > kCompared || (!few && are_all(database, ids))) return alike;
  const Ends ends(ids, length);
  SQLite::Statement rows =
      few ? by_their_ends(database, ids)
          : SQLite::Statement(database, "SELECT DISTINCT entry FROM entry ORDER BY entry");
  while (rows.executeStep()) {
    const auto id = parse_uuid(rows.getColumn(0).getText());
    if (id && ends.mixes_up(*id)) alike.push_back(*id);
  }
  return alike;
}

}  // namespace hearth
