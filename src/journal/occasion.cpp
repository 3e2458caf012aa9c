#include "hearth/journal/occasion.hpp"

#include <fmt/core.h>

#include <algorithm>

namespace hearth {
namespace {

std::string fortnight(IsoWeek week) {
  return fmt::format("{:04}-F{:02}", week.year, (week.week + 1) / 2);
}

std::string month(Date date) {
  return fmt::format("{:04}-{:02}", static_cast<int>(date.year()),
                     static_cast<unsigned>(date.month()));
}

int period_days(Cadence cadence) {
  switch (cadence) {
    case Cadence::weekly:
      return 7;
    case Cadence::fortnightly:
      return 14;
    case Cadence::monthly:
      return 31;
    case Cadence::none:
    case Cadence::daily:
      return 1;
  }
  return 1;
}

std::int64_t began(std::string_view occasion, std::span<const Attendance> attendance) {
  std::int64_t first = INT64_MAX;
  for (const Attendance& one : attendance) {
    if (one.occasion == occasion) first = std::min(first, one.first_ms);
  }
  return first;
}

bool has_answered(const std::optional<Uuid>& author, std::string_view occasion,
                  std::span<const Attendance> attendance) {
  return std::any_of(attendance.begin(), attendance.end(), [&](const Attendance& one) {
    return one.occasion == occasion && one.author == author;
  });
}

bool begun(std::string_view occasion, std::span<const Attendance> attendance) {
  return began(occasion, attendance) != INT64_MAX;
}

/// Whether somebody's answers of that day may still go to an occasion that others began.
bool joins(const OccasionRequest& request, const Attendance& one,
           std::span<const Attendance> attendance, std::span<const Person> people) {
  const int age = days_between(one.first_day, request.today);
  return one.occasion.starts_with(request.pack + "/") && age >= 0 &&
         age < period_days(request.cadence) &&
         !has_answered(request.author, one.occasion, attendance) &&
         (!request.author || !complete(one.occasion, attendance, people));
}

std::string joinable(const OccasionRequest& request, std::span<const Attendance> attendance,
                     std::span<const Person> people) {
  std::string newest;
  for (const Attendance& one : attendance) {
    if (one.occasion > newest && joins(request, one, attendance, people)) newest = one.occasion;
  }
  return newest;
}

}  // namespace

std::string period_of(Cadence cadence, Date date) {
  switch (cadence) {
    case Cadence::weekly:
      return to_string(iso_week(date));
    case Cadence::fortnightly:
      return fortnight(iso_week(date));
    case Cadence::monthly:
      return month(date);
    case Cadence::none:
    case Cadence::daily:
      return to_string(date);
  }
  return to_string(date);
}

Cadence cadence_of(std::string_view period) {
  if (period.size() >= 8 && period[5] == 'W') return Cadence::weekly;
  if (period.size() >= 8 && period[5] == 'F') return Cadence::fortnightly;
  if (period.size() == 7 && period[4] == '-') return Cadence::monthly;
  if (period.size() >= 10 && parse_date(period.substr(0, 10))) return Cadence::daily;
  return Cadence::none;
}

int periods_between(Cadence cadence, Date from, Date to) {
  if (cadence == Cadence::none || days_between(from, to) < 0) return 0;
  int count = 1;
  for (Date day = from; day != to; day = plus_days(day, 1)) {
    if (period_of(cadence, day) != period_of(cadence, plus_days(day, 1))) ++count;
  }
  return count;
}

std::vector<Uuid> participants(std::string_view occasion, std::span<const Attendance> attendance,
                               std::span<const Person> people) {
  const std::int64_t first = began(occasion, attendance);
  std::vector<Uuid> present;
  for (const Person& person : people) {
    const bool answered_it = has_answered(person.id, occasion, attendance);
    const bool expected = person.joined.ms <= first && !person.left;
    if (answered_it || expected) present.push_back(person.id);
  }
  return present;
}

bool complete(std::string_view occasion, std::span<const Attendance> attendance,
              std::span<const Person> people) {
  if (!begun(occasion, attendance)) return false;
  const std::vector<Uuid> present = participants(occasion, attendance, people);
  return std::all_of(present.begin(), present.end(), [&](const Uuid& person) {
    return has_answered(person, occasion, attendance);
  });
}

std::string occasion_for(const OccasionRequest& request, std::span<const Attendance> attendance,
                         std::span<const Person> people) {
  if (std::string open = joinable(request, attendance, people); !open.empty()) return open;
  const std::string base = request.pack + "/" + period_of(request.cadence, request.today);
  std::string occasion = base;
  for (int count = 2; has_answered(request.author, occasion, attendance); ++count) {
    occasion = fmt::format("{}-{}", base, count);
  }
  return occasion;
}

std::string occasion_of_its_own(std::string_view pack, Moment now,
                                std::span<const Attendance> attendance) {
  constexpr std::size_t kUpToSeconds = 19;
  const std::string base = fmt::format("{}/{}", pack, to_string(now).substr(0, kUpToSeconds));
  std::string occasion = base;
  for (int count = 2; begun(occasion, attendance); ++count) {
    occasion = fmt::format("{}-{}", base, count);
  }
  return occasion;
}

std::vector<std::vector<const Entry*>> by_occasion(std::span<const Entry> entries,
                                                   std::span<const std::string_view> packs) {
  std::vector<const Entry*> ordered;
  for (const Entry& entry : entries) {
    const bool wanted = std::find(packs.begin(), packs.end(), entry.pack) != packs.end();
    if (wanted && !entry.occasion.empty()) ordered.push_back(&entry);
  }
  std::sort(ordered.begin(), ordered.end(),
            [](const Entry* a, const Entry* b) { return written_before(*a, *b); });
  std::vector<std::vector<const Entry*>> groups;
  for (const Entry* entry : ordered) {
    const auto group = std::find_if(groups.begin(), groups.end(), [&](const auto& each) {
      return each.front()->occasion == entry->occasion;
    });
    if (group == groups.end()) {
      groups.push_back({entry});
    } else {
      group->push_back(entry);
    }
  }
  return groups;
}

}  // namespace hearth
