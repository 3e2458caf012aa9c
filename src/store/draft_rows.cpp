#include "draft_rows.hpp"

#include "hearth/core/error.hpp"
#include "hearth/core/json.hpp"

namespace hearth {
namespace {

/// Together has no id; an empty text keeps (pack, person) a plain primary key.
std::string key_of(const std::optional<Uuid>& author) {
  return author ? to_string(*author) : std::string();
}

}  // namespace

std::optional<Draft> read_draft(SQLite::Database& database, const std::string& pack,
                                const std::optional<Uuid>& author) {
  SQLite::Statement row(
      database, "SELECT occasion, started, answers FROM draft WHERE pack = ? AND person = ?");
  row.bind(1, pack);
  row.bind(2, key_of(author));
  if (!row.executeStep()) return std::nullopt;
  const auto started = parse_moment(row.getColumn(1).getString());
  if (!started) {
    throw Error("A draft in the journal cannot be read.",
                "It may be damaged: keep the file, and look for a backup of it.", Exit::damaged);
  }
  return Draft{pack, author, row.getColumn(0).getString(), *started,
               parse_json(row.getColumn(2).getString())};
}

void write_draft(SQLite::Database& database, const Draft& draft) {
  SQLite::Statement put(database,
                        "INSERT INTO draft (pack, person, occasion, started, answers) VALUES (?, "
                        "?, ?, ?, ?) ON CONFLICT (pack, person) DO UPDATE SET occasion = "
                        "excluded.occasion, started = excluded.started, answers = "
                        "excluded.answers");
  put.bind(1, draft.pack);
  put.bind(2, key_of(draft.author));
  put.bind(3, draft.occasion);
  put.bind(4, to_string(draft.started));
  put.bind(5, to_json(draft.answers));
  put.exec();
}

void remove_draft(SQLite::Database& database, const Draft& draft) {
  SQLite::Statement gone(database, "DELETE FROM draft WHERE pack = ? AND person = ?");
  gone.bind(1, draft.pack);
  gone.bind(2, key_of(draft.author));
  gone.exec();
}

}  // namespace hearth
