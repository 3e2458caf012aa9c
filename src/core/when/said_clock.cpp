#include "said_clock.hpp"

#include <fmt/core.h>

#include "hearth/core/error.hpp"
#include "hearth/core/timestamp.hpp"
#include "hearth/core/translated.hpp"

namespace hearth {
namespace {

using Words = std::vector<std::string>;

Error mistake(const std::string& what, const std::string& hint) {
  return Error(what, hint, Exit::usage);
}

/// `21:30` or `9:30`.
std::optional<std::chrono::milliseconds> clock_in(std::string_view word) {
  const auto colon = word.find(':');
  if (colon == std::string_view::npos || colon > 2 || word.size() != colon + 3) return std::nullopt;
  return parse_time_of_day(word);
}

Which which_in(std::string_view words) {
  if (means(words, msgid("summer time"))) return Which::summer;
  return means(words, msgid("winter time|standard time")) ? Which::winter : Which::not_said;
}

/// Takes `summer time` or `winter time` off the end, where a time stands before it: two words, or
/// one in some languages.
Which take_which(Words& words) {
  std::string end;
  for (const std::size_t count : {1U, 2U}) {
    if (words.size() <= count) break;
    end = words[words.size() - count] + (end.empty() ? "" : " ") + end;
    const Which which = which_in(end);
    if (which != Which::not_said) words.resize(words.size() - count);
    if (which != Which::not_said) return which;
  }
  return Which::not_said;
}

/// Takes the offset off the end: of `02:30+01:00`, or a word of its own.
std::optional<int> take_offset(Words& words) {
  if (words.empty()) return std::nullopt;
  const auto sign = words.back().find_first_of("+-z");
  const bool alone = sign == 0 && words.size() > 1;
  if (sign == std::string::npos || !(alone || clock_in(words.back().substr(0, sign)))) {
    return std::nullopt;
  }
  const auto offset = parse_offset(std::string_view(words.back()).substr(sign));
  if (offset && alone) words.pop_back();
  if (offset && !alone) words.back().resize(sign);
  return offset;
}

std::string shown(Date day, Moment at) {
  return fmt::format("{} {}", spoken(day), local_clock(at));
}

/// As it can be said: `2025-10-26 02:30+02:00`.
std::string sayable(Moment at) {
  const std::string iso = to_string(to_the_second(at));
  return fmt::format("{} {}{}", iso.substr(0, 10), local_clock(at), iso.substr(19));
}

Error skipped(Date day, const SaidClock& clock, const Zone& zone) {
  const std::string missing = shown(day, at_local(day, clock.time, 0));
  return mistake(
      tr("{} was skipped: the clocks were put forward.", missing),
      tr("Give a time before or after that, as {}.", local_clock(zone.nearest(day, clock.time))));
}

Error repeated(Date day, const std::vector<Moment>& moments) {
  return mistake(tr("{} was there twice: the clocks were put back.", shown(day, moments.front())),
                 tr("Say `{}` for the first (summer time) or `{}` for the second (winter time).",
                    sayable(moments.front()), sayable(moments.back())));
}

}  // namespace

std::optional<SaidClock> take_clock(Words& words) {
  Words rest = words;
  const Which which = take_which(rest);
  const auto offset = which == Which::not_said ? take_offset(rest) : std::nullopt;
  const auto time = rest.empty() ? std::nullopt : clock_in(rest.back());
  if (!time) return std::nullopt;
  rest.pop_back();
  words = rest;
  return SaidClock{*time, offset, which};
}

Moment moment_of(Date day, const SaidClock& clock, Moment now, const Zone& zone) {
  if (clock.offset) return at_local(day, clock.time, *clock.offset);
  const std::vector<Moment> moments = zone.shown(day, clock.time);
  if (moments.empty()) throw skipped(day, clock, zone);
  if (moments.size() == 1 && clock.which != Which::not_said) {
    throw mistake(tr("{} was there only once.", shown(day, moments.front())),
                  tr("Leave `summer time` or `winter time` out."));
  }
  if (clock.which == Which::winter) return moments.back();
  const bool clear = moments.size() == 1 || moments.back().ms > now.ms;
  if (clear || clock.which == Which::summer) return moments.front();
  throw repeated(day, moments);
}

}  // namespace hearth
