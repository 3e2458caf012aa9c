#include "hearth/journal/occasion.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <map>
#include <utility>

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

/// Whether somebody's answers of that day may still go to an occasion that others began.
bool joins(const OccasionRequest& request, const Attendance& one, const Occasions& occasions) {
  const int age = days_between(one.first_day, request.today);
  const bool is_near = one.occasion.starts_with(request.pack + "/") && age >= 0 &&
                       age < period_days(request.cadence);
  if (!is_near || occasions.answered(one.occasion, request.author)) return false;
  if (!request.author) return true;
  return occasions.invites(one.occasion, *request.author) && !occasions.complete(one.occasion);
}

std::string joinable(const OccasionRequest& request, const Occasions& occasions) {
  std::string newest;
  for (const Attendance& one : occasions.attendance()) {
    if (one.occasion > newest && joins(request, one, occasions)) newest = one.occasion;
  }
  return newest;
}

/// Whether it is there for others, or was answered by this author already.
bool is_taken(const OccasionRequest& request, const std::string& occasion,
              const Occasions& occasions) {
  if (occasions.answered(occasion, request.author)) return true;
  return request.author && occasions.begun(occasion) &&
         !occasions.invites(occasion, *request.author);
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

Occasions::Occasions(std::vector<Attendance> attendance, std::vector<Person> people)
    : attendance_(std::move(attendance)), people_(std::move(people)) {
  if (!std::ranges::is_sorted(attendance_, {}, &Attendance::occasion)) {
    std::ranges::stable_sort(attendance_, {}, &Attendance::occasion);
  }
}

std::span<const Attendance> Occasions::of(std::string_view occasion) const {
  const auto first = std::ranges::lower_bound(attendance_, occasion, {}, &Attendance::occasion);
  const auto last = std::ranges::upper_bound(attendance_, occasion, {}, &Attendance::occasion);
  return {first, last};
}

bool Occasions::begun(std::string_view occasion) const { return !of(occasion).empty(); }

bool Occasions::answered(std::string_view occasion, const Author& author) const {
  const std::span<const Attendance> there = of(occasion);
  return std::ranges::find(there, author, &Attendance::author) != there.end();
}

bool Occasions::invites(std::string_view occasion, const Uuid& person) const {
  return std::ranges::any_of(of(occasion), [&](const Attendance& each) {
    return std::ranges::any_of(each.invited, [&](const Membership& one) {
      return one.person == person && lasts(one, people_);
    });
  });
}

bool Occasions::answered_by_all(std::string_view occasion,
                                const std::vector<Membership>& invited) const {
  const std::span<const Attendance> there = of(occasion);
  return std::ranges::all_of(invited, [&](const Membership& one) {
    return !lasts(one, people_) ||
           std::ranges::find(there, one.person, &Attendance::author) != there.end();
  });
}

bool Occasions::complete(std::string_view occasion) const {
  return begun(occasion) && std::ranges::all_of(of(occasion), [&](const Attendance& each) {
           return answered_by_all(occasion, each.invited);
         });
}

std::vector<Membership> Occasions::invited(std::string_view occasion) const {
  const std::span<const Attendance> there = of(occasion);
  const auto first = std::ranges::min_element(
      there, {}, [](const Attendance& each) { return std::pair(each.first_ms, each.author); });
  return first == there.end() ? std::vector<Membership>() : first->invited;
}

std::string occasion_for(const OccasionRequest& request, const Occasions& occasions) {
  if (std::string open = joinable(request, occasions); !open.empty()) return open;
  const std::string base = request.pack + "/" + period_of(request.cadence, request.today);
  std::string occasion = base;
  for (int count = 2; is_taken(request, occasion, occasions); ++count) {
    occasion = fmt::format("{}-{}", base, count);
  }
  return occasion;
}

std::string occasion_of_its_own(std::string_view pack, Moment now, const Occasions& occasions) {
  constexpr std::size_t kUpToSeconds = 19;
  const std::string base = fmt::format("{}/{}", pack, to_string(now).substr(0, kUpToSeconds));
  std::string occasion = base;
  for (int count = 2; occasions.begun(occasion); ++count) {
    occasion = fmt::format("{}-{}", base, count);
  }
  return occasion;
}

std::vector<std::vector<const Entry*>> by_occasion(std::span<const Entry> entries,
                                                   std::span<const std::string_view> packs) {
  std::vector<const Entry*> ordered;
  for (const Entry& entry : entries) {
    const bool wanted = std::ranges::find(packs, entry.pack) != packs.end();
    if (wanted && !entry.occasion.empty()) ordered.push_back(&entry);
  }
  std::ranges::sort(ordered, [](const Entry* a, const Entry* b) { return written_before(*a, *b); });
  std::vector<std::vector<const Entry*>> groups;
  std::map<std::string_view, std::size_t> places;
  for (const Entry* entry : ordered) {
    const auto [place, is_new] = places.try_emplace(entry->occasion, groups.size());
    if (is_new) groups.emplace_back();
    groups[place->second].push_back(entry);
  }
  return groups;
}

}  // namespace hearth
