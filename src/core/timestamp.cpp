#include "hearth/core/timestamp.hpp"

#include <algorithm>

#include "hearth/core/text.hpp"

namespace hearth {
namespace {

using std::chrono::milliseconds;

constexpr std::size_t kDay = 10;  // letters of 2025-01-15

bool take(std::string_view& text, std::string_view start) {
  const bool there = text.starts_with(start);
  if (there) text.remove_prefix(start.size());
  return there;
}

/// The number of one or two digits at the front, which is then taken off; empty if it is above.
std::optional<int> take_number(std::string_view& text, int most) {
  int number = 0;
  std::size_t digits = 0;
  for (; digits < text.size() && digits < 2 && is_digit(text[digits]); ++digits) {
    number = number * 10 + (text[digits] - '0');
  }
  text.remove_prefix(digits);
  return digits == 0 || number > most ? std::nullopt : std::optional(number);
}

/// Takes `.25` or `,25` off the front: what is finer than a millisecond goes. Empty for a point
/// with nothing behind it.
std::optional<milliseconds> take_fraction(std::string_view& text) {
  if (!take(text, ".") && !take(text, ",")) return milliseconds{0};
  if (text.empty() || !is_digit(text.front())) return std::nullopt;
  int ms = 0;
  for (int unit = 100; !text.empty() && is_digit(text.front()); unit /= 10) {
    ms += unit * (text.front() - '0');
    text.remove_prefix(1);
  }
  return milliseconds{ms};
}

/// Takes `:30.25` off the front. A leap second is the end of the one before.
std::optional<milliseconds> take_seconds(std::string_view& text) {
  if (!take(text, ":")) return milliseconds{0};
  const auto seconds = take_number(text, 60);
  const auto fraction = take_fraction(text);
  if (!seconds || !fraction) return std::nullopt;
  return std::min(std::chrono::seconds{*seconds} + *fraction, milliseconds{59'999});
}

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

/// Takes a word in small letters off the front, in whatever case it stands there.
bool take_word(std::string_view& text, std::string_view word) {
  const auto same = [](char a, char b) {
    return a == (b >= 'A' && b <= 'Z' ? b + ('a' - 'A') : b);
  };
  if (text.size() < word.size() || !std::equal(word.begin(), word.end(), text.begin(), same)) {
    return false;
  }
  if (text.size() > word.size() && is_letter(text[word.size()])) return false;
  text.remove_prefix(word.size());
  return true;
}

/// Takes `am` or `pm` off the front and gives the hour of 24; empty where it fits no such clock.
std::optional<int> take_half(std::string_view& text, int hour) {
  auto rest = trimmed(text);
  const bool pm = take_word(rest, "pm") || take_word(rest, "p.m.");
  if (!pm && !take_word(rest, "am") && !take_word(rest, "a.m.")) return hour;
  text = rest;
  if (hour < 1 || hour > 12) return std::nullopt;
  return hour % 12 + (pm ? 12 : 0);
}

std::optional<milliseconds> take_time(std::string_view& text) {
  auto hour = take_number(text, 23);
  if (!hour || !take(text, ":")) return std::nullopt;
  const auto minutes = take_number(text, 59);
  const auto seconds = minutes ? take_seconds(text) : std::nullopt;
  if (!seconds) return std::nullopt;
  hour = take_half(text, *hour);
  if (!hour) return std::nullopt;
  return std::chrono::hours{*hour} + std::chrono::minutes{*minutes} + *seconds;
}

/// Reads what stands behind a time: an offset, a zone, both or nothing.
bool read_place(std::string_view text, Timestamp& stamp) {
  const auto bracket = std::min(text.find('['), text.size());
  const auto before = trimmed(text.substr(0, bracket));
  if (bracket < text.size()) {
    if (!text.ends_with(']')) return false;
    stamp.zone = text.substr(bracket + 1, text.size() - bracket - 2);
  } else if (before.find('/') != std::string_view::npos) {
    stamp.zone = before;
    return true;
  }
  stamp.offset_minutes = parse_offset(before);
  return before.empty() || stamp.offset_minutes;
}

}  // namespace

std::optional<int> parse_offset(std::string_view text) {
  if (text == "Z" || text == "z" || text == "UTC" || text == "GMT") return 0;
  const bool back = text.starts_with('-') || text.starts_with("\u2212");
  if (!take(text, "+") && !take(text, "-") && !take(text, "\u2212")) return std::nullopt;
  const bool colon = text.size() == 5 && text[2] == ':';
  if (text.size() != 2 && text.size() != 4 && !colon) return std::nullopt;
  const auto hours = take_number(text, 23);
  take(text, ":");
  const auto minutes = text.empty() ? std::optional(0) : take_number(text, 59);
  if (!hours || !minutes || !text.empty()) return std::nullopt;
  return (back ? -1 : 1) * (*hours * 60 + *minutes);
}

std::optional<milliseconds> parse_time_of_day(std::string_view text) {
  text = trimmed(text);
  const auto time = take_time(text);
  return text.empty() ? time : std::nullopt;
}

std::optional<Timestamp> parse_timestamp(std::string_view text) {
  text = trimmed(text);
  const auto day = parse_date(text.substr(0, kDay));
  if (!day) return std::nullopt;
  Timestamp stamp{*day, {}, {}, {}};
  text.remove_prefix(kDay);
  if (text.empty()) return stamp;
  if (std::string_view("Tt ").find(text.front()) == std::string_view::npos) return std::nullopt;
  text = trimmed(text.substr(1));
  stamp.time_of_day = take_time(text);
  if (!stamp.time_of_day || !read_place(trimmed(text), stamp)) return std::nullopt;
  return stamp;
}

}  // namespace hearth
