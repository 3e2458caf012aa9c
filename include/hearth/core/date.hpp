#pragma once

#include <chrono>
#include <compare>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace hearth {

/// A calendar day without a zone. Always valid where a function returns it.
using Date = std::chrono::year_month_day;

/// Reads `2026-03-01` and nothing looser; empty for anything else, an impossible day included.
[[nodiscard]] std::optional<Date> parse_date(std::string_view iso);

/// `2026-03-01`.
std::string to_string(Date date);

/// `Sun 1 Mar 2026`: for people to read.
std::string spoken(Date date);

/// The day that many days later (earlier when negative).
Date plus_days(Date date, int days);

/// Days from `from` to `to`; negative when `to` is earlier.
int days_between(Date from, Date to);

/// The days of earlier years that are remembered on that day: the same day, and on 28 February also
/// 29 February where the year has none. In their order, never empty.
std::vector<std::chrono::month_day> remembered_on(Date date);

/// A week of ISO 8601: Monday to Sunday, the first one holding the year's first Thursday.
struct IsoWeek {
  int year;
  int week;  ///< 1..53
  auto operator<=>(const IsoWeek&) const = default;
};

IsoWeek iso_week(Date date);

/// Empty if the year has no such week.
[[nodiscard]] std::optional<Date> monday_of(IsoWeek week);

/// `2026-W09`.
std::string to_string(IsoWeek week);

}  // namespace hearth
