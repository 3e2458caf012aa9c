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

std::size_t letters_of_period(Cadence cadence) {
  switch (cadence) {
    case Cadence::weekly:
    case Cadence::fortnightly:
      return std::string_view("2026-W09").size();
    case Cadence::monthly:
      return std::string_view("2026-03").size();
    case Cadence::none:
    case Cadence::daily:
      return std::string_view("2026-03-01").size();
  }
  return 0;
}

/// An occasion and its place in the calendar: `weekly/2026-W09-2` is the second of its period.
struct Candidate {
  std::string occasion;
  std::string period;  ///< with the pack
  std::string number;  ///< behind it; empty for the first
  int age = 0;         ///< days since somebody answered
};

Candidate candidate(const SharedPack& pack, const Attendance& one) {
  const std::size_t end = pack.id.size() + 1 + letters_of_period(pack.cadence);
  const std::size_t size = std::min(end, one.occasion.size());
  return {one.occasion, one.occasion.substr(0, size), one.occasion.substr(size),
          days_between(one.first_day, pack.today)};
}

/// Those that somebody answered within the last period: the newest period first, and what is first
/// in it.
std::vector<Candidate> recent(const SharedPack& pack, const Occasions& occasions) {
  std::vector<Candidate> found;
  for (const Attendance& one : occasions.attendance()) {
    const int age = days_between(one.first_day, pack.today);
    const bool known = !found.empty() && found.back().occasion == one.occasion;
    const bool near = age >= 0 && age < period_days(pack.cadence);
    if (near && !known && one.occasion.starts_with(pack.id + "/")) {
      found.push_back(candidate(pack, one));
    }
  }
  std::ranges::sort(found, [](const Candidate& a, const Candidate& b) {
    const auto sizes = std::pair(a.number.size(), b.number.size());  // -9 before -10
    return std::tie(b.period, sizes.first, a.number) < std::tie(a.period, sizes.second, b.number);
  });
  return found;
}

/// Whether they have answered any of that period: a further one is for whoever wants it.
bool answered_in(const std::string& period, const Uuid& person, const Occasions& occasions) {
  const std::vector<Attendance>& all = occasions.attendance();
  auto one = std::ranges::lower_bound(all, period, {}, &Attendance::occasion);
  for (; one != all.end() && one->occasion.starts_with(period); ++one) {
    if (one->author == person) return true;
  }
  return false;
}

/// Whether somebody's answers may still go to an occasion that others began.
bool joins(const Author& author, const std::string& occasion, const Occasions& occasions) {
  if (occasions.answered(occasion, author)) return false;
  return !author || (occasions.invites(occasion, *author) && !occasions.complete(occasion));
}

std::string joinable(const OccasionRequest& request, const Occasions& occasions) {
  const SharedPack pack{.id = request.pack, .cadence = request.cadence, .today = request.today};
  const std::string today = request.pack + "/" + period_of(request.cadence, request.today);
  std::string further;
  for (const Candidate& one : recent(pack, occasions)) {
    if (!joins(request.author, one.occasion, occasions)) continue;
    const bool waits = !request.author || !answered_in(one.period, *request.author, occasions);
    if (waits) return one.occasion;
    if (further.empty() && one.period == today) further = one.occasion;
  }
  return further;
}

/// Whether it is there for others, or was answered by this author already.
bool is_taken(const OccasionRequest& request, const std::string& occasion,
              const Occasions& occasions) {
  if (occasions.answered(occasion, request.author)) return true;
  return request.author && occasions.begun(occasion) &&
         !occasions.invites(occasion, *request.author);
}

/// So many days later people still sit down together over what they answered.
constexpr int kStillFresh = 2;

bool waits_for(const Person& person, const Candidate& one, const Occasions& occasions) {
  const bool invited = !occasions.begun(one.occasion) || occasions.invites(one.occasion, person.id);
  return !person.left && invited && !answered_in(one.period, person.id, occasions);
}

OccasionParts parts_of(const SharedPack& pack, const Candidate& one, const Occasions& occasions) {
  OccasionParts parts{
      .occasion = one.occasion, .begun = occasions.begun(one.occasion), .to_answer = {}};
  for (const Person& person : occasions.people()) {
    const bool asked = pack.asks_each && waits_for(person, one, occasions);
    if (asked) parts.to_answer.push_back(person.id);
  }
  parts.opened = occasions.complete(one.occasion);
  const bool written = occasions.answered(one.occasion, std::nullopt);
  parts.together = pack.asks_together && !written && (parts.opened || !pack.asks_each);
  return parts;
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

OccasionParts parts_now(const SharedPack& pack, const Occasions& occasions) {
  const std::string today = pack.id + "/" + period_of(pack.cadence, pack.today);
  const std::vector<Candidate> candidates = recent(pack, occasions);
  std::vector<OccasionParts> all;
  all.reserve(candidates.size());
  for (const Candidate& one : candidates) all.push_back(parts_of(pack, one, occasions));
  const auto waits = [](const OccasionParts& each) { return !each.to_answer.empty(); };
  if (const auto found = std::ranges::find_if(all, waits); found != all.end()) return *found;
  std::optional<OccasionParts> done;
  for (std::size_t n = 0; n < all.size(); ++n) {
    const bool of_today = candidates[n].period == today;
    const bool fresh = of_today || candidates[n].age <= kStillFresh;
    if (all[n].together && fresh) return all[n];
    if (of_today) done = all[n];
  }
  return done ? *done : parts_of(pack, {today, today, "", 0}, occasions);
}

bool has_answered(const SharedPack& pack, const Uuid& person, const Occasions& occasions) {
  const std::string today = pack.id + "/" + period_of(pack.cadence, pack.today);
  const std::vector<Candidate> candidates = recent(pack, occasions);
  const bool waits = std::ranges::any_of(candidates, [&](const Candidate& one) {
    return occasions.invites(one.occasion, person) && !answered_in(one.period, person, occasions);
  });
  return !waits && answered_in(today, person, occasions);
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
