#include "draft_rows.hpp"

#include "hearth/core/json.hpp"
#include "hearth/journal/codec.hpp"
#include "hearth/store/drafts.hpp"
#include "open_journal.hpp"
#include "private_rows.hpp"
#include "sqlite_errors.hpp"

namespace hearth {
namespace {

/// Together has no id; an empty text keeps (pack, person) a plain primary key.
std::string key_of(const std::optional<Uuid>& author) {
  return author ? to_string(*author) : std::string();
}

/// The answers, those that are private in a table of their own.
struct Halves {
  std::vector<Answer> open;
  std::vector<Answer> closed;
};

Halves halves(const Draft& draft, const PersonalKeys& keys) {
  Halves parts;
  const bool closes = keys.has_key(draft.author);
  for (const Answer& answer : draft.answers) {
    (closes && answer.share == Share::only_me ? parts.closed : parts.open).push_back(answer);
  }
  return parts;
}

std::vector<Answer> joined(const Tree& open, const std::optional<Tree>& closed) {
  std::vector<Answer> answers = answers_from(open);
  const std::vector<Answer> more = closed ? answers_from(*closed) : std::vector<Answer>();
  answers.insert(answers.end(), more.begin(), more.end());
  return answers;
}

std::optional<Tree> closed_part(SQLite::Database& database, const PersonalKeys& keys,
                                const SQLite::Column& row) {
  const auto id = row.isNull() ? std::nullopt : parse_uuid(row.getString());
  return id ? read_private(database, keys, *id) : std::nullopt;
}

void remove_closed_part(SQLite::Database& database, const Draft& draft) {
  SQLite::Statement row(database, "SELECT private FROM draft WHERE pack = ? AND person = ?");
  row.bind(1, draft.pack);
  row.bind(2, key_of(draft.author));
  const bool any = row.executeStep() && !row.isColumnNull(0);
  const auto id = any ? parse_uuid(row.getColumn(0).getString()) : std::nullopt;
  if (id) remove_private(database, *id);
}

}  // namespace

std::optional<Draft> read_draft(SQLite::Database& database, const PersonalKeys& keys,
                                const std::string& pack, const std::optional<Uuid>& author) {
  SQLite::Statement row(
      database,
      "SELECT occasion, started, answers, private FROM draft WHERE pack = ? AND person = ?");
  row.bind(1, pack);
  row.bind(2, key_of(author));
  if (!row.executeStep()) return std::nullopt;
  const Moment started = known(parse_moment(row.getColumn(1).getString()), "a draft");
  return Draft{pack, author, row.getColumn(0).getString(), started,
               joined(parse_json(row.getColumn(2).getString()),
                      closed_part(database, keys, row.getColumn(3)))};
}

void write_draft(SQLite::Database& database, const PersonalKeys& keys, const Draft& draft) {
  remove_closed_part(database, draft);
  const Halves parts = halves(draft, keys);
  SQLite::Statement put(database,
                        "INSERT INTO draft (pack, person, occasion, started, answers, private) "
                        "VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (pack, person) DO UPDATE SET "
                        "occasion = excluded.occasion, started = excluded.started, answers = "
                        "excluded.answers, private = excluded.private");
  put.bind(1, draft.pack);
  put.bind(2, key_of(draft.author));
  put.bind(3, draft.occasion);
  put.bind(4, to_string(draft.started));
  put.bind(5, to_json(to_tree(parts.open)));
  if (!parts.closed.empty()) {
    put.bind(
        6, to_string(write_private(database, keys, *draft.author, Uuid{}, to_tree(parts.closed))));
  }
  put.exec();
}

void remove_draft(SQLite::Database& database, const Draft& draft) {
  remove_closed_part(database, draft);
  SQLite::Statement gone(database, "DELETE FROM draft WHERE pack = ? AND person = ?");
  gone.bind(1, draft.pack);
  gone.bind(2, key_of(draft.author));
  gone.exec();
}

std::vector<Draft> read_drafts(SQLite::Database& database, const PersonalKeys& keys,
                               const Uuid& author) {
  std::vector<std::string> packs;
  SQLite::Statement rows(database, "SELECT pack FROM draft WHERE person = ?");
  rows.bind(1, to_string(author));
  while (rows.executeStep()) packs.push_back(rows.getColumn(0).getString());
  std::vector<Draft> drafts;
  for (const std::string& pack : packs) {
    if (auto draft = read_draft(database, keys, pack, author)) drafts.push_back(std::move(*draft));
  }
  return drafts;
}

std::optional<Draft> read_draft(const Journal& journal, const std::string& pack,
                                const std::optional<Uuid>& author) {
  const OpenJournal& open = inside(journal);
  return open.read(
      [&](SQLite::Database& database) { return read_draft(database, open.keys(), pack, author); });
}

void keep_draft(Journal& journal, const Draft& draft) {
  const OpenJournal& open = inside(journal);
  change_or_rescue(
      open, [&](SQLite::Database& database) { write_draft(database, open.keys(), draft); },
      [&] { return Unsaved{.draft = draft}; });
}

void discard_draft(Journal& journal, const Draft& draft) {
  inside(journal).storage->change(
      [&](SQLite::Database& database) { remove_draft(database, draft); });
}

}  // namespace hearth
