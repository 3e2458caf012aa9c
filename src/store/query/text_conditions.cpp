#include "text_conditions.hpp"

#include <sqlite3.h>

#include <cstdint>
#include <new>
#include <optional>

#include "hearth/core/text.hpp"

namespace hearth {
namespace {

std::string_view text_in(sqlite3_value* value) {
  const auto* bytes = reinterpret_cast<const char*>(sqlite3_value_text(value));
  const auto size = static_cast<std::size_t>(sqlite3_value_bytes(value));
  return bytes ? std::string_view(bytes, size) : std::string_view();
}

bool reads_as(std::string_view text, std::string_view words) { return searchable(text) == words; }

/// A test of a text, in SQL: the words are searchable() already.
template <bool test(std::string_view text, std::string_view words)>
void tests_text(sqlite3_context* context, int /*count*/, sqlite3_value** values) {
  try {
    sqlite3_result_int(context, test(text_in(values[0]), text_in(values[1])) ? 1 : 0);
  } catch (const std::bad_alloc&) {  // nothing may be thrown through SQLite
    sqlite3_result_error_nomem(context);
  }
}

void make_functions(SQLite::Database& database) {
  database.createFunction("holds_folded", 2, true, nullptr, tests_text<holds>, nullptr, nullptr,
                          nullptr);
  database.createFunction("reads_as", 2, true, nullptr, tests_text<reads_as>, nullptr, nullptr,
                          nullptr);
}

/// A list is kept as JSON, where these are written otherwise.
bool stands_as_it_is(const std::string& words) {
  for (const char c : words) {
    if (c == '"' || c == '\\' || static_cast<unsigned char>(c) < ' ') return false;
  }
  return true;
}

/// Where a text is looked for, with {0} in its place.
struct Place {
  const char* rows;        ///< numbers of the entries in which it stands
  const char* asked_each;  ///< whether it stands in the entry at hand
  int one_in = 64;         ///< of all entries, and a thousand more: so many that have it are few
};

constexpr Place kWords = {
    "SELECT entry FROM answer WHERE typeof(value) = 'text' AND holds_folded(value, {0}) "
    "UNION ALL SELECT entry FROM tag WHERE holds_folded(tag, {0})",
    "EXISTS (SELECT 1 FROM answer WHERE answer.entry = entry.n AND typeof(value) = 'text' AND "
    "holds_folded(value, {0})) OR EXISTS (SELECT 1 FROM tag WHERE tag.entry = entry.n AND "
    "holds_folded(tag, {0}))"};
constexpr Place kTag = {
    "SELECT entry FROM tag WHERE reads_as(tag, {0})",
    "EXISTS (SELECT 1 FROM tag WHERE tag.entry = entry.n AND reads_as(tag, {0}))"};

/// The entries in which a text stands, as JSON; nothing if they are many.
std::optional<std::string> few_rows(SQLite::Database& database, const Place& place,
                                    const std::string& text) {
  const std::int64_t all = database.execAndGet("SELECT max(n) FROM entry").getInt64();
  const std::int64_t most = 1000 + all / place.one_in;
  SQLite::Statement rows(
      database, fmt::format(fmt::runtime(place.rows), "?1") + fmt::format(" LIMIT {}", most + 1));
  rows.bind(1, text);
  std::string list;
  std::int64_t count = 0;
  while (rows.executeStep()) {
    if (++count > most) return std::nullopt;
    list += fmt::format("{}{}", list.empty() ? "" : ",", rows.getColumn(0).getInt64());
  }
  return "[" + list + "]";
}

std::string of_text(SQLite::Database& database, Bound& bound, const Place& place,
                    const std::string& text, const std::vector<Uuid>& closed) {
  if (const auto few = few_rows(database, place, text)) {
    const std::string list = bound.name(*few);
    return fmt::format(" AND n IN (SELECT value FROM json_each({}){})", list,
                       bound.or_closed(closed, ""));
  }
  const std::string asked = fmt::format(fmt::runtime(place.asked_each), bound.name(text));
  if (closed.empty()) return fmt::format(" AND ({})", asked);
  return fmt::format(" AND ({} OR n IN (SELECT n FROM entry WHERE false{}))", asked,
                     bound.or_closed(closed, ""));
}

}  // namespace

std::string of_texts(SQLite::Database& database, Bound& bound, const Query& query,
                     const std::vector<Uuid>& closed) {
  if (query.words.empty() && query.tags.empty()) return "";
  make_functions(database);
  std::string sql;
  const bool words = !query.words.empty() && stands_as_it_is(query.words);
  if (words) {
    Place place = kWords;
    if (!query.oldest_first) place.one_in = 1024;  // one of the next has it, as a rule
    sql += of_text(database, bound, place, query.words, closed);
  }
  for (const std::string& tag : query.tags) sql += of_text(database, bound, kTag, tag, closed);
  return sql;
}

}  // namespace hearth
