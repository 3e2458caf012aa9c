// The rows that are closed with somebody's own key: where they lie says nothing.

#include "rows/private_rows.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "hearth/core/tree.hpp"
#include "hearth/vault/slots.hpp"
#include "rows/schema.hpp"
#include "storage/image.hpp"
#include "support/entries.hpp"

using namespace hearth;
using namespace hearth::test;

namespace {

constexpr int kRows = 60;
const Moment kNow = moment("2026-03-01T19:00:00+01:00");

/// A database in which Alex has a key of their own.
struct Closed {
  std::unique_ptr<SQLite::Database> database = empty_database();
  Person alex{id(1), "Alex", kNow, std::nullopt};
  PersonalKeys keys = keys_of(alex);

  Closed() {
    migrate(*database);
    database->exec("INSERT INTO person (id, place, name, joined) VALUES ('" + to_string(alex.id) +
                   "', 1, 'Alex', '2026-03-01')");
  }

  static PersonalKeys keys_of(const Person& person) {
    std::vector<VaultKeys> opened;
    opened.push_back(VaultKeys::random(1));
    const SlotKey key{kFloorCost, {}, Secret::random(32)};
    const VaultInfo info{
        id(7), 0, {wrap_keys({SlotKind::passphrase, 1}, id(7), key, opened.front())}};
    return {{person}, info, opened};
  }

  std::string write() const {
    const Tree inside = Tree::Table{{"tags", Tree::Array{}}, {"answers", Tree::Array{}}};
    return to_string(write_private(*database, keys, alex.id, id(99), inside));
  }

  std::vector<std::string> rows() const {
    std::vector<std::string> names;
    SQLite::Statement all(*database, "SELECT id FROM private ORDER BY n");
    while (all.executeStep()) names.push_back(all.getColumn(0).getString());
    return names;
  }

  int pages() const { return database->execAndGet("PRAGMA page_count").getInt(); }
};

}  // namespace

TEST_CASE("the rows of what is private do not lie in the order in which they were written") {
  const Closed closed;
  std::vector<std::string> written;
  for (int n = 0; n < kRows; ++n) written.push_back(closed.write());
  CHECK(std::ranges::is_permutation(closed.rows(), written));
  CHECK(closed.rows() != written);
}

TEST_CASE("at least two rows of what is private share a page") {
  const Closed closed;
  const int before = closed.pages();
  for (int n = 0; n < kRows; ++n) closed.write();
  CHECK(closed.pages() - before <= kRows / 2);
}
