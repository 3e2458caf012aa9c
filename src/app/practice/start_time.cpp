#include <array>
#include <charconv>
#include <chrono>

#include "hearth/app/practice/practice_run.hpp"
#include "hearth/core/error.hpp"
#include "hearth/core/text.hpp"
#include "hearth/core/translated.hpp"

namespace hearth {
namespace {

using std::chrono::hours;
using std::chrono::milliseconds;
using std::chrono::minutes;
using std::chrono::seconds;

constexpr std::int64_t kNightMs = std::int64_t{6} * 60 * 60 * 1000;

/// Two digits (or one, of the hours) below that; nothing else.
std::optional<int> part(std::string_view digits, int below) {
  int number = 0;
  const char* const end = digits.data() + digits.size();
  const bool digits_alone = !digits.empty() && digits.size() <= 2 && is_digit(digits.front());
  const auto read = std::from_chars(digits.data(), end, number);
  if (!digits_alone || read.ptr != end || number >= below) return std::nullopt;
  return number;
}

/// Hours and minutes, and seconds where somebody gives them.
std::optional<milliseconds> time_in(std::string_view said) {
  std::array<int, 3> parts{};
  constexpr std::array kBelow{24, 60, 60};
  std::size_t count = 0;
  for (; count < parts.size() && !said.empty(); ++count) {
    const auto digits = said.substr(0, said.find(':'));
    const auto number = part(digits, kBelow[count]);
    if (!number || (count > 0 && digits.size() != 2)) return std::nullopt;
    parts[count] = *number;
    said.remove_prefix(digits.size());
    if (said.size() == 1) return std::nullopt;  // a colon alone
    if (!said.empty()) said.remove_prefix(1);
  }
  if (count < 2 || !said.empty()) return std::nullopt;
  return hours(parts[0]) + minutes(parts[1]) + seconds(parts[2]);
}

}  // namespace

Moment start_meant(const std::string& said, const Moment& now, const Zone& zone) {
  const auto time = time_in(trimmed(said));
  if (!time) {
    throw Error(tr("`{}` is no time on the clock.", printable(said)),
                tr("As in --at 21:05, or --at 21:05:30."), Exit::usage);
  }
  const Date today = local_date(now);
  const Moment start = zone.nearest(today, *time);
  if (start.ms > now.ms) return start;
  const Moment tomorrow = zone.nearest(plus_days(today, 1), *time);
  if (tomorrow.ms - now.ms <= kNightMs) return tomorrow;
  throw Error(tr("{} has passed already.", printable(said)),
              tr("Give a time that is still to come."), Exit::usage);
}

}  // namespace hearth
