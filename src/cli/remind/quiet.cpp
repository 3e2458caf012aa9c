#include <fmt/core.h>

#include <algorithm>
#include <charconv>

#include "hearth/core/error.hpp"
#include "hearth/core/text.hpp"
#include "hearth/remind/decision.hpp"
#include "hearth/store/shelf/times_file.hpp"
#include "remind.hpp"

namespace hearth {
namespace {

using std::chrono::hours;
using std::chrono::minutes;

constexpr hours kLongest{7 * 24};

class RemindQuiet final : public Command {
 public:
  void declare(Options& options) override {
    options.many("hours", hours_, "From when to when, as 22:00 08:00; or none");
  }

  Exit run(Env& env) override {
    const auto quiet = wanted();
    change_times(env.state, [&](TimesFile& file) { file.quiet = quiet; });
    env.console.note(quiet
                         ? fmt::format("Nothing is said from {} to {}; what comes up then is said "
                                       "afterwards.\n",
                                       to_clock(quiet->from), to_clock(quiet->to))
                         : "There are no quiet hours any more.\n");
    return Exit::ok;
  }

 private:
  std::optional<QuietHours> wanted() const {
    if (hours_ == std::vector<std::string>{"none"}) return std::nullopt;
    const auto from = hours_.size() == 2 ? parse_clock(hours_[0]) : std::nullopt;
    const auto to = hours_.size() == 2 ? parse_clock(hours_[1]) : std::nullopt;
    if (from && to && *from != *to) return QuietHours{*from, *to};
    throw Error("It takes the time from when on nothing is said, and the time until when.",
                "As in `hearth remind quiet 22:00 08:00`; `hearth remind quiet none` ends it.",
                Exit::usage);
  }

  std::vector<std::string> hours_;
};

Error no_while(const std::string& text) {
  return Error(fmt::format("`{}` is no time that a reminder can be put off for.", printable(text)),
               "Give minutes, hours or days, up to a week, as 30m, 1h, 3h or 1d.", Exit::usage);
}

minutes unit_of(const std::string& text) {
  switch (text.empty() ? '\0' : text.back()) {
    case 'm':
      return minutes(1);
    case 'h':
      return hours(1);
    case 'd':
      return hours(24);
    default:
      throw no_while(text);
  }
}

minutes while_of(const std::string& text) {
  const minutes unit = unit_of(text);
  int count = 0;
  const char* const end = text.data() + text.size() - 1;
  const auto read = std::from_chars(text.data(), end, count);
  if (read.ec != std::errc{} || read.ptr != end || count < 1 || count > kLongest / unit) {
    throw no_while(text);
  }
  return count * unit;
}

/// A while from now. Where clocks are set meanwhile it is not over too soon, nor, in the hour that
/// is shown twice, before it has begun; a day ends when clocks show the same time.
WallTime after(minutes time, const Env& env) {
  const WallTime by_wall = wall_time(env.now) + time;
  if (time % hours(24) == minutes(0)) return by_wall;
  const auto ms = std::chrono::milliseconds(time).count();
  return std::max(by_wall, wall_time(env.zone.at(env.now.ms + ms)));
}

class RemindLater final : public Command {
 public:
  void declare(Options& options) override {
    options.value("while", while_, "How long: 30m, 1h, 3h, 1d").words({"1h", "3h", "1d"});
  }

  Exit run(Env& env) override {
    const WallTime until = after(while_of(while_.value_or("")), env);
    std::size_t count = 0;
    if (read_times(env.state)) {
      change_times(env.state,
                   [&](TimesFile& file) { count = put_off(file, until, wall_time(env.now)); });
    }
    if (count == 0) {
      env.console.note("Nothing would be said before then.\n");
      return Exit::nothing_found;
    }
    env.console.note(fmt::format("Nothing is said before {}.\n", spoken_time(until, env)));
    return Exit::ok;
  }

 private:
  static std::string spoken_time(WallTime until, const Env& env) {
    std::string clock = to_clock(minute_of_day(until));
    if (day_of(until) == local_date(env.now)) return clock;
    return fmt::format("{}, {}", spoken(day_of(until)), clock);
  }

  std::optional<std::string> while_;
};

}  // namespace

std::unique_ptr<Command> make_remind_quiet() { return std::make_unique<RemindQuiet>(); }

std::unique_ptr<Command> make_remind_later() { return std::make_unique<RemindLater>(); }

}  // namespace hearth
