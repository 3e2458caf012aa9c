#include "entry_query.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <optional>

#include "bound.hpp"
#include "text_conditions.hpp"

namespace hearth {
namespace {

/// By time, as the index has them. What is of one moment InOrder puts in order: here that would
/// sort each row by itself.
std::string in_order(const Query& query) {
  if (query.as_written) return " ORDER BY clock, id";
  return fmt::format(" ORDER BY at_ms {0}, n {0}", query.oldest_first ? "ASC" : "DESC");
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

/// Begins at that moment, which an index leads to.
std::string after_written(Bound& bound, const Query& query) {
  if (!query.after_written) return "";
  return fmt::format(" AND clock >= {0} AND (clock > {0} OR id > {1})",
                     query.after_written->clock.ticks,
                     bound.name(to_string(query.after_written->id)));
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

bool wants_notes(const Query& query) {
  return query.kinds.empty() || std::ranges::count(query.kinds, PackKind::log) > 0;
}

std::string of_any(const std::vector<PackKind>& kinds, std::string_view way = "") {
  std::string list;
  for (const PackKind kind : kinds) {
    list += fmt::format("{}'{}'", list.empty() ? "" : ", ", to_string(kind));
  }
  return list.empty() ? "" : fmt::format(" AND {}kind IN ({})", way, list);
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
  const std::string or_note = wants_notes(query) ? bound.or_closed(closed, notes) : "";
  if (or_note.empty()) return asked;
  return " AND n IN (SELECT n FROM entry WHERE current = 1" + asked + or_note + ")";
}

std::string of_author(const Query& query, std::string_view way = "") {
  if (!query.by) return "";
  if (!*query.by) return fmt::format(" AND {}person IS NULL", way);
  return fmt::format(" AND {}person = '{}'", way, to_string(**query.by));
}

std::string of_packs(Bound& bound, const Query& query) {
  if (query.packs.empty()) return "";
  return fmt::format(" AND pack IN ({})", bound.names(query.packs));
}

std::string of_kinds(Bound& bound, const Query& query) {
  std::string sql;
  // What asks leads to few rows of a kind already.
  if (query.asking.empty()) sql += of_any(query.kinds, bound.by_kind);
  return sql + of_packs(bound, query) + of_author(query, bound.by_author);
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

std::string narrowed(SQLite::Database& database, Bound& bound, const Query& query,
                     const std::vector<Uuid>& closed) {
  std::string either;
  for (const Query& one : query.either) {
    either += fmt::format("{}SELECT n FROM entry WHERE {}", either.empty() ? "" : " UNION ",
                          narrowed(database, bound, one, closed));
  }
  return "current = 1" + in_days(bound, query) + of_kinds(bound, query) +
         (query.edited ? " AND id <> entry" : "") + after_written(bound, query) +
         of_asking(bound, query, closed) + of_ids(bound, query) +
         of_texts(database, bound, query, closed) +
         (either.empty() ? "" : fmt::format(" AND n IN ({})", either));
}

void bind_all(SQLite::Statement& statement, const Bound& bound) {
  for (std::size_t n = 0; n < bound.values.size(); ++n) {
    statement.bind(static_cast<int>(n + 1), bound.values[n]);
  }
}

/// So many rows are few: to sort them takes less long than to pass by all others in the order of
/// time.
constexpr const char* kMostOfFew = "(SELECT 1000 + coalesce(max(n), 0) / 64 FROM entry)";

/// Whether an index leads to more than a few.
bool are_many(SQLite::Database& database, const std::string& conditions, const Bound& bound) {
  SQLite::Statement beyond(database, fmt::format("SELECT 1 FROM entry WHERE {} LIMIT 1 OFFSET {}",
                                                 conditions, kMostOfFew));
  bind_all(beyond, bound);
  return beyond.executeStep();
}

bool are_of_many_kinds(SQLite::Database& database, const Query& query) {
  if (query.kinds.empty() || !query.asking.empty()) return false;
  Bound bound;
  return are_many(database, "current = 1" + of_any(query.kinds) + of_packs(bound, query), bound);
}

/// As an index leads to it, or as time does.
Bound found_by(SQLite::Database& database, const Query& query) {
  Bound bound;
  if (query.as_written || !query.id.empty()) return bound;
  if (are_of_many_kinds(database, query)) bound.by_kind = "+";
  if (query.by && are_many(database, "true" + of_author(query), {})) bound.by_author = "+";
  return bound;
}

}  // namespace

SQLite::Statement select_entries(SQLite::Database& database, const Query& query,
                                 const std::vector<Uuid>& closed) {
  Bound bound = found_by(database, query);
  const std::string conditions = narrowed(database, bound, query, closed);
  SQLite::Statement rows(database, kEntryColumns + conditions + in_order(query));
  bind_all(rows, bound);
  return rows;
}

}  // namespace hearth
