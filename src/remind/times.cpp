#include "hearth/remind/times.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <tuple>

#include "hearth/core/error.hpp"
#include "hearth/core/text.hpp"
#include "words.hpp"

namespace hearth {
namespace {

constexpr std::string_view kHead = "hearth reminders ";
constexpr std::string_view kVersion = "1";
constexpr int kMostReminders = 10'000;
constexpr std::size_t kBeforeSchedule = 2;  // journal and number
constexpr std::size_t kBehindSchedule = 3;  // done, said and later

template <typename Value>
std::string or_none(const std::optional<Value>& value) {
  return value ? to_string(*value) : "-";
}

std::string line_of(const ReminderTimes& one) {
  return fmt::format("{}  {}  {}  {}  {}  {}\n", to_string(one.journal), one.number,
                     to_string(one.schedule), or_none(one.done), or_none(one.said),
                     or_none(one.later));
}

Error not_understood(std::size_t line, std::string_view what) {
  return Error(fmt::format("Line {} of the file of times is not understood: {}.", line, what));
}

/// Where a line can be read, and `what` is the matter otherwise.
template <typename Value>
Value known(std::optional<Value> value, std::size_t line, const char* what) {
  if (!value) throw not_understood(line, what);
  return *std::move(value);
}

/// `-` is none.
template <typename Value>
std::optional<Value> none_or(const std::string& word,
                             std::optional<Value> (*parse)(std::string_view), std::size_t line,
                             const char* what) {
  if (word == "-") return std::nullopt;
  return known(parse(word), line, what);
}

std::optional<Schedule> schedule_in(const std::vector<std::string>& words) {
  std::string text;
  for (std::size_t n = kBeforeSchedule; n + kBehindSchedule < words.size(); ++n) {
    text += (text.empty() ? "" : " ") + words[n];
  }
  return parse_schedule(text);
}

ReminderTimes reminder_in(std::string_view text, std::size_t line) {
  const std::vector<std::string> words = split_words(text);
  const std::size_t size = words.size();
  if (size < kBeforeSchedule + 2 + kBehindSchedule) throw not_understood(line, "words are missing");
  return {.journal = known(parse_uuid(words[0]), line, "the first word is the id of no journal"),
          .number = known(number_in(words[1], 1, kMostReminders), line,
                          "the second word is no number of a reminder"),
          .schedule = known(schedule_in(words), line, "there is no schedule in it"),
          .done = none_or<Date>(words[size - 3], parse_date, line, "`done` is no day"),
          .said = none_or<WallTime>(words[size - 2], parse_wall_time, line, "`said` is no time"),
          .later = none_or<WallTime>(words[size - 1], parse_wall_time, line, "`later` is no time")};
}

QuietHours quiet_in(std::string_view text, std::size_t line) {
  const std::vector<std::string> words = split_words(text);
  const auto from = words.size() == 2 ? parse_clock(words[0]) : std::nullopt;
  const auto to = words.size() == 2 ? parse_clock(words[1]) : std::nullopt;
  if (!from || !to) throw not_understood(line, "quiet hours are two times, as 22:00 08:00");
  return {*from, *to};
}

std::string label_in(std::string_view text, std::size_t line) {
  if (text.empty() || invalid_utf8(text) || one_line(text) != text) {
    throw not_understood(line, "the label is no line of text");
  }
  return std::string(text);
}

void read_line(std::string_view text, std::size_t line, TimesFile& file) {
  constexpr std::string_view kQuiet = "quiet ";
  constexpr std::string_view kLabel = "label ";
  if (text.starts_with(kQuiet)) {
    file.quiet = quiet_in(text.substr(kQuiet.size()), line);
  } else if (text.starts_with(kLabel)) {
    file.label = label_in(text.substr(kLabel.size()), line);
  } else if (!trimmed(text).empty() && !text.starts_with('#')) {
    file.reminders.push_back(reminder_in(text, line));
  }
}

void check_head(std::string_view text) {
  const std::string_view head = text.substr(0, text.find('\n'));
  if (!head.starts_with(kHead)) {
    throw not_understood(1, "it does not begin as a file of times does");
  }
  if (head.substr(kHead.size()) != kVersion) {
    throw Error("The file of times was written by a newer hearth.");
  }
}

auto place_of(const ReminderTimes& one) { return std::tie(one.journal, one.number); }

bool in_order(const ReminderTimes& one, const ReminderTimes& other) {
  return place_of(one) < place_of(other);
}

}  // namespace

std::string to_text(const TimesFile& file) {
  std::string text = fmt::format("{}{}\n", kHead, kVersion);
  if (file.quiet) {
    text += fmt::format("quiet {} {}\n", to_clock(file.quiet->from), to_clock(file.quiet->to));
  }
  text += fmt::format("label {}\n", file.label);
  for (const ReminderTimes& one : file.reminders) text += line_of(one);
  return text;
}

TimesFile parse_times_file(std::string_view text) {
  check_head(text);
  TimesFile file;
  for (std::size_t line = 1; !text.empty(); ++line) {
    const std::string_view one = text.substr(0, text.find('\n'));
    if (line > 1) read_line(one, line, file);
    text.remove_prefix(std::min(text.size(), one.size() + 1));
  }
  return file;
}

TimesFile renewed(TimesFile file, const Uuid& journal, std::vector<ReminderTimes> reminders,
                  WallTime now) {
  for (ReminderTimes& one : reminders) {
    const auto before = std::ranges::find_if(file.reminders, [&](const ReminderTimes& known) {
      return place_of(known) == place_of(one) && known.schedule == one.schedule;
    });
    const bool is_new = before == file.reminders.end();
    one.said = is_new ? std::optional(now - std::chrono::minutes(1)) : before->said;
    one.later = is_new ? std::nullopt : before->later;
  }
  std::erase_if(file.reminders,
                [&](const ReminderTimes& known) { return known.journal == journal; });
  file.reminders.insert(file.reminders.end(), reminders.begin(), reminders.end());
  std::ranges::stable_sort(file.reminders, in_order);
  return file;
}

}  // namespace hearth
