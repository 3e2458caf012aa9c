#include "hearth/app/remind/crontab.hpp"

#include <fmt/core.h>
#include <unistd.h>

#include <algorithm>
#include <utility>

#include "hearth/core/error.hpp"
#include "hearth/core/text.hpp"
#include "hearth/system/process.hpp"

namespace hearth {
namespace {

constexpr std::string_view kEvery = "*/15 * * * * ";
constexpr std::string_view kCommand = " remind";
constexpr std::string_view kNotify = " --notify";
constexpr const char* kUntouched = "Your crontab is as it was.";

bool is_plain(char c) {
  return is_digit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
         std::string_view("/._+-").find(c) != std::string_view::npos;
}

/// As a word of cron's shell. A `%` would be a line break to cron.
std::string cron_word(const std::string& path) {
  if (std::ranges::all_of(path, is_plain)) return path;
  std::string word;
  for (const char c : shell_word(path)) word += c == '%' ? std::string("\\%") : std::string(1, c);
  return word;
}

bool is_own(std::string_view line) {
  if (!line.starts_with(kEvery)) return false;
  line.remove_prefix(kEvery.size());
  if (line.ends_with(kNotify)) line.remove_suffix(kNotify.size());
  if (!line.ends_with(kCommand)) return false;
  line.remove_suffix(kCommand.size());
  return (line.starts_with('/') && line.ends_with("/hearth") &&
          std::ranges::all_of(line, is_plain)) ||
         (line.starts_with("'/") && line.ends_with("/hearth'"));
}

/// The line that begins there, with its line break.
std::string_view line_at(std::string_view text) {
  return text.substr(0, std::min(text.find('\n'), text.size() - 1) + 1);
}

std::string_view without_break(std::string_view line) {
  if (line.ends_with('\n')) line.remove_suffix(1);
  return line;
}

/// Each line of `crontab` that cron_line() made becomes `instead`, the first; the others go.
std::string replaced(std::string_view crontab, std::string instead) {
  std::string text;
  while (!crontab.empty()) {
    const std::string_view line = line_at(crontab);
    text += is_own(without_break(line)) ? std::exchange(instead, "") : std::string(line);
    crontab.remove_prefix(line.size());
  }
  return text;
}

/// By way of the shell, which finds it and has its messages printed in English.
Filtered run_crontab(const char* how, std::string_view text) {
  return run_filter({"/bin/sh", "-c", fmt::format("LC_ALL=C exec crontab {}", how)}, text);
}

Error crontab_failed(const char* what, const Filtered& ran, const std::string& hint) {
  if (ran.end.status == 127) {
    return Error("There is no program called crontab here.",
                 "Install cron, or try `hearth remind install --systemd`.");
  }
  const std::string said = one_line(ran.printed);
  return Error(fmt::format("Your crontab could not be {}{}", what,
                           said.empty() ? "." : fmt::format(": {}", said)),
               hint);
}

}  // namespace

std::string cron_line(const Waking& waking) {
  const std::string path = waking.program.string();
  if (!path.starts_with('/') || path.find('\n') != std::string::npos) {
    throw Error("It cannot be told where hearth lies, or no line of a crontab can say it.",
                "Install hearth in a folder with an ordinary name, and try again.");
  }
  return fmt::format("{}{}{}{}", kEvery, cron_word(path), kCommand, waking.notify ? kNotify : "");
}

std::string cron_line_in(std::string_view crontab) {
  while (!crontab.empty()) {
    const std::string_view line = line_at(crontab);
    if (is_own(without_break(line))) return std::string(without_break(line));
    crontab.remove_prefix(line.size());
  }
  return "";
}

bool notifies(std::string_view line) { return line.ends_with(kNotify); }

std::string with_cron_line(std::string_view crontab, std::string_view line) {
  const std::string whole = fmt::format("{}\n", line);
  if (!cron_line_in(crontab).empty()) return replaced(crontab, whole);
  std::string text(crontab);
  const auto last_break = text.rfind('\n');
  return text.insert(last_break == std::string::npos ? 0 : last_break + 1, whole);
}

std::string without_cron_line(std::string_view crontab) { return replaced(crontab, ""); }

std::string read_crontab() {
  const Filtered listed = run_crontab("-l", "");
  if (listed.end == ChildEnd{}) return listed.printed;
  const Filtered said = run_crontab("-l 2>&1", "");
  if (said.printed.find("no crontab for") != std::string::npos) return "";
  throw crontab_failed("read", said, kUntouched);
}

void write_crontab(const std::string& crontab) {
  const Filtered ran = run_crontab("- 2>&1", crontab);
  if (ran.end == ChildEnd{}) return;
  if (!crontab.empty() && !crontab.ends_with('\n')) {
    throw crontab_failed("changed", ran,
                         "Its last line has no line break, and cron takes no such crontab. Add one "
                         "with `crontab -e`, and try again.");
  }
  throw crontab_failed("changed", ran, kUntouched);
}

bool cron_can_send() { return ::access("/usr/sbin/sendmail", X_OK) == 0; }

}  // namespace hearth
