#include "hearth/core/date_format.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <cstdlib>

#include "hearth/core/error.hpp"
#include "hearth/core/text.hpp"

namespace hearth {
namespace {

/// What has been read of a time.
struct Fields {
  int year = 0;
  int month = 0;
  int day = 0;
  int weekday = 0;
  int hour = -1;
  int hour_of_12 = 0;
  int minute = 0;
  int second = 0;
  int ms = 0;
  bool pm = false;
  std::optional<int> offset = std::nullopt;
};

struct Number {
  char sign;
  int Fields::*field;
  std::size_t digits;
  int from;
  int to;
};

constexpr std::array<Number, 8> kNumbers = {{{'Y', &Fields::year, 4, 1, 9999},
                                             {'m', &Fields::month, 2, 1, 12},
                                             {'d', &Fields::day, 2, 1, 31},
                                             {'e', &Fields::day, 2, 1, 31},
                                             {'H', &Fields::hour, 2, 0, 23},
                                             {'I', &Fields::hour_of_12, 2, 1, 12},
                                             {'M', &Fields::minute, 2, 0, 59},
                                             {'S', &Fields::second, 2, 0, 60}}};

constexpr std::array<std::string_view, 12> kMonths = {
    "january", "february", "march",     "april",   "may",      "june",
    "july",    "august",   "september", "october", "november", "december"};
constexpr std::array<std::string_view, 7> kWeekdays = {"sunday",   "monday", "tuesday", "wednesday",
                                                       "thursday", "friday", "saturday"};

constexpr std::string_view kSigns = "YymbBdeaAHIpMSfzFTR%";

bool is_space(char c) { return c == ' ' || c == '\t'; }

char small(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c; }

std::optional<int> take_number(std::string_view& text, std::size_t digits) {
  int number = 0;
  std::size_t taken = 0;
  for (; taken < std::min(digits, text.size()) && is_digit(text[taken]); ++taken) {
    number = number * 10 + (text[taken] - '0');
  }
  text.remove_prefix(taken);
  return taken == 0 ? std::nullopt : std::optional(number);
}

bool take_word(std::string_view& text, std::string_view word) {
  const bool there =
      text.size() >= word.size() && std::equal(word.begin(), word.end(), text.begin(),
                                               [](char a, char b) { return a == small(b); });
  if (there) text.remove_prefix(word.size());
  return there;
}

/// The place of a name, from 1: whole, or its first three letters.
template <std::size_t Count>
bool take_name(std::string_view& text, const std::array<std::string_view, Count>& names,
               int& place) {
  for (std::size_t n = 0; n < Count; ++n) {
    if (!take_word(text, names.at(n)) && !take_word(text, names.at(n).substr(0, 3))) continue;
    place = static_cast<int>(n) + 1;
    return true;
  }
  return false;
}

bool take_short_year(std::string_view& text, Fields& fields) {
  constexpr int kFirst = 69;  // as POSIX has it: 69 is 1969, 68 is 2068
  const auto year = take_number(text, 2);
  fields.year = year.value_or(0) + (year.value_or(0) < kFirst ? 2000 : 1900);
  return year.has_value();
}

bool take_half(std::string_view& text, Fields& fields) {
  fields.pm = take_word(text, "pm") || take_word(text, "p.m.");
  return fields.pm || take_word(text, "am") || take_word(text, "a.m.");
}

bool take_fraction(std::string_view& text, Fields& fields) {
  const auto start = text;
  while (!text.empty() && is_digit(text.front())) text.remove_prefix(1);
  std::string digits(start.substr(0, std::min<std::size_t>(3, start.size() - text.size())));
  if (digits.empty()) return false;
  digits.resize(3, '0');
  fields.ms = std::atoi(digits.c_str());
  return true;
}

bool take_offset(std::string_view& text, Fields& fields) {
  const auto end = std::min(text.find_first_not_of("+-:0123456789Zz"), text.size());
  fields.offset = parse_offset(text.substr(0, end));
  text.remove_prefix(end);
  return fields.offset.has_value();
}

bool take_numbered(char sign, std::string_view& text, Fields& fields) {
  const auto* const number =
      std::ranges::find_if(kNumbers, [&](const Number& one) { return one.sign == sign; });
  if (number == kNumbers.end()) return false;
  if (sign == 'e' && text.starts_with(' ')) text.remove_prefix(1);
  const auto value = take_number(text, number->digits);
  if (!value || *value < number->from || *value > number->to) return false;
  fields.*number->field = *value;
  return true;
}

bool take_format(std::string_view format, std::string_view& text, Fields& fields);

bool take_sign(char sign, std::string_view& text, Fields& fields) {
  switch (sign) {
    case 'y':
      return take_short_year(text, fields);
    case 'b':
    case 'B':
      return take_name(text, kMonths, fields.month);
    case 'a':
    case 'A':
      return take_name(text, kWeekdays, fields.weekday);
    case 'p':
      return take_half(text, fields);
    case 'f':
      return take_fraction(text, fields);
    case 'z':
      return take_offset(text, fields);
    case 'F':
      return take_format("%Y-%m-%d", text, fields);
    case 'T':
      return take_format("%H:%M:%S", text, fields);
    case 'R':
      return take_format("%H:%M", text, fields);
    case '%':
      return take_word(text, "%");
    default:
      return take_numbered(sign, text, fields);
  }
}

void skip_space(std::string_view& text) {
  while (!text.empty() && is_space(text.front())) text.remove_prefix(1);
}

/// The sign behind a `%` at the front of a format, which is then taken off.
char take_directive(std::string_view& format) {
  format.remove_prefix(format.starts_with("%-") ? 2 : 1);
  const char sign = format.empty() ? '\0' : format.front();
  if (!format.empty()) format.remove_prefix(1);
  return sign;
}

bool take_format(std::string_view format, std::string_view& text, Fields& fields) {
  while (!format.empty()) {
    if (format.front() == '%') {
      if (!take_sign(take_directive(format), text, fields)) return false;
    } else if (is_space(format.front())) {
      skip_space(format);
      skip_space(text);
    } else {
      if (text.empty() || text.front() != format.front()) return false;
      format.remove_prefix(1);
      text.remove_prefix(1);
    }
  }
  return true;
}

std::optional<std::chrono::milliseconds> time_in(const Fields& fields) {
  const int twelve = fields.hour_of_12 % 12 + (fields.pm ? 12 : 0);
  const int hour = fields.hour_of_12 > 0 ? twelve : fields.hour;
  if (hour < 0) return std::nullopt;
  return std::chrono::hours{hour} + std::chrono::minutes{fields.minute} +
         std::chrono::seconds{std::min(fields.second, 59)} + std::chrono::milliseconds{fields.ms};
}

/// The signs of a format without what stands between them; refuses one that is none.
std::string signs_of(std::string_view format) {
  std::string signs;
  while (!format.empty()) {
    if (format.front() != '%') {
      format.remove_prefix(1);
      continue;
    }
    const char sign = take_directive(format);
    if (sign == '\0' || kSigns.find(sign) == std::string_view::npos) {
      throw Error(fmt::format("--date-format does not know `%{}`.", printable({&sign, 1})),
                  "As in --date-format '%d.%m.%Y %H:%M'; hearth(1) lists its signs.", Exit::usage);
    }
    signs += sign;
  }
  return signs;
}

}  // namespace

DateFormat::DateFormat(std::string format) : format_(std::move(format)) {
  const std::string signs = signs_of(format_);
  const auto has = [&](const char* any) { return signs.find_first_of(any) != std::string::npos; };
  if (!has("YyF") || !has("mbBF") || !has("deF")) {
    throw Error("--date-format has to tell the year, the month and the day.",
                "As in --date-format '%d.%m.%Y %H:%M'.", Exit::usage);
  }
  if (has("I") != has("p")) {
    throw Error("--date-format with a clock of twelve hours has both %I and %p.",
                "As in --date-format '%m/%d/%Y %I:%M %p'.", Exit::usage);
  }
}

std::optional<DateFormat::Front> DateFormat::read_front(std::string_view text) const {
  Fields fields;
  std::string_view rest = text;
  if (!take_format(format_, rest, fields)) return std::nullopt;
  const Date day{std::chrono::year{fields.year},
                 std::chrono::month{static_cast<unsigned>(fields.month)},
                 std::chrono::day{static_cast<unsigned>(fields.day)}};
  if (!day.ok()) return std::nullopt;
  return Front{{day, time_in(fields), fields.offset, {}}, text.size() - rest.size()};
}

std::optional<Timestamp> DateFormat::read(std::string_view text) const {
  text = trimmed(text);
  const auto front = read_front(text);
  return front && front->size == text.size() ? std::optional(front->when) : std::nullopt;
}

}  // namespace hearth
