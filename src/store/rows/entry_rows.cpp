#include "entry_rows.hpp"

#include <fmt/core.h>

#include "answer_rows.hpp"
#include "attendance_rows.hpp"
#include "entry_columns.hpp"
#include "entry_query.hpp"
#include "hearth/core/error.hpp"
#include "private_rows.hpp"

namespace hearth {
namespace {

void bind_person(SQLite::Statement& statement, const std::optional<Uuid>& person) {
  if (person) {
    statement.bind(":person", to_string(*person));
  } else {
    statement.bind(":person");
  }
}

void bind_entry(SQLite::Statement& add, const Entry& entry) {
  add.bind(":id", to_string(entry.id));
  add.bind(":entry", to_string(entry.entry));
  add.bind(":follows", ids_text(entry.follows));
  add.bind(":device", to_string(entry.device));
  add.bind(":clock", entry.clock.ticks);
  add.bind(":state", std::string(to_string(entry.state)));
  add.bind(":at", to_string(entry.at));
  add.bind(":at_ms", entry.at.ms);
  add.bind(":day", to_string(local_date(entry.at)));
  add.bind(":recalled", entry.recalled ? 1 : 0);
  bind_person(add, entry.author);
  add.bind(":kind", std::string(to_string(entry.kind)));
  add.bind(":pack", entry.pack);
  add.bind(":version", entry.version);
  add.bind(":occasion", entry.occasion);
  add.bind(":closed", 0);
  add.bind(":began", entry.began.ticks);
  if (entry.restores) add.bind(":restores", to_string(*entry.restores));
  add.bind(":unopened", entry.unopened ? 1 : 0);
  add.bind(":standing", std::string(standing_name(entry.standing)));
  add.bind(":proofs", proofs_text(entry.proofs));
}

void write_tags(SQLite::Database& database, std::int64_t row,
                const std::vector<std::string>& tags) {
  SQLite::Statement add(database, "INSERT OR IGNORE INTO tag (entry, tag) VALUES (?, ?)");
  for (const std::string& tag : tags) {
    add.reset();
    add.bind(1, row);
    add.bind(2, tag);
    add.exec();
  }
}

constexpr const char* kRevisions =
    "SELECT id, entry, current, person, state, follows, standing FROM entry ";

std::vector<Revision> read_all_revisions(SQLite::Statement& rows) {
  std::vector<Revision> revisions;
  while (rows.executeStep()) {
    Revision one;
    one.id = known(parse_uuid(rows.getColumn(0).getString()));
    one.entry = known(parse_uuid(rows.getColumn(1).getString()));
    one.current = rows.getColumn(2).getInt() != 0;
    if (!rows.getColumn(3).isNull()) one.author = known(parse_uuid(rows.getColumn(3).getString()));
    one.state = known(parse_entry_state(rows.getColumn(4).getString()));
    one.follows = parse_ids(rows.getColumn(5).getString());
    one.standing = known(parse_standing(rows.getColumn(6).getString()));
    revisions.push_back(std::move(one));
  }
  return revisions;
}

void mark_what_stands(SQLite::Database& database, const Uuid& entry) {
  const std::vector<Revision> versions = read_versions(database, entry);
  if (versions.size() < 2) return;
  SQLite::Statement mark(database, "UPDATE entry SET current = (id = ?) WHERE entry = ?");
  mark.bind(1, to_string(version_that_stands(versions)));
  mark.bind(2, to_string(entry));
  mark.exec();
}

Entry read_row(SQLite::Statement& row, const MembershipReader& memberships) {
  Entry entry;
  entry.id = known(parse_uuid(row.getColumn(1).getString()));
  entry.entry = known(parse_uuid(row.getColumn(2).getString()));
  entry.follows = parse_ids(row.getColumn(3).getString());
  entry.device = known(parse_uuid(row.getColumn(4).getString()));
  entry.clock = HybridTime{row.getColumn(5).getInt64()};
  entry.state = known(parse_entry_state(row.getColumn(6).getString()));
  entry.at = known(parse_moment(row.getColumn(7).getString()));
  entry.recalled = row.getColumn(8).getInt() != 0;
  if (!row.getColumn(9).isNull()) entry.author = known(parse_uuid(row.getColumn(9).getString()));
  entry.kind = known(parse_pack_kind(row.getColumn(10).getString()));
  entry.pack = row.getColumn(11).getString();
  entry.version = row.getColumn(12).getInt();
  entry.occasion = row.getColumn(13).getString();
  entry.began = HybridTime{row.getColumn(15).getInt64()};
  if (!row.getColumn(16).isNull())
    entry.restores = known(parse_uuid(row.getColumn(16).getString()));
  entry.invited = memberships.at(row.getColumn(17));
  entry.unopened = row.getColumn(18).getInt() != 0;
  entry.standing = known(parse_standing(row.getColumn(19).getString()));
  entry.proofs = parse_proofs(row.getColumn(20).getString());
  return entry;
}

std::vector<std::string> read_tags(SQLite::Statement& tags, std::int64_t entry) {
  std::vector<std::string> found;
  tags.reset();
  tags.bind(1, entry);
  while (tags.executeStep()) found.push_back(tags.getColumn(0).getString());
  return found;
}

/// Answers and tags of a revision, those under its author's key included.
void write_words(SQLite::Database& database, const PersonalKeys& keys, std::int64_t row,
                 const Entry& entry) {
  const Parted parts = parted(entry, keys);
  write_tags(database, row, parts.tags);
  write_answers(database, row, parts.answers);
  if (std::holds_alternative<std::monostate>(parts.closed.data)) return;
  write_private(database, keys, *entry.author, entry.id, parts.closed);
  SQLite::Statement mark(database, "UPDATE entry SET closed = ? WHERE n = ?");
  mark.bind(1, parts.answers.empty() ? 1 : 0);
  mark.bind(2, row);
  mark.exec();
}

void read_all(SQLite::Database& database, SQLite::Statement& rows, const PrivateReader& privates,
              const std::function<bool(Entry)>& visit) {
  SQLite::Statement tags(database, "SELECT tag FROM tag WHERE entry = ? ORDER BY tag");
  AnswerReader answers(database);
  const MembershipReader memberships(database);
  while (rows.executeStep()) {
    const std::int64_t n = rows.getColumn(0).getInt64();
    Entry entry = read_row(rows, memberships);
    entry.tags = read_tags(tags, n);
    entry.answers = answers.read(n);
    privates.complete(entry);
    const bool closed = rows.getColumn(14).getInt() != 0;
    if (closed && entry.answers.empty()) continue;
    if (!visit(std::move(entry))) return;
  }
}

}  // namespace

void write_entry(SQLite::Database& database, const PersonalKeys& keys, const Entry& entry) {
  SQLite::Statement add(
      database,
      "INSERT INTO entry (id, entry, follows, device, clock, state, current, at, "
      "at_ms, day, recalled, person, kind, pack, version, occasion, closed, began, restores, "
      "invited, unopened, standing, proofs) VALUES (:id, :entry, :follows, :device, :clock, "
      ":state, 1, :at, :at_ms, :day, :recalled, :person, :kind, :pack, :version, :occasion, "
      ":closed, :began, :restores, :invited, :unopened, :standing, :proofs)");
  bind_entry(add, entry);
  if (const auto invited = membership_row(database, entry.invited)) add.bind(":invited", *invited);
  add.exec();
  write_words(database, keys, database.getLastInsertRowid(), entry);
  mark_what_stands(database, entry.entry);
}

std::vector<Revision> read_revisions(SQLite::Database& database) {
  SQLite::Statement rows(database, std::string(kRevisions) + "ORDER BY n");
  return read_all_revisions(rows);
}

std::vector<Revision> read_versions(SQLite::Database& database, const Uuid& entry) {
  SQLite::Statement rows(database, std::string(kRevisions) + "WHERE entry = ? ORDER BY n");
  rows.bind(1, to_string(entry));
  return read_all_revisions(rows);
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

void read_entries(SQLite::Database& database, const PersonalKeys& keys, const Query& query,
                  const std::function<bool(Entry)>& visit) {
  const PrivateReader privates(database, keys);
  SQLite::Statement rows = select_entries(database, query, privates.revisions());
  read_all(database, rows, privates, visit);
}

void read_revisions(SQLite::Database& database, const PersonalKeys& keys, const Uuid& entry,
                    const std::function<bool(Entry)>& visit) {
  const PrivateReader privates(database, keys);
  SQLite::Statement rows = select_revisions(database, entry);
  read_all(database, rows, privates, visit);
}

void read_revision(SQLite::Database& database, const PersonalKeys& keys, const Uuid& id,
                   const std::function<bool(Entry)>& visit) {
  const PrivateReader privates(database, keys);
  SQLite::Statement rows = select_revision(database, id);
  read_all(database, rows, privates, visit);
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
  read_all(database, rows, privates, visit);
}

void erase_words(SQLite::Database& database, const PersonalKeys& keys, const Entry& entry) {
  std::vector<Uuid> revisions;
  SQLite::Statement rows(database, "SELECT id FROM entry WHERE entry = ?");
  rows.bind(1, to_string(entry.entry));
  while (rows.executeStep()) revisions.push_back(known(parse_uuid(rows.getColumn(0).getString())));
  erase_private(database, keys, entry.author, revisions);
  for (const char* clear :
       {"DELETE FROM answer WHERE entry IN (SELECT n FROM entry WHERE entry = ?)",
        "DELETE FROM tag WHERE entry IN (SELECT n FROM entry WHERE entry = ?)",
        "UPDATE entry SET state = 'erased', closed = 0, proofs = '' WHERE entry = ?"}) {
    SQLite::Statement statement(database, clear);
    statement.bind(1, to_string(entry.entry));
    statement.exec();
  }
}

void write_proofs(SQLite::Database& database, const Entry& entry) {
  SQLite::Statement row(database, "UPDATE entry SET standing = ?, proofs = ? WHERE id = ?");
  row.bind(1, std::string(standing_name(entry.standing)));
  row.bind(2, proofs_text(entry.proofs));
  row.bind(3, to_string(entry.id));
  row.exec();
}

void rewrite_words(SQLite::Database& database, const PersonalKeys& keys, std::int64_t row,
                   const Entry& entry) {
  for (const char* clear : {"DELETE FROM answer WHERE entry = ?", "DELETE FROM tag WHERE entry = ?",
                            "UPDATE entry SET closed = 0 WHERE n = ?"}) {
    SQLite::Statement statement(database, clear);
    statement.bind(1, row);
    statement.exec();
  }
  write_words(database, keys, row, entry);
}

Entry read_words(SQLite::Database& database, std::int64_t row) {
  SQLite::Statement found(database, "SELECT id, person FROM entry WHERE n = ?");
  found.bind(1, row);
  Entry entry;
  if (!found.executeStep()) return entry;
  entry.id = known(parse_uuid(found.getColumn(0).getString()));
  if (!found.isColumnNull(1)) entry.author = known(parse_uuid(found.getColumn(1).getString()));
  SQLite::Statement tags(database, "SELECT tag FROM tag WHERE entry = ? ORDER BY tag");
  entry.tags = read_tags(tags, row);
  entry.answers = AnswerReader(database).read(row);
  return entry;
}

}  // namespace hearth
