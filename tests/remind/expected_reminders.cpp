#include "expected_reminders.hpp"

#include <algorithm>
#include <sstream>

namespace hearth::test {
namespace {

using namespace std::chrono_literals;
using std::chrono::days;
using std::chrono::weekday;

/// The words of a schedule, whatever stands between kind and clock.
struct Words {
  explicit Words(const std::string& text) {
    std::istringstream in(text);
    in >> kind;
    if (kind != "daily") in >> which;
    in >> clock;
    if (kind == "every") in >> first;
  }
  std::string kind, which, clock, first;
};

bool is_on(const Words& words, Date date) {
  const std::chrono::sys_days day{date};
  if (words.kind == "daily") return true;
  if (words.kind == "weekly")
    return weekday{day} == (words.which == "sun" ? weekday{0} : weekday{3});
  if (words.kind == "every") {
    const auto since = (day - std::chrono::sys_days{*parse_date(words.first)}).count();
    return since >= 0 && since % std::stoi(words.which) == 0;
  }
  const bool last = Date{day + days(1)}.month() != date.month();
  const auto wanted = static_cast<unsigned>(std::stoi(words.which));
  return static_cast<unsigned>(date.day()) == wanted ||
         (last && static_cast<unsigned>(date.day()) < wanted);
}

std::chrono::minutes grace_of(const Words& words) {
  if (words.kind == "daily") return 20h;
  return words.kind == "every" ? std::stoi(words.which) * 12h : 72h;
}

Date sunday_from(Date date) {
  std::chrono::sys_days day{date};
  while (weekday{day} != weekday{0}) day += days(1);
  return day;
}

std::chrono::minutes clock_of(const Words& words) {
  return std::stoi(words.clock.substr(0, 2)) * 60min + std::stoi(words.clock.substr(3)) * 1min;
}

}  // namespace

ExpectedReminders::ExpectedReminders(const std::string& text, WallTime made, WallTime end)
    : grace_(grace_of(Words(text))) {
  const Words words(text);
  for (auto day = std::chrono::floor<days>(made) - days(40); day < end; day += days(1)) {
    const WallTime at = day + clock_of(words);
    if (is_on(words, Date{day})) occasions_.push_back({at, Date{day}, at < made});
  }
  const bool up_to_next = words.kind == "every" || words.kind == "monthly";
  for (std::size_t n = 0; n + 1 < occasions_.size(); ++n) {
    Date& last = occasions_[n].last;
    if (words.kind == "weekly") last = sunday_from(last);
    if (up_to_next) last = Date{std::chrono::floor<days>(occasions_[n + 1].at) - days(1)};
  }
  occasions_.pop_back();
}

void ExpectedReminders::answer(Date last_day) {
  done_ = std::max(done_.value_or(last_day), last_day);
  for (Occasion& one : occasions_) {
    if (one.last > *done_) break;
    if (!one.spoken && !one.is_over) one.answered = true;
  }
}

ExpectedReminders::Occasion* ExpectedReminders::current(WallTime now) {
  while (current_ + 1 < occasions_.size() && occasions_[current_ + 1].at <= now) ++current_;
  while (current_ > 0 && occasions_[current_].at > now) --current_;
  return occasions_[current_].at <= now ? &occasions_[current_] : nullptr;
}

/// As when somebody travels west, and an hour comes again.
bool ExpectedReminders::a_later_one_was_spoken_of(const Occasion& one) const {
  const auto at = static_cast<std::size_t>(&one - occasions_.data());
  return at + 1 < occasions_.size() && occasions_[at + 1].spoken;
}

bool ExpectedReminders::hear(WallTime now, bool quiet) {
  Occasion* const one = current(now);
  if (one == nullptr || quiet || (done_ && one->last <= *done_)) return false;
  if (put_off_ && *put_off_ > now) return false;
  const bool comes_back = put_off_.has_value();
  if (comes_back) {
    put_off_.reset();
    ++came_back_;
  } else if (one->is_over || one->spoken || now - one->at > grace_ ||
             a_later_one_was_spoken_of(*one)) {
    return false;
  }
  one->spoken = true;
  return true;
}

ExpectedReminders::Counts ExpectedReminders::counts() const {
  Counts counts;
  counts.put_off = came_back_;
  for (const Occasion& one : occasions_) {
    if (one.is_over) continue;
    counts.times += 1;
    counts.spoken += one.spoken ? 1 : 0;
    counts.answered += one.answered ? 1 : 0;
  }
  return counts;
}

}  // namespace hearth::test
