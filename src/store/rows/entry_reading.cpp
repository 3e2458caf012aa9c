#include <fmt/core.h>

#include <algorithm>

#include "answer_rows.hpp"
#include "attendance_rows.hpp"
#include "entry_rows.hpp"
#include "hearth/core/translated.hpp"
#include "prepared.hpp"
#include "private_rows.hpp"
#include "query/entry_query.hpp"
#include "query/in_order.hpp"
#include "sqlite_errors.hpp"

namespace hearth {
namespace {

template <typename Parsed>
auto entry_part(Parsed parsed) {
  return known(std::move(parsed), msgid("an entry"));
}

/// Until the next row is read.
std::string_view words_in(const SQLite::Column& column) {
  const char* const text = column.getText();
  return {text, static_cast<std::size_t>(column.getBytes())};
}

Uuid id_in(const SQLite::Column& column) { return entry_part(parse_uuid(words_in(column))); }

std::optional<Uuid> id_if_any_in(const SQLite::Column& column) {
  return column.isNull() ? std::nullopt : std::optional(id_in(column));
}

std::vector<Uuid> parse_ids(std::string_view text) {
  constexpr std::size_t kLength = 36;
  std::vector<Uuid> ids;
  for (std::size_t at = 0; at < text.size(); at += kLength + 1) {
    ids.push_back(entry_part(parse_uuid(text.substr(at, kLength))));
  }
  return ids;
}

std::vector<Proof> parse_proofs(std::string_view text) {
  std::vector<Proof> proofs;
  while (!text.empty()) {
    const std::string_view one = text.substr(0, text.find(' '));
    const std::size_t colon = std::min(one.find(':'), one.size());
    const auto share = entry_part(parse_share(one.substr(0, colon)));
    proofs.push_back({share, std::string(one.substr(std::min(colon + 1, one.size())))});
    text.remove_prefix(std::min(one.size() + 1, text.size()));
  }
  return proofs;
}

constexpr const char* kRevisions =
    "SELECT id, entry, current, person, state, follows, standing FROM entry ";

std::vector<Revision> read_all_revisions(SQLite::Statement& rows) {
  std::vector<Revision> revisions;
  while (rows.executeStep()) {
    Revision one;
    one.id = id_in(rows.getColumn(0));
    one.entry = id_in(rows.getColumn(1));
    one.current = rows.getColumn(2).getInt() != 0;
    one.author = id_if_any_in(rows.getColumn(3));
    one.state = entry_part(parse_entry_state(rows.getColumn(4).getString()));
    one.follows = parse_ids(rows.getColumn(5).getString());
    one.standing = entry_part(parse_standing(rows.getColumn(6).getString()));
    revisions.push_back(std::move(one));
  }
  return revisions;
}

Entry read_row(SQLite::Statement& row, const MembershipReader& memberships) {
  Entry entry;
  entry.id = id_in(row.getColumn(1));
  const bool edited = words_in(row.getColumn(2)) != words_in(row.getColumn(1));
  entry.entry = edited ? id_in(row.getColumn(2)) : entry.id;
  entry.follows = parse_ids(words_in(row.getColumn(3)));
  entry.device = id_in(row.getColumn(4));
  entry.clock = HybridTime{row.getColumn(5).getInt64()};
  entry.state = entry_part(parse_entry_state(words_in(row.getColumn(6))));
  entry.at = entry_part(parse_moment(words_in(row.getColumn(7))));
  entry.recalled = row.getColumn(8).getInt() != 0;
  entry.author = id_if_any_in(row.getColumn(9));
  entry.kind = entry_part(parse_pack_kind(words_in(row.getColumn(10))));
  entry.pack = row.getColumn(11).getString();
  entry.version = row.getColumn(12).getInt();
  entry.occasion = row.getColumn(13).getString();
  entry.began = HybridTime{row.getColumn(15).getInt64()};
  entry.restores = id_if_any_in(row.getColumn(16));
  entry.invited = memberships.at(row.getColumn(17));
  entry.unopened = row.getColumn(18).getInt() != 0;
  entry.standing = entry_part(parse_standing(words_in(row.getColumn(19))));
  entry.proofs = parse_proofs(words_in(row.getColumn(20)));
  return entry;
}

std::vector<std::string> read_tags(SQLite::Statement& tags, std::int64_t entry) {
  std::vector<std::string> found;
  tags.reset();
  tags.bind(1, entry);
  while (tags.executeStep()) found.push_back(tags.getColumn(0).getString());
  return found;
}

/// `take` gets each with the number of its row and its moment, until it returns false.
template <typename Take>
void read_all(SQLite::Database& database, SQLite::Statement& rows, const PrivateReader& privates,
              const Take& take) {
  if (!rows.executeStep()) return;  // to make the others ready costs more than to find nothing
  SQLite::Statement tags(database, "SELECT tag FROM tag WHERE entry = ? ORDER BY tag");
  constexpr int kFew = 50;  // whose tags are read sooner than it is asked whether there are any
  int count = 0;
  bool tagged = true;
  AnswerReader answers(database);
  const MembershipReader memberships(database);
  do {
    const std::int64_t n = rows.getColumn(0).getInt64();
    Entry entry = read_row(rows, memberships);
    if (++count == kFew) tagged = any_tags(database);
    if (tagged) entry.tags = read_tags(tags, n);
    entry.answers = answers.read(n);
    privates.complete(entry);
    const bool closed = rows.getColumn(14).getInt() != 0;
    if (closed && entry.answers.empty()) continue;
    if (!take(n, rows.getColumn(21).getInt64(), std::move(entry))) return;
  } while (rows.executeStep());
}

auto as_they_come(const std::function<bool(Entry)>& visit) {
  return [&visit](std::int64_t /*n*/, std::int64_t /*at_ms*/, Entry entry) {
    return visit(std::move(entry));
  };
}

SQLite::Statement select_revision(SQLite::Database& database, const Uuid& id) {
  SQLite::Statement rows(database, fmt::format("{}id = ?", kEntryColumns));
  rows.bind(1, to_string(id));
  return rows;
}

SQLite::Statement select_revisions(SQLite::Database& database, const Uuid& entry) {
  SQLite::Statement rows(database, fmt::format("{}entry = ? ORDER BY current, n", kEntryColumns));
  rows.bind(1, to_string(entry));
  return rows;
}

SQLite::Statement select_revisions_by(SQLite::Database& database, const Uuid& person) {
  SQLite::Statement rows(database,
                         fmt::format("{}person = ? OR person IS NULL ORDER BY n", kEntryColumns));
  rows.bind(1, to_string(person));
  return rows;
}

}  // namespace

bool any_tags(SQLite::Database& database) {
  return database.execAndGet("SELECT EXISTS (SELECT 1 FROM tag)").getInt() != 0;
}

std::vector<Revision> read_revisions(SQLite::Database& database) {
  SQLite::Statement rows(database, std::string(kRevisions) + "ORDER BY n");
  return read_all_revisions(rows);
}

std::vector<Revision> read_versions(SQLite::Database& database, const Uuid& entry) {
  Prepared rows(database, std::string(kRevisions) + "WHERE entry = ? ORDER BY n");
  (*rows).bind(1, to_string(entry));
  return read_all_revisions(*rows);
}

HybridTime read_last_clock(SQLite::Database& database, const std::optional<Uuid>& person) {
  HybridTime last;
  for (const char* whose : {"person IS NULL", "person = ?"}) {
    SQLite::Statement row(database,
                          fmt::format("SELECT coalesce(max(clock), 0) FROM entry WHERE {}", whose));
    if (row.getBindParameterCount() > 0) row.bind(1, person ? to_string(*person) : "");
    row.executeStep();
    last = std::max(last, HybridTime{row.getColumn(0).getInt64()});
  }
  return last;
}

std::optional<Uuid> read_last_entry(SQLite::Database& database, const Uuid& person) {
  SQLite::Statement row(database,
                        "SELECT entry FROM entry WHERE person = ? ORDER BY clock DESC LIMIT 1");
  row.bind(1, to_string(person));
  return row.executeStep() ? std::optional(id_in(row.getColumn(0))) : std::nullopt;
}

void read_entries(SQLite::Database& database, const PersonalKeys& keys, const Query& query,
                  const std::function<bool(Entry)>& visit) {
  const KeptStatements for_what_is_asked_meanwhile(database);
  const PrivateReader privates(database, keys);
  SQLite::Statement rows = select_entries(database, query, privates.revisions());
  if (query.as_written) return read_all(database, rows, privates, as_they_come(visit));
  InOrder order(database, query.oldest_first, visit);
  read_all(database, rows, privates, [&](std::int64_t n, std::int64_t at_ms, Entry entry) {
    return order.take(n, at_ms, std::move(entry));
  });
  order.visit_held();
}

void read_revisions(SQLite::Database& database, const PersonalKeys& keys, const Uuid& entry,
                    const std::function<bool(Entry)>& visit) {
  const PrivateReader privates(database, keys);
  SQLite::Statement rows = select_revisions(database, entry);
  read_all(database, rows, privates, as_they_come(visit));
}

void read_revision(SQLite::Database& database, const PersonalKeys& keys, const Uuid& id,
                   const std::function<bool(Entry)>& visit) {
  const PrivateReader privates(database, keys);
  SQLite::Statement rows = select_revision(database, id);
  read_all(database, rows, privates, as_they_come(visit));
}

std::int64_t row_of(SQLite::Database& database, const Uuid& revision) {
  SQLite::Statement found(database, "SELECT n FROM entry WHERE id = ?");
  found.bind(1, to_string(revision));
  return found.executeStep() ? found.getColumn(0).getInt64() : 0;
}

void read_revisions_by(SQLite::Database& database, const PersonalKeys& keys, const Uuid& person,
                       const std::function<bool(Entry)>& visit) {
  const PrivateReader privates(database, keys);
  SQLite::Statement rows = select_revisions_by(database, person);
  read_all(database, rows, privates, as_they_come(visit));
}

Entry read_words(SQLite::Database& database, std::int64_t row) {
  SQLite::Statement found(database, "SELECT id, person FROM entry WHERE n = ?");
  found.bind(1, row);
  Entry entry;
  if (!found.executeStep()) return entry;
  entry.id = id_in(found.getColumn(0));
  entry.author = id_if_any_in(found.getColumn(1));
  SQLite::Statement tags(database, "SELECT tag FROM tag WHERE entry = ? ORDER BY tag");
  entry.tags = read_tags(tags, row);
  entry.answers = AnswerReader(database).read(row);
  return entry;
}

}  // namespace hearth
