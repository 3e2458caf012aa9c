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

  std::string write(const Uuid& revision = id(99), const char* tag = "a tag") const {
    const Tree inside = Tree::Table{{"tags", Tree::Array{tag}}, {"answers", Tree::Array{}}};
    return to_string(write_private(*database, keys, alex.id, revision, inside));
  }

  /// The tags that an entry of that revision is given back.
  std::vector<std::string> tags_of(const Uuid& revision) const {
    Entry entry;
    entry.id = revision;
    PrivateReader(*database, keys).complete(entry);
    return entry.tags;
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

TEST_CASE("each revision is given back what is private in it, and a draft's is of none") {
  const Closed closed;
  closed.write(id(10), "ten");
  closed.write(id(11), "eleven");
  closed.write(id(11), "more of eleven");
  closed.write(Uuid{}, "a draft");
  CHECK(closed.tags_of(id(10)) == std::vector<std::string>{"ten"});
  CHECK(closed.tags_of(id(11)) == std::vector<std::string>{"eleven", "more of eleven"});
  CHECK(closed.tags_of(id(12)).empty());
  CHECK(closed.tags_of(Uuid{}).empty());
  CHECK(PrivateReader(*closed.database, closed.keys).revisions().size() == 3);
}

TEST_CASE("a box that was changed to begin like that of another revision is given to none") {
  const Closed closed;
  PrivateRow row = *read_private_row(*closed.database, closed.write(id(10), "ten"));
  const std::size_t nonce = 24;
  for (std::size_t n = 0; n < sizeof(Uuid::bytes); ++n) {
    row.box[nonce + n] ^= static_cast<std::uint8_t>(id(10).bytes[n] ^ id(11).bytes[n]);
  }
  remove_private(*closed.database, *parse_uuid(row.id));
  write_private_row(*closed.database, row);
  const PrivateReader reader(*closed.database, closed.keys);
  CHECK(reader.revisions() == std::vector<Uuid>{id(11)});
  CHECK(closed.tags_of(id(11)).empty());
  CHECK(closed.tags_of(id(10)).empty());
}
