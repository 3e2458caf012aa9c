#include <fmt/core.h>

#include "hearth/journal/occasion.hpp"
#include "hearth/remind/schedule.hpp"
#include "words.hpp"

namespace hearth {
namespace {

constexpr std::size_t kYear = 4;
constexpr std::chrono::minutes kLastMinute{24 * 60 - 1};

/// The Sunday of an ISO week, or of the last one of that year where it is no week of it.
std::optional<Date> sunday_of(int of_year, int week) {
  const auto monday = monday_of({of_year, week});
  if (!monday) return week > 1 ? sunday_of(of_year, week - 1) : std::nullopt;
  return plus_days(*monday, 6);
}

/// `2026-W09`, `2026-F05`: what is behind the letter counts weeks, or pairs of them.
std::optional<Date> last_of_weeks(std::string_view period, int weeks) {
  const auto of_year = number_in(period.substr(0, kYear), 0, 9999);
  const auto number = number_in(period.substr(kYear + 2, 2), 1, 53);
  return of_year && number ? sunday_of(*of_year, *number * weeks) : std::nullopt;
}

/// `2026-03`.
std::optional<Date> last_of_month(std::string_view period) {
  const auto first = parse_date(fmt::format("{}-01", period.substr(0, 7)));
  if (!first) return std::nullopt;
  return Date{first->year() / first->month() / std::chrono::last};
}

/// The last day of a period; what numbers further occasions of it (`2026-W09-2`) aside.
std::optional<Date> last_of(std::string_view period) {
  switch (cadence_of(period)) {
    case Cadence::weekly:
      return last_of_weeks(period, 1);
    case Cadence::fortnightly:
      return last_of_weeks(period, 2);
    case Cadence::daily:
      return parse_date(period.substr(0, 10));
    case Cadence::monthly:
    case Cadence::none:
      return last_of_month(period);
  }
  return std::nullopt;
}

}  // namespace

std::optional<Date> done_by(const Schedule& schedule, std::string_view occasion) {
  const auto slash = occasion.find('/');
  if (slash == std::string_view::npos) return std::nullopt;
  const auto last = last_of(occasion.substr(slash + 1));
  const bool of_calendar =
      schedule.kind == Schedule::Kind::daily || schedule.kind == Schedule::Kind::weekly;
  if (!last || of_calendar) return last;
  const auto scheduled = latest(schedule, wall_time(*last, kLastMinute));
  return scheduled ? period_end(schedule, day_of(*scheduled)) : *last;
}

}  // namespace hearth
