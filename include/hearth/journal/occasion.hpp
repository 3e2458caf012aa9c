#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "hearth/journal/entry.hpp"

namespace hearth {

/// That somebody has answered what an occasion asks, or that its shared part was written together.
/// Who erased their answers after the seals had opened has answered all the same.
struct Attendance {
  std::string occasion;
  Author author;
  std::int64_t first_ms = 0;             ///< when it was first written down
  Date first_day;                        ///< the day it tells of
  std::vector<Membership> invited = {};  ///< whom the seals of that entry wait for, and open to
};

/// The stretch of the calendar that a date falls in: `2026-03-01` (daily, none), `2026-W09`
/// (weekly), `2026-F05` (fortnightly: ISO weeks 9 and 10), `2026-03` (monthly).
std::string period_of(Cadence cadence, Date date);

/// The cadence that a period's shape tells; `none` for anything that is no period.
Cadence cadence_of(std::string_view period);

/// How many periods of that cadence the days from `from` to `to` touch; 0 for Cadence::none.
int periods_between(Cadence cadence, Date from, Date to);

/// Who was invited to which occasion and who has answered it. Asked by its name, an occasion is
/// found at once, however many there are.
class Occasions {
 public:
  Occasions(std::vector<Attendance> attendance, std::vector<Person> people);

  const std::vector<Attendance>& attendance() const { return attendance_; }
  const std::vector<Person>& people() const { return people_; }

  [[nodiscard]] bool begun(std::string_view occasion) const;

  /// Whether it has an answer by them.
  [[nodiscard]] bool answered(std::string_view occasion, const Author& author) const;

  /// Whether that person was in the journal when it began, and has been since.
  [[nodiscard]] bool invites(std::string_view occasion, const Uuid& person) const;

  /// Whether each of those who were invited and are still here has answered.
  [[nodiscard]] bool answered_by_all(std::string_view occasion,
                                     const std::vector<Membership>& invited) const;

  /// Whether everybody whom it invites and who is still here has answered. False for an occasion
  /// that nobody has begun.
  [[nodiscard]] bool complete(std::string_view occasion) const;

  /// Those whom the first entry of an occasion invited; empty if nobody has begun it.
  std::vector<Membership> invited(std::string_view occasion) const;

 private:
  std::span<const Attendance> of(std::string_view occasion) const;

  std::vector<Attendance> attendance_;  ///< by their occasions
  std::vector<Person> people_;
};

/// Which occasion somebody's answers belong to: one of this pack that is still open, that invites
/// them, that they have not answered and that began within the last period; else the one of
/// `today`, numbered on (`weekly/2026-W09-2`) if they have answered that already or came after it
/// had begun. `author` empty: together, which joins the newest.
struct OccasionRequest {
  std::string pack;
  Cadence cadence = Cadence::none;
  Date today;
  Author author;
};
std::string occasion_for(const OccasionRequest& request, const Occasions& occasions);

/// An occasion that nobody has begun, `decision/2026-03-01T19:00:33`, for a matter of which there
/// can be several at a time.
std::string occasion_of_its_own(std::string_view pack, Moment now, const Occasions& occasions);

/// The entries of these packs, put together by their occasion: each in the order of writing, and
/// what began first comes first. Those without an occasion are left out.
std::vector<std::vector<const Entry*>> by_occasion(std::span<const Entry> entries,
                                                   std::span<const std::string_view> packs);

}  // namespace hearth
