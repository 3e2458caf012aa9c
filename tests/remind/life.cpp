#include "life.hpp"

#include <algorithm>
#include <stdexcept>

#include "hearth/system/clock.hpp"

namespace hearth::test {
namespace {

using namespace std::chrono_literals;
using std::chrono::days;
using std::chrono::minutes;

constexpr std::chrono::year kFrom{1996};
constexpr std::chrono::year kTo{2046};

Zone zone_called(const std::string& name) {
  if (auto zone = zone_named(name)) return *std::move(zone);
  throw std::runtime_error("tzdata has no " + name);
}

minutes offset_at(const Zone& zone, Utc time) {
  const auto ms = std::chrono::duration_cast<std::chrono::milliseconds>(time.time_since_epoch());
  return minutes(zone.at(ms.count()).offset_minutes);
}

/// The first minute with the offset that there is at `late`.
Utc change_between(const Zone& zone, Utc early, Utc late) {
  const minutes after = offset_at(zone, late);
  while (late - early > 1min) {
    const Utc middle = early + (late - early) / 2;
    (offset_at(zone, middle) == after ? late : early) = middle;
  }
  return late;
}

}  // namespace

Place::Place(const std::string& name) {
  const Zone zone = zone_called(name);
  Utc time = std::chrono::sys_days{kFrom / 1 / 1};
  const Utc end = std::chrono::sys_days{kTo / 1 / 1};
  offsets_.push_back({time, offset_at(zone, time)});
  for (; time < end; time += days(7)) {
    const minutes offset = offset_at(zone, time + days(7));
    if (offset == offsets_.back().offset) continue;
    offsets_.push_back({change_between(zone, time, time + days(7)), offset});
  }
}

WallTime Place::at(Utc time) const {
  const auto after = std::ranges::upper_bound(offsets_, time, {}, &Offset::from);
  return WallTime{(time + std::prev(after)->offset).time_since_epoch()};
}

Life::Life(unsigned seed, int year, const std::vector<Place>& places, bool travels)
    : random_(seed),
      places_(places),
      travels_(travels),
      now_(std::chrono::sys_days{std::chrono::year{year} / 1 / 2}),
      woken_or_asleep_(now_ + 10h),
      moved_(now_ + days(number(5, 60))) {}

int Life::number(int least, int most) {
  return std::uniform_int_distribution<int>(least, most)(random_);
}

void Life::go_on() {
  now_ += 15min;
  if (now_ >= woken_or_asleep_) {
    awake_ = !awake_;
    const int hours = awake_ ? number(1, 72) : number(3, 100);
    woken_or_asleep_ = now_ + std::chrono::hours(hours) + minutes(number(0, 59));
  }
  if (travels_ && now_ >= moved_) {
    place_ =
        place_ == 0 ? static_cast<std::size_t>(number(1, static_cast<int>(places_.size()) - 1)) : 0;
    moved_ = now_ + days(number(2, 60));
  }
}

}  // namespace hearth::test
