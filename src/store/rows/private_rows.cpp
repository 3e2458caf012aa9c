#include "private_rows.hpp"

#include <algorithm>
#include <limits>

#include "hearth/core/json.hpp"
#include "hearth/core/members.hpp"
#include "hearth/core/translated.hpp"
#include "hearth/journal/codec.hpp"
#include "hearth/journal/visibility.hpp"
#include "hearth/system/random.hpp"
#include "sqlite_errors.hpp"

namespace hearth {
namespace {

/// A row says nothing of when it was written: all random, unlike every other id.
Uuid random_row() {
  Uuid row;
  fill_random(row.bytes);
  row.bytes[6] = static_cast<std::uint8_t>((row.bytes[6] & 0x0FU) | 0x40U);
  row.bytes[8] = static_cast<std::uint8_t>((row.bytes[8] & 0x3FU) | 0x80U);
  return row;
}

struct Inside {
  Uuid revision;
  std::string json;
};

ByteView bytes_in(const SQLite::Column& box) {
  const auto* bytes = static_cast<const std::uint8_t*>(box.getBlob());
  return {bytes, static_cast<std::size_t>(box.getBytes())};
}

std::optional<Inside> opened(const PersonalKey& key, const Uuid& row, const SQLite::Column& box) {
  const auto plain = key.open(row, bytes_in(box));
  Inside inside;
  const std::size_t start = inside.revision.bytes.size();
  if (!plain || plain->size() < start) return std::nullopt;
  std::copy_n(plain->begin(), start, inside.revision.bytes.begin());
  inside.json.assign(plain->begin() + static_cast<std::ptrdiff_t>(start), plain->end());
  return inside;
}

/// Every row of one person, with what is in it.
template <typename Visit>
void each_of(SQLite::Database& database, const Uuid& owner, const PersonalKey& key, Visit visit) {
  SQLite::Statement rows(database, "SELECT id, box FROM private WHERE owner = ?");
  rows.bind(1, to_string(owner));
  while (rows.executeStep()) {
    const auto row = parse_uuid(rows.getColumn(0).getString());
    auto inside = row ? opened(key, *row, rows.getColumn(1)) : std::nullopt;
    if (inside) visit(*row, std::move(*inside));
  }
}

/// What is in the row that the statement gives for a number.
std::optional<Inside> opened_row(SQLite::Statement& row, std::int64_t n, const PersonalKey& key) {
  row.bind(1, n);
  std::optional<Inside> inside;
  if (row.executeStep()) {
    const auto id = parse_uuid(row.getColumn(0).getString());
    if (id) inside = opened(key, *id, row.getColumn(1));
  }
  row.reset();
  return inside;
}

void put_back(Entry& entry, const Tree& placed) try {
  const auto size = static_cast<std::int64_t>(entry.answers.size());
  const std::int64_t position =
      whole_member(placed, "position", 1, std::numeric_limits<int>::max());
  entry.answers.insert(entry.answers.begin() + std::min(position - 1, size),
                       answer_from(placed, Share::only_me));
} catch (const Unfit&) {
  unreadable(msgid("a private answer"));
}

}  // namespace

SplitByKey split_by_key(const Entry& entry, const PersonalKeys& keys) {
  // What bears their name without being theirs goes into no box of theirs.
  const bool theirs = entry.standing != Standing::unconfirmed;
  if (!theirs || !keys.has_key(entry.author)) return {{}, entry.answers, entry.tags};
  SplitByKey parts;
  Tree::Array closed;
  for (std::size_t n = 0; n < entry.answers.size(); ++n) {
    if (entry.answers[n].share != Share::only_me) {
      parts.answers.push_back(entry.answers[n]);
      continue;
    }
    Tree tree = to_tree(entry.answers[n]);
    tree.add("position", static_cast<std::int64_t>(n + 1));
    closed.push_back(std::move(tree));
  }
  if (closed.empty()) return {{}, entry.answers, entry.tags};
  Tree::Array tags;
  const bool all_open = share_of_tags(entry) != Share::only_me;
  for (const std::string& tag : entry.tags) {
    const bool open = (all_open || tag == kNotForTherapist) && !parts.answers.empty();
    if (open) {
      parts.tags.push_back(tag);
    } else {
      tags.emplace_back(tag);
    }
  }
  parts.closed = Tree::Table{{"tags", std::move(tags)}, {"answers", std::move(closed)}};
  return parts;
}

Uuid write_private(SQLite::Database& database, const PersonalKeys& keys, const Uuid& author,
                   const Uuid& revision, const Tree& inside) {
  const PersonalKey& key = keys.need_key_of(author);
  const Uuid row = random_row();
  const std::string json = to_json(inside);
  Bytes plain(revision.bytes.begin(), revision.bytes.end());
  plain.insert(plain.end(), json.begin(), json.end());
  write_private_row(database, {to_string(row), to_string(author), key.seal(row, plain)});
  return row;
}

std::optional<PrivateRow> read_private_row(SQLite::Database& database, const std::string& id) {
  SQLite::Statement found(database, "SELECT owner, box FROM private WHERE id = ?");
  found.bind(1, id);
  if (!found.executeStep()) return std::nullopt;
  const SQLite::Column box = found.getColumn(1);
  const auto* bytes = static_cast<const std::uint8_t*>(box.getBlob());
  return PrivateRow{id, found.getColumn(0).getString(), Bytes(bytes, bytes + box.getBytes())};
}

void write_private_row(SQLite::Database& database, const PrivateRow& row) {
  SQLite::Statement add(database,
                        "INSERT INTO private (n, id, owner, box) "
                        "VALUES (random() & 0x7fffffffffffffff, ?, ?, ?)");
  add.bind(1, row.id);
  add.bind(2, row.owner);
  add.bind(3, row.box.data(), static_cast<int>(row.box.size()));
  add.exec();
}

std::optional<Tree> read_private(SQLite::Database& database, const PersonalKeys& keys,
                                 const Uuid& row) {
  SQLite::Statement found(database, "SELECT owner, box FROM private WHERE id = ?");
  found.bind(1, to_string(row));
  if (!found.executeStep()) return std::nullopt;
  const PersonalKey* key = keys.key_of(parse_uuid(found.getColumn(0).getString()));
  const auto inside = key ? opened(*key, row, found.getColumn(1)) : std::nullopt;
  return inside ? std::optional(parse_json(inside->json)) : std::nullopt;
}

bool any_private(SQLite::Database& database) {
  return database.execAndGet("SELECT EXISTS (SELECT 1 FROM private)").getInt() != 0;
}

void remove_private(SQLite::Database& database, const Uuid& row) {
  SQLite::Statement gone(database, "DELETE FROM private WHERE id = ?");
  gone.bind(1, to_string(row));
  gone.exec();
}

void erase_private(SQLite::Database& database, const PersonalKeys& keys,
                   const std::optional<Uuid>& author, const std::vector<Uuid>& revisions) {
  if (!keys.has_key(author)) return;
  std::vector<Uuid> rows;
  each_of(database, *author, keys.need_key_of(*author), [&](const Uuid& row, const Inside& in) {
    const bool meant = std::ranges::find(revisions, in.revision) != revisions.end();
    if (meant) rows.push_back(row);
  });
  for (const Uuid& row : rows) remove_private(database, row);
}

PrivateReader::PrivateReader(SQLite::Database& database, const PersonalKeys& keys) {
  for (const auto& [owner, key] : keys.all()) note_rows_of(database, owner, key);
  if (!found_.empty()) row_.emplace(database, "SELECT id, box FROM private WHERE n = ?");
}

void PrivateReader::note_rows_of(SQLite::Database& database, const Uuid& owner,
                                 const PersonalKey& key) {
  static_assert(PersonalKey::kStart == sizeof(Uuid::bytes));
  SQLite::Statement rows(database, "SELECT n, box FROM private WHERE owner = ?");
  rows.bind(1, to_string(owner));
  while (rows.executeStep()) {
    const auto start = key.start_of(bytes_in(rows.getColumn(1)));
    Uuid revision;
    if (start) std::ranges::copy(*start, revision.bytes.begin());
    if (revision != Uuid{}) found_.emplace(revision, Closed{rows.getColumn(0).getInt64(), &key});
  }
}

void PrivateReader::complete(Entry& entry) const {
  const auto [from, to] = found_.equal_range(entry.id);
  for (auto at = from; at != to; ++at) {
    const auto inside = opened_row(*row_, at->second.n, *at->second.key);
    if (!inside || inside->revision != entry.id) continue;
    const Tree tree = parse_json(inside->json);
    for (const Tree& placed : tree.list("answers")) put_back(entry, placed);
    const std::vector<std::string> tags = tree.texts("tags");
    entry.tags.insert(entry.tags.end(), tags.begin(), tags.end());
    std::ranges::sort(entry.tags);
  }
}

std::vector<Uuid> PrivateReader::revisions() const {
  std::vector<Uuid> ids;
  for (const auto& [revision, closed] : found_) ids.push_back(revision);
  return ids;
}

}  // namespace hearth
