#include "hearth/remind/calendar.hpp"

#include <fmt/core.h>

namespace hearth {
namespace {

using Kind = Schedule::Kind;

constexpr int kInEveryMonth = 28;

/// The last of those days that a month has: RFC 5545 would skip a month without that day.
std::string monthly_rule(int day) {
  if (day == 31) return "FREQ=MONTHLY;BYMONTHDAY=-1";
  if (day <= kInEveryMonth) return fmt::format("FREQ=MONTHLY;BYMONTHDAY={}", day);
  std::string days = fmt::format("{}", kInEveryMonth);
  for (int n = kInEveryMonth + 1; n <= day; ++n) days += fmt::format(",{}", n);
  return fmt::format("FREQ=MONTHLY;BYMONTHDAY={};BYSETPOS=-1", days);
}

/// A recurrence rule of RFC 5545. The day of a weekly one is that of its first time.
std::string rule_of(const Schedule& schedule) {
  switch (schedule.kind) {
    case Kind::daily:
      return "FREQ=DAILY";
    case Kind::weekly:
      return "FREQ=WEEKLY";
    case Kind::every:
      return fmt::format("FREQ=DAILY;INTERVAL={}", schedule.count);
    case Kind::monthly:
      return monthly_rule(schedule.count);
  }
  return {};
}

}  // namespace

Tree recurring_tree(const TimesFile& file, Moment now) {
  const auto tree_of = [&](const ReminderTimes& one) {
    const Uuid id = uuid_v5(one.journal, fmt::format("reminder {}", one.number));
    return Tree(Tree::Table{{"uid", to_string(id)},
                            {"at", to_string(next(one.schedule, wall_time(now)))},
                            {"rule", rule_of(one.schedule)},
                            {"title", file.label}});
  };
  return Tree::Table{{"now", to_string(now)},
                     {"recurring", Tree::list_of(file.reminders, tree_of)}};
}

}  // namespace hearth
