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
  Date first_day{};                      ///< the day it tells of
  std::vector<Membership> invited = {};  ///< whom the seals of that entry wait for, and open to
};

/// The stretch of the calendar that a date falls in: `2026-03-01` (daily, none), `2026-W09`
/// (weekly), `2026-F05` (fortnightly: ISO weeks 9 and 10), `2026-03` (monthly).
std::string period_of(Cadence cadence, Date date);

/// The cadence that a period's shape tells; `none` for anything that is no period.
Cadence cadence_of(std::string_view period);

/// Who was invited to which occasion and who has answered it. Asked by its name, an occasion is
/// found at once, however many there are.
class Occasions {
 public:
  Occasions(std::vector<Attendance> attendance, std::vector<Person> people);

  const std::vector<Attendance>& attendance() const { return attendance_; }
  const std::vector<Person>& people() const { return people_; }

  /// Those who have answered it.
  std::span<const Attendance> of(std::string_view occasion) const;

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
  std::vector<Attendance> attendance_;  ///< by their occasions
  std::vector<Person> people_;
};

/// A pack that people answer together, on a day.
struct SharedPack {
  std::string id;
  Cadence cadence = Cadence::none;
  bool asks_each = true;       ///< it has a part that each answers alone
  bool asks_together = false;  ///< it has a part that they answer together
  Date today;
};

/// What there is of an occasion, and what is still to be done: each person's part alone, the look
/// at what has opened, and the part together. It follows from who has answered, however they did.
struct OccasionParts {
  std::string occasion;         ///< `weekly/2026-W09`
  bool begun = false;           ///< somebody has answered
  std::vector<Uuid> to_answer;  ///< who is here and invited, and has not answered
  bool opened = false;          ///< each of those has: what they gave can be looked at
  bool together = false;        ///< the part together can be written now, and is not

  [[nodiscard]] bool done() const { return begun && to_answer.empty() && !together; }
};

/// Where a pack goes on, on that day: at an occasion that still waits for somebody, the newest
/// first; else at one whose part together is still to be written, of this period or of the last two
/// days; else at the one of this period that is done; else at this period's, which nobody has
/// begun. Of several in one period the first that waits.
OccasionParts parts_now(const SharedPack& pack, const Occasions& occasions);

/// Whether that person has answered this pack in the period of that day, and no occasion that
/// invites them waits for them.
[[nodiscard]] bool has_answered(const SharedPack& pack, const Uuid& person,
                                const Occasions& occasions);

/// Which occasion somebody's answers belong to: one of this pack that is still open, that invites
/// them, that they have not answered and that began within the last period, of the newest period
/// the first; else the one of `today`, numbered on (`weekly/2026-W09-2`) if they have answered that
/// already or came after it had begun. `author` empty: together, which joins the newest.
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
