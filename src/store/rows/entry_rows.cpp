#include "entry_rows.hpp"

#include <fmt/core.h>

#include "answer_rows.hpp"
#include "attendance_rows.hpp"
#include "hearth/core/translated.hpp"
#include "prepared.hpp"
#include "private_rows.hpp"
#include "sqlite_errors.hpp"

namespace hearth {
namespace {

std::string ids_text(const std::vector<Uuid>& ids) {
  std::string text;
  for (const Uuid& id : ids) text += (text.empty() ? "" : " ") + to_string(id);
  return text;
}

/// `shared:0a1b...`, with spaces between.
std::string proofs_text(const std::vector<Proof>& proofs) {
  std::string text;
  for (const Proof& proof : proofs) {
    text +=
        fmt::format("{}{}:{}", text.empty() ? "" : " ", to_string(proof.share), proof.signature);
  }
  return text;
}

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
  if (tags.empty()) return;
  Prepared added(database, "INSERT OR IGNORE INTO tag (entry, tag) VALUES (?, ?)");
  SQLite::Statement& add = *added;
  for (const std::string& tag : tags) {
    add.reset();
    add.bind(1, row);
    add.bind(2, tag);
    add.exec();
  }
}

void mark_what_stands(SQLite::Database& database, const Uuid& entry) {
  const std::vector<Revision> versions = read_versions(database, entry);
  if (versions.size() < 2) return;
  SQLite::Statement mark(database, "UPDATE entry SET current = (id = ?) WHERE entry = ?");
  mark.bind(1, to_string(version_that_stands(versions)));
  mark.bind(2, to_string(entry));
  mark.exec();
}

/// Answers and tags of a revision, those under its author's key included.
void write_words(SQLite::Database& database, const PersonalKeys& keys, std::int64_t row,
                 const Entry& entry) {
  const SplitByKey parts = split_by_key(entry, keys);
  write_tags(database, row, parts.tags);
  write_answers(database, row, parts.answers);
  if (std::holds_alternative<std::monostate>(parts.closed.data)) return;
  write_private(database, keys, *entry.author, entry.id, parts.closed);
  SQLite::Statement mark(database, "UPDATE entry SET closed = ? WHERE n = ?");
  mark.bind(1, parts.answers.empty() ? 1 : 0);
  mark.bind(2, row);
  mark.exec();
}

}  // namespace

std::string_view standing_name(Standing standing) {
  switch (standing) {
    case Standing::on_trust:
      return "trusted";
    case Standing::confirmed:
      return "confirmed";
    case Standing::unconfirmed:
      return "unconfirmed";
  }
  return "";
}

std::optional<Standing> parse_standing(std::string_view name) {
  for (auto standing : {Standing::on_trust, Standing::confirmed, Standing::unconfirmed}) {
    if (standing_name(standing) == name) return standing;
  }
  return std::nullopt;
}

void write_entry(SQLite::Database& database, const PersonalKeys& keys, const Entry& entry) {
  Prepared added(
      database,
      "INSERT INTO entry (id, entry, follows, device, clock, state, current, at, "
      "at_ms, day, recalled, person, kind, pack, version, occasion, closed, began, restores, "
      "invited, unopened, standing, proofs) VALUES (:id, :entry, :follows, :device, :clock, "
      ":state, 1, :at, :at_ms, :day, :recalled, :person, :kind, :pack, :version, :occasion, "
      ":closed, :began, :restores, :invited, :unopened, :standing, :proofs)");
  SQLite::Statement& add = *added;
  bind_entry(add, entry);
  if (const auto invited = membership_row(database, entry.invited)) add.bind(":invited", *invited);
  add.exec();
  write_words(database, keys, database.getLastInsertRowid(), entry);
  mark_what_stands(database, entry.entry);
}

void erase_words(SQLite::Database& database, const PersonalKeys& keys, const Entry& entry) {
  std::vector<Uuid> revisions;
  SQLite::Statement rows(database, "SELECT id FROM entry WHERE entry = ?");
  rows.bind(1, to_string(entry.entry));
  while (rows.executeStep())
    revisions.push_back(known(parse_uuid(rows.getColumn(0).getString()), msgid("an entry")));
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

}  // namespace hearth
