#include "entry_query.hpp"

#include <fmt/format.h>
#include <sqlite3.h>

#include <algorithm>
#include <chrono>
#include <new>

#include "hearth/core/text.hpp"

namespace hearth {
namespace {

/// By time; what is of one moment as it was first written down, so that a change of what one does
/// not see moves nothing.
std::string in_order(const Query& query) {
  const char* const way = query.oldest_first ? "ASC" : "DESC";
  return fmt::format(
      " ORDER BY at_ms {0}, CASE follows WHEN '' THEN n ELSE (SELECT min(first.n) FROM entry AS "
      "first WHERE first.entry = entry.entry) END {0}",
      way);
}

/// `holds_folded(text, words)`, in SQL: the words are searchable() already.
void holds_folded(sqlite3_context* context, int /*count*/, sqlite3_value** values) {
  const auto text = [&](int n) {
    const auto* bytes = reinterpret_cast<const char*>(sqlite3_value_text(values[n]));
    const auto size = static_cast<std::size_t>(sqlite3_value_bytes(values[n]));
    return bytes ? std::string_view(bytes, size) : std::string_view();
  };
  try {
    sqlite3_result_int(context, holds(text(0), text(1)) ? 1 : 0);
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

/// What is bound to the conditions of a query.
struct Bound {
  std::vector<std::string> values = {};

  /// `condition`: with {0} where the value stands.
  std::string in(const char* condition, const std::string& value) {
    return " AND " + fmt::format(fmt::runtime(condition), name(value));
  }

  /// What stands for each of them, in a list.
  std::string names(const std::vector<std::string>& all) {
    std::string list;
    for (const std::string& value : all) list += (list.empty() ? "" : ", ") + name(value);
    return list;
  }

  std::string name(const std::string& value) {
    values.push_back(value);
    return fmt::format("?{}", values.size());
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

/// Days begin 14 hours before they do in UTC, at most: the index of moments leads to the first.
std::string from_day(Bound& bound, Date day) {
  constexpr std::chrono::hours kFarthestEast{14};
  const auto begins = std::chrono::sys_days(day) - kFarthestEast;
  const auto ms = std::chrono::milliseconds(begins.time_since_epoch()).count();
  return bound.in("day >= {0}", to_string(day)) + fmt::format(" AND at_ms >= {}", ms);
}

std::string in_days(Bound& bound, const Query& query) {
  std::string sql;
  if (query.from) sql += from_day(bound, *query.from);
  if (query.to) sql += bound.in("day <= {0}", to_string(*query.to));
  if (query.after_ms) sql += fmt::format(" AND at_ms > {}", *query.after_ms);
  if (query.every_year.empty()) return sql;
  sql += bound.in("substr(day, 6) >= {0}", in_year(query.every_year.front()));
  return sql + bound.in("substr(day, 6) <= {0}", in_year(query.every_year.back()));
}

/// What is closed, and open to who reads, may hold what nothing else tells of.
std::string or_closed(Bound& bound, const std::vector<Uuid>& closed, std::string_view of_these) {
  if (closed.empty()) return "";
  return fmt::format(" UNION SELECT n FROM entry WHERE id IN (SELECT value FROM json_each({})){}",
                     bound.name(as_json(closed)), of_these);
}

bool wants_notes(const Query& query) {
  return query.kinds.empty() || std::ranges::count(query.kinds, PackKind::log) > 0;
}

std::string of_any(const std::vector<PackKind>& kinds) {
  std::string list;
  for (const PackKind kind : kinds) {
    list += fmt::format("{}'{}'", list.empty() ? "" : ", ", to_string(kind));
  }
  return list.empty() ? "" : fmt::format(" AND kind IN ({})", list);
}

/// By the few packs that ask it, which the index of kinds and packs leads to, then by what was
/// answered.
std::string of_asking(Bound& bound, const Query& query, const std::vector<Uuid>& closed) {
  if (query.asking.empty()) return "";
  std::string asked = fmt::format(
      "{0} AND pack IN (SELECT pack FROM wording WHERE question IN ({1})) AND EXISTS (SELECT 1 "
      "FROM "
      "answer a JOIN wording w ON w.n = a.wording WHERE a.entry = entry.n AND a.value IS NOT NULL "
      "AND w.question IN ({1}))",
      of_any(query.kinds), bound.names(query.asking));
  const std::string notes =
      fmt::format(" AND closed = 1 AND kind = '{}'", to_string(PackKind::log));
  const std::string or_note = wants_notes(query) ? or_closed(bound, closed, notes) : "";
  if (or_note.empty()) return asked;
  return " AND n IN (SELECT n FROM entry WHERE current = 1" + asked + or_note + ")";
}

std::string of_kinds(Bound& bound, const Query& query) {
  std::string sql;
  // What asks leads to few rows of a kind already.
  if (query.asking.empty()) sql += of_any(query.kinds);
  if (!query.packs.empty()) sql += fmt::format(" AND pack IN ({})", bound.names(query.packs));
  if (!query.by) return sql;
  if (!*query.by) return sql + " AND person IS NULL";
  return sql + bound.in("person = {0}", to_string(**query.by));
}

std::string with_dashes(std::string id) {
  for (const std::size_t dash : {20U, 16U, 12U, 8U}) {
    if (id.size() > dash) id.insert(dash, 1, '-');
  }
  return id;
}

/// The id, if none of it is left out: an index leads to that.
std::optional<Uuid> whole_id(const std::string& id) {
  constexpr std::size_t kDigits = 32;
  return id.size() == kDigits ? parse_uuid(with_dashes(id)) : std::nullopt;
}

constexpr const char* kByBeginning = "SELECT n FROM entry WHERE entry >= {} AND entry < {}";
constexpr const char* kByEnd =
    "SELECT n FROM entry WHERE substr(entry, -4) >= {} AND substr(entry, -4) < {}";

/// What begins so, as an index leads to it.
std::string beginning_with(Bound& bound, const char* rows, std::string beginning) {
  const std::string from = bound.name(beginning);
  ++beginning.back();
  return fmt::format(fmt::runtime(rows), from, bound.name(beginning));
}

/// The ids that can be meant by six characters or more: by how they begin, and by what is known of
/// their last four then. Of fewer characters too little is known for that.
std::string near_in_indexes(Bound& bound, const std::string& id) {
  constexpr std::size_t kFewest = 6;
  if (id.size() < kFewest) return "";
  std::string sql = beginning_with(bound, kByBeginning, with_dashes(id)) + " UNION " +
                    beginning_with(bound, kByEnd, id.substr(id.size() - 4));
  for (std::size_t shown = id.size() + 1; shown <= kFewest + 2; ++shown) {
    sql += " UNION " + beginning_with(bound, kByEnd, id.substr(shown - 4));
  }
  return " AND n IN (" + sql + ")";
}

std::string of_ids(Bound& bound, const Query& query) {
  if (query.id.empty()) return "";
  if (const auto whole = whole_id(query.id)) return bound.in("entry = {0}", to_string(*whole));
  return near_in_indexes(bound, query.id) +
         bound.in(
             "(substr(replace(entry, '-', ''), 1, length({0})) = {0} OR "
             "substr(replace(entry, '-', ''), -length({0})) = {0} OR "
             "{0} IN (substr(entry, -6, length({0})), substr(entry, -7, length({0})), "
             "substr(entry, -8, length({0}))))",
             query.id);
}

/// Where few entries hold the words, the rest is never read.
std::string of_words(Bound& bound, const Query& query, const std::vector<Uuid>& closed) {
  if (query.words.empty() || !stands_as_it_is(query.words)) return "";
  return bound.in(
             "n IN (SELECT entry FROM answer WHERE typeof(value) = 'text' AND holds_folded(value, "
             "{0}) "
             "UNION SELECT entry FROM tag WHERE holds_folded(tag, {0})",
             query.words) +
         or_closed(bound, closed, "") + ")";
}

std::string narrowed(Bound& bound, const Query& query, const std::vector<Uuid>& closed) {
  std::string either;
  for (const Query& one : query.either) {
    either += fmt::format("{}SELECT n FROM entry WHERE {}", either.empty() ? "" : " UNION ",
                          narrowed(bound, one, closed));
  }
  return "current = 1" + in_days(bound, query) + of_kinds(bound, query) +
         of_asking(bound, query, closed) + of_ids(bound, query) + of_words(bound, query, closed) +
         (either.empty() ? "" : fmt::format(" AND n IN ({})", either));
}

bool looks_for_words(const Query& query) {
  return !query.words.empty() || std::ranges::any_of(query.either, looks_for_words);
}

constexpr std::size_t kFew = 200;      ///< so many an index leads to, one by one
constexpr std::size_t kCompared = 16;  ///< characters

/// Finds the one of some ids that ends like another.
class Ends {
 public:
  Ends(std::vector<Uuid> ids, std::size_t length)
      : ids_(std::move(ids)), shift_(4 * (kCompared - std::min(length, kCompared))) {
    std::ranges::sort(ids_, {}, from_its_end);
  }

  /// Whether another than itself is among them that ends so.
  [[nodiscard]] bool mixes_up(const Uuid& id) const {
    const std::uint64_t end = end_of(id);
    const auto first =
        std::ranges::lower_bound(ids_, end, {}, [&](const Uuid& one) { return end_of(one); });
    bool alike = false;
    for (auto one = first; one != ids_.end() && end_of(*one) == end; ++one) {
      if (*one == id) return false;
      alike = true;
    }
    return alike;
  }

 private:
  std::uint64_t end_of(const Uuid& id) const { return from_its_end(id) >> shift_; }

  std::vector<Uuid> ids_;
  std::size_t shift_;
};

/// What may end like one of a few.
SQLite::Statement by_their_ends(SQLite::Database& database, const std::vector<Uuid>& ids) {
  std::string ends;
  for (const Uuid& id : ids) ends += (ends.empty() ? "'" : ", '") + to_string(id).substr(32) + "'";
  return {database, "SELECT DISTINCT entry FROM entry WHERE substr(entry, -4) IN (" + ends + ")"};
}

/// Where all are shown no other is left.
bool are_all(SQLite::Database& database, const std::vector<Uuid>& ids) {
  const auto count = database.execAndGet("SELECT count(*) FROM (SELECT DISTINCT entry FROM entry)");
  return static_cast<std::size_t>(count.getInt64()) == ids.size();
}

}  // namespace

SQLite::Statement select_entries(SQLite::Database& database, const Query& query,
                                 const std::vector<Uuid>& closed) {
  Bound bound;
  const std::string conditions = narrowed(bound, query, closed);
  if (looks_for_words(query)) {
    database.createFunction("holds_folded", 2, true, nullptr, holds_folded, nullptr, nullptr,
                            nullptr);
  }
  SQLite::Statement rows(database, kEntryColumns + conditions + in_order(query));
  for (std::size_t n = 0; n < bound.values.size(); ++n) {
    rows.bind(static_cast<int>(n + 1), bound.values[n]);
  }
  return rows;
}

std::vector<Uuid> read_ids_ending_like(SQLite::Database& database, const std::vector<Uuid>& ids,
                                       std::size_t length) {
  std::vector<Uuid> alike;
  const bool few = ids.size() <= kFew;
  if (ids.empty() || length > kCompared || (!few && are_all(database, ids))) return alike;
  const Ends ends(ids, length);
  SQLite::Statement rows =
      few ? by_their_ends(database, ids)
          : SQLite::Statement(database, "SELECT DISTINCT entry FROM entry ORDER BY entry");
  while (rows.executeStep()) {
    const auto id = parse_uuid(rows.getColumn(0).getText());
    if (id && ends.mixes_up(*id)) alike.push_back(*id);
  }
  return alike;
}

}  // namespace hearth
