#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "hearth/journal/entry.hpp"

namespace hearth {

/// Somebody's presence at an occasion: they have answered, or the occasion's shared part was
/// written together.
struct Attendance {
  std::string occasion;
  std::optional<Uuid> author;  ///< empty: together
  std::int64_t first_ms = 0;   ///< when it was first written down
  Date first_day;              ///< the day it tells of
};

/// The stretch of the calendar that a date falls in: `2026-03-01` (daily, none), `2026-W09`
/// (weekly), `2026-F05` (fortnightly: ISO weeks 9 and 10), `2026-03` (monthly).
std::string period_of(Cadence cadence, Date date);

/// The cadence that a period's shape tells; `none` for anything that is no period.
Cadence cadence_of(std::string_view period);

/// How many periods of that cadence the days from `from` to `to` touch; 0 for Cadence::none.
int periods_between(Cadence cadence, Date from, Date to);

/// Everybody an occasion waits for: who was in the journal when it began or has answered, less
/// those who have left without answering.
std::vector<Uuid> participants(std::string_view occasion, std::span<const Attendance> attendance,
                               std::span<const Person> people);

/// Whether each of them has answered. False for an occasion that nobody has begun.
bool complete(std::string_view occasion, std::span<const Attendance> attendance,
              std::span<const Person> people);

/// Which occasion somebody's answers belong to: one of this pack that is still open, that they
/// have not answered and that began within the last period; else the one of `today`, numbered on
/// (`weekly/2026-W09-2`) if they have answered that already. `author` empty: together, which joins
/// the newest.
struct OccasionRequest {
  std::string pack;
  Cadence cadence = Cadence::none;
  Date today;
  std::optional<Uuid> author;
};
std::string occasion_for(const OccasionRequest& request, std::span<const Attendance> attendance,
                         std::span<const Person> people);

/// An occasion that nobody has begun, `decision/2026-03-01T19:00:33`, for a matter of which there
/// can be several at a time.
std::string occasion_of_its_own(std::string_view pack, Moment now,
                                std::span<const Attendance> attendance);

/// The entries of these packs, put together by their occasion: each in the order of writing, and
/// what began first comes first. Those without an occasion are left out.
std::vector<std::vector<const Entry*>> by_occasion(std::span<const Entry> entries,
                                                   std::span<const std::string_view> packs);

}  // namespace hearth
