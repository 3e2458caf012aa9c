#include "attendance_rows.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <charconv>

#include "hearth/core/translated.hpp"
#include "prepared.hpp"
#include "sqlite_errors.hpp"

namespace hearth {
namespace {

std::optional<Membership> parse_membership(std::string_view text) {
  constexpr std::size_t kId = 36;
  if (text.size() < kId + 2 || text[kId] != '/') return std::nullopt;
  const auto person = parse_uuid(text.substr(0, kId));
  Membership one{person.value_or(Uuid{}), 0};
  const char* end = text.data() + text.size();
  const auto [stop, error] = std::from_chars(text.data() + kId + 1, end, one.joined_ms);
  return person && error == std::errc() && stop == end ? std::optional(one) : std::nullopt;
}

std::vector<Membership> parse_memberships(std::string_view text) {
  std::vector<Membership> list;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(' '), text.size());
    list.push_back(known(parse_membership(text.substr(0, end)), msgid("a list of who was there")));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return list;
}

std::string to_text(const std::vector<Membership>& members) {
  std::string text;
  for (const Membership& one : members) {
    text += fmt::format("{}{}/{}", text.empty() ? "" : " ", to_string(one.person), one.joined_ms);
  }
  return text;
}

/// All that the index of occasions covers: no row of an entry is read.
constexpr const char* kAttendance =
    "SELECT occasion, person, began, day, invited FROM entry WHERE current = 1 AND state <> "
    "'undone' AND standing <> 'unconfirmed' AND occasion <> ''";

constexpr const char* kWhoAnswered =
    "SELECT person FROM entry WHERE current = 1 AND state <> 'undone' AND standing <> "
    "'unconfirmed' AND occasion <> '' AND occasion = ?";

/// The fifth sign of a period tells a week (W), a fortnight (F) and a day or month (a digit) apart.
/// Of one kind the last by its letters is the newest.
constexpr const char* kNewest =
    "SELECT max(occasion) FROM entry WHERE current = 1 AND state <> 'undone' AND standing <> "
    "'unconfirmed' AND occasion <> '' AND occasion > ?1 || '/' AND occasion < ?1 || '0' "
    "AND (?2 IS NULL OR person IS NULL OR person = ?2) "
    "GROUP BY substr(occasion, length(?1) + 7, 1)";

void add_all(SQLite::Statement& rows, const MembershipReader& memberships,
             std::vector<Attendance>& attendance) {
  while (rows.executeStep()) {
    Attendance one;
    one.occasion = rows.getColumn(0).getString();
    if (!rows.getColumn(1).isNull())
      one.author =
          known(parse_uuid(rows.getColumn(1).getString()), msgid("a list of who was there"));
    one.first_ms = HybridTime{rows.getColumn(2).getInt64()}.ms();
    one.first_day =
        known(parse_date(rows.getColumn(3).getString()), msgid("a list of who was there"));
    one.invited = memberships.at(rows.getColumn(4));
    attendance.push_back(std::move(one));
  }
}

}  // namespace

MembershipReader::MembershipReader(SQLite::Database& database) {
  SQLite::Statement rows(database, "SELECT n, people FROM membership");
  while (rows.executeStep()) {
    lists_[rows.getColumn(0).getInt64()] = parse_memberships(rows.getColumn(1).getString());
  }
}

const std::vector<Membership>& MembershipReader::at(const SQLite::Column& number) const {
  static const std::vector<Membership> none;
  const auto found = number.isNull() ? lists_.end() : lists_.find(number.getInt64());
  return found == lists_.end() ? none : found->second;
}

std::optional<std::int64_t> membership_row(SQLite::Database& database,
                                           const std::vector<Membership>& members) {
  if (members.empty()) return std::nullopt;
  const std::string text = to_text(members);
  SQLite::Statement add(database, "INSERT OR IGNORE INTO membership (people) VALUES (?)");
  add.bind(1, text);
  add.exec();
  SQLite::Statement found(database, "SELECT n FROM membership WHERE people = ?");
  found.bind(1, text);
  return found.executeStep() ? std::optional(found.getColumn(0).getInt64()) : std::nullopt;
}

std::vector<Attendance> read_attendance(SQLite::Database& database) {
  SQLite::Statement rows(database, fmt::format("{} ORDER BY occasion, person", kAttendance));
  std::vector<Attendance> all;
  add_all(rows, MembershipReader(database), all);
  return all;
}

std::vector<Attendance> read_attendance_of(SQLite::Database& database, const std::string& pack) {
  SQLite::Statement rows(database, fmt::format("{} AND occasion > ?1 || '/' AND occasion < ?1 || "
                                               "'0' ORDER BY occasion, person",
                                               kAttendance));
  rows.bind(1, pack);
  std::vector<Attendance> all;
  add_all(rows, MembershipReader(database), all);
  return all;
}

std::vector<Attendance> read_attendance(SQLite::Database& database,
                                        const std::vector<std::string>& occasions) {
  std::vector<Attendance> all;
  if (occasions.empty()) return all;
  SQLite::Statement rows(database, fmt::format("{} AND occasion = ?", kAttendance));
  const MembershipReader memberships(database);
  for (const std::string& occasion : occasions) {
    rows.reset();
    rows.bind(1, occasion);
    add_all(rows, memberships, all);
  }
  return all;
}

std::vector<Author> read_who_answered(SQLite::Database& database, const std::string& occasion) {
  Prepared rows(database, kWhoAnswered);
  (*rows).bind(1, occasion);
  std::vector<Author> authors;
  while ((*rows).executeStep()) {
    const SQLite::Column person = (*rows).getColumn(0);
    authors.push_back(
        person.isNull() ? Author()
                        : known(parse_uuid(person.getString()), msgid("a list of who was there")));
  }
  return authors;
}

std::vector<std::string> newest_answered(SQLite::Database& database, const std::string& pack,
                                         const std::optional<Uuid>& person) {
  SQLite::Statement rows(database, kNewest);
  rows.bind(1, pack);
  if (person) rows.bind(2, to_string(*person));
  std::vector<std::string> newest;
  while (rows.executeStep()) newest.push_back(rows.getColumn(0).getString());
  return newest;
}

}  // namespace hearth
