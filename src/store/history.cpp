#include "hearth/store/history.hpp"

#include <functional>

#include "open_journal.hpp"
#include "rows/entry_rows.hpp"
#include "rows/entry_stamp.hpp"

namespace hearth {
namespace {

/// What `read` shows of entries, in its order.
std::vector<Entry> all_shown(
    const OpenJournal& open,
    const std::function<void(SQLite::Database&, const std::function<bool(Entry)>&)>& read) {
  std::vector<Entry> found;
  open.storage->read([&](SQLite::Database& database) {
    read(database, [&](Entry entry) {
      found.push_back(std::move(entry));
      return true;
    });
  });
  return found;
}

}  // namespace

std::vector<Revision> all_revisions(const Journal& journal) {
  return inside(journal).read([](SQLite::Database& database) { return read_revisions(database); });
}

std::optional<Entry> find_revision(const Journal& journal, const Uuid& id) {
  std::vector<Entry> found = all_shown(inside(journal), [&](auto& database, const auto& visit) {
    read_revision(database, inside(journal).keys(), id, visit);
  });
  return found.empty() ? std::nullopt : std::optional(std::move(found.front()));
}

std::vector<Entry> revisions_of(const Journal& journal, const Uuid& entry) {
  return all_shown(inside(journal), [&](auto& database, const auto& visit) {
    read_revisions(database, inside(journal).keys(), entry, visit);
  });
}

std::vector<Entry> revisions_by(const Journal& journal, const Uuid& person) {
  return all_shown(inside(journal), [&](auto& database, const auto& visit) {
    read_revisions_by(database, inside(journal).keys(), person, visit);
  });
}

HybridTime last_written(const Journal& journal, const std::optional<Uuid>& person) {
  return inside(journal).read(
      [&](SQLite::Database& database) { return read_last_clock(database, person); });
}

std::optional<Uuid> last_entry_of(const Journal& journal, const Uuid& person) {
  return inside(journal).read(
      [&](SQLite::Database& database) { return read_last_entry(database, person); });
}

}  // namespace hearth
