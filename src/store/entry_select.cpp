#include "entry_select.hpp"

#include <fmt/format.h>
#include <sqlite3.h>

#include <new>

#include "hearth/core/text.hpp"

namespace hearth {
namespace {

constexpr const char* kColumns =
    "SELECT n, id, entry, follows, device, clock, state, at, recalled, person, kind, pack, "
    "version, occasion, closed, began, restores, invited, unopened, standing, proofs FROM entry WHERE ";

/// `holds_folded(text, words)`, in SQL: the words are searchable() already.
void holds_folded(sqlite3_context* context, int /*count*/, sqlite3_value** values) {
  const auto text = [&](int n) {
    const auto* bytes = reinterpret_cast<const char*>(sqlite3_value_text(values[n]));
    const auto size = static_cast<std::size_t>(sqlite3_value_bytes(values[n]));
    return bytes ? std::string_view(bytes, size) : std::string_view();
  };
  try {
    sqlite3_result_int(context, searchable(text(0)).find(text(1)) != std::string::npos ? 1 : 0);
  } catch (const std::bad_alloc&) {  // nothing may be thrown through SQLite
    sqlite3_result_error_nomem(context);
  }
}

/// A list is kept as JSON, where these are written otherwise.
bool stands_as_it_is(const std::string& words) {
  for (const char c : words) {
    if (c == '"' || c == '\\' || static_cast<unsigned char>(c) < ' ') return false;
  }
  return true;
}

/// The conditions of a query, with what is bound to them.
struct Narrowing {
  std::string sql = "current = 1";
  std::vector<std::pair<const char*, std::string>> bound;

  void add(const char* condition, const char* name, std::string value) {
    sql += fmt::format(" AND {}", condition);
    bound.emplace_back(name, std::move(value));
  }
};

std::string as_json(const std::vector<Uuid>& ids) {
  std::string text;
  for (const Uuid& id : ids)
    text += fmt::format("{}\"{}\"", text.empty() ? "" : ",", to_string(id));
  return "[" + text + "]";
}

std::string in_year(std::chrono::month_day day) {
  return fmt::format("{:02}-{:02}", static_cast<unsigned>(day.month()),
                     static_cast<unsigned>(day.day()));
}

void narrow_days(Narrowing& narrowing, const Query& query) {
  if (query.from) narrowing.add("day >= :from", ":from", to_string(*query.from));
  if (query.to) narrowing.add("day <= :to", ":to", to_string(*query.to));
  if (!query.every_year.empty()) {
    narrowing.add("substr(day, 6) >= :yearly", ":yearly", in_year(query.every_year.front()));
    narrowing.add("substr(day, 6) <= :yearly_last", ":yearly_last",
                  in_year(query.every_year.back()));
  }
}

void narrow_kinds(Narrowing& narrowing, const Query& query) {
  if (query.kind) narrowing.add("kind = :kind", ":kind", std::string(to_string(*query.kind)));
  if (!query.pack.empty()) narrowing.add("pack = :pack", ":pack", query.pack);
  if (!query.by) return;
  if (query.by->person) {
    narrowing.add("person = :by", ":by", to_string(*query.by->person));
  } else {
    narrowing.sql += " AND person IS NULL";
  }
}

void narrow_ids(Narrowing& narrowing, const Query& query) {
  if (query.id.empty()) return;
  narrowing.add(
      "(substr(replace(entry, '-', ''), 1, length(:id)) = :id OR substr(replace(entry, '-', ''), "
      "-length(:id)) = :id)",
      ":id", query.id);
}

/// Where few entries hold the words, the rest is never read.
void narrow_words(Narrowing& narrowing, const Query& query, const std::vector<Uuid>& closed) {
  if (query.words.empty() || !stands_as_it_is(query.words)) return;
  narrowing.add(
      "n IN (SELECT entry FROM answer WHERE typeof(value) = 'text' AND holds_folded(value, :words) "
      "UNION SELECT entry FROM tag WHERE holds_folded(tag, :words) "
      "UNION SELECT n FROM entry WHERE id IN (SELECT value FROM json_each(:closed)))",
      ":words", query.words);
  narrowing.bound.emplace_back(":closed", as_json(closed));
}

}  // namespace

SQLite::Statement select_entries(SQLite::Database& database, const Query& query,
                                 const std::vector<Uuid>& closed) {
  Narrowing narrowing;
  narrow_days(narrowing, query);
  narrow_kinds(narrowing, query);
  narrow_ids(narrowing, query);
  narrow_words(narrowing, query, closed);
  if (!query.words.empty()) {
    database.createFunction("holds_folded", 2, true, nullptr, holds_folded, nullptr, nullptr,
                            nullptr);
  }
  SQLite::Statement rows(
      database, fmt::format("{}{} ORDER BY at_ms DESC, n DESC", kColumns, narrowing.sql));
  for (const auto& [name, value] : narrowing.bound) rows.bind(name, value);
  return rows;
}

SQLite::Statement select_revision(SQLite::Database& database, const Uuid& id) {
  SQLite::Statement rows(database, fmt::format("{}id = ?", kColumns));
  rows.bind(1, to_string(id));
  return rows;
}

SQLite::Statement select_revisions(SQLite::Database& database, const Uuid& entry) {
  SQLite::Statement rows(database, fmt::format("{}entry = ? ORDER BY current, n", kColumns));
  rows.bind(1, to_string(entry));
  return rows;
}

SQLite::Statement select_revisions_by(SQLite::Database& database, const Uuid& person) {
  SQLite::Statement rows(database,
                         fmt::format("{}person = ? OR person IS NULL ORDER BY n", kColumns));
  rows.bind(1, to_string(person));
  return rows;
}

std::vector<Uuid> read_ids_ending_like(SQLite::Database& database, const std::vector<Uuid>& ids) {
  std::vector<Uuid> alike;
  SQLite::Statement rows(database,
                         "SELECT DISTINCT entry FROM entry WHERE substr(entry, -4) IN "
                         "(SELECT substr(value, -4) FROM json_each(?))");
  rows.bind(1, as_json(ids));
  while (rows.executeStep()) {
    if (const auto id = parse_uuid(rows.getColumn(0).getString())) alike.push_back(*id);
  }
  return alike;
}

}  // namespace hearth
