#include "dates.hpp"

#include <fmt/core.h>

#include "hearth/core/error.hpp"
#include "hearth/core/text.hpp"

namespace hearth {
namespace {

Moment to_the_second(Moment moment) {
  moment.ms -= ((moment.ms % 1000) + 1000) % 1000;  // also before 1970
  return moment;
}

}  // namespace

When when_on(Date date, Moment now) {
  const Date today = local_date(now);
  if (date > today) {
    throw Error(fmt::format("{} lies ahead.", spoken(date)), "Give today or an earlier day.",
                Exit::usage);
  }
  if (date == today) return {to_the_second(now), false};
  const std::int64_t shift = std::int64_t{days_between(today, date)} * 24 * 60 * 60 * 1000;
  return {to_the_second({now.ms + shift, now.offset_minutes}), true};
}

When when_from(const std::optional<std::string>& date, Moment now) {
  if (!date) return {to_the_second(now), false};
  const auto parsed = parse_date(*date);
  if (!parsed) {
    throw Error(fmt::format("`{}` is no date.", printable(*date)), "Give a day as 2026-03-01.",
                Exit::usage);
  }
  return when_on(*parsed, now);
}

}  // namespace hearth
