#include "hearth/app/remind/user_units.hpp"

#include <fmt/core.h>

#include <algorithm>

#include "hearth/core/error.hpp"
#include "hearth/core/text.hpp"
#include "hearth/system/folder.hpp"
#include "hearth/system/path.hpp"
#include "hearth/system/process.hpp"
#include "hearth/system/read_file.hpp"
#include "hearth/system/save.hpp"

namespace hearth {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kMostBytes = std::size_t{64} * 1024;
constexpr std::string_view kStart = "ExecStart=";
constexpr std::string_view kCommand = " remind --notify";
constexpr const char* kTimer =
    "[Unit]\n"
    "Description=Reminder\n"
    "\n"
    "[Timer]\n"
    "OnCalendar=*:0/15\n"
    "Persistent=true\n"
    "RandomizedDelaySec=60\n"
    "\n"
    "[Install]\n"
    "WantedBy=timers.target\n";

std::string service(std::string_view start) {
  return fmt::format(
      "[Unit]\n"
      "Description=Reminder\n"
      "\n"
      "[Service]\n"
      "Type=oneshot\n"
      "{}\n",
      start);
}

/// A word of systemd's own grammar: `%` and `$` stand for something else there, even in quotes.
std::string unit_word(const fs::path& program) {
  std::string word = "\"";
  for (const char c : program.string()) {
    if (c == '%' || c == '$' || c == '\\') word += c;
    if (c == '"') word += '\\';
    word += c;
  }
  return word + "\"";
}

fs::path link_of(const fs::path& timer) {
  return timer.parent_path() / "timers.target.wants" / timer.filename();
}

bool is_timer(const fs::path& unit) { return unit.extension() == ".timer"; }

std::string text_at(const fs::path& file) { return read_if_there(file, kMostBytes).value_or(""); }

void refuse_others(const std::vector<UnitFile>& units) {
  for (const UnitFile& unit : units) {
    if (!is_there(unit.path) || is_own_unit(unit)) continue;
    throw Error(fmt::format("There is a file {} already that was not written here as it stands.",
                            printable(unit.path.string())),
                "Nothing was written. Move it away, and try again.");
  }
}

void link_timer(const fs::path& timer) {
  const fs::path link = link_of(timer);
  make_private_folder(link.parent_path());
  std::error_code failed;
  fs::create_symlink(timer, link, failed);
  if (!failed || failed == std::errc::file_exists) return;
  throw Error(fmt::format("{} could not be made: {}.", printable(link.string()), failed.message()),
              "The units are written; `hearth remind uninstall` removes them.");
}

bool told(const char* words) {
  return run_filter({"/bin/sh", "-c", fmt::format("exec systemctl --user {}", words)}, "").end ==
         ChildEnd{};
}

}  // namespace

std::vector<UnitFile> user_units(const fs::path& folder, const Waking& waking) {
  const std::string start = fmt::format("{}{}{}", kStart, unit_word(waking.program), kCommand);
  return {{folder / "hearth-remind.service", service(start)},
          {folder / "hearth-remind.timer", kTimer}};
}

bool is_own_unit(const UnitFile& unit) {
  const std::string text = text_at(unit.path);
  if (is_timer(unit.path)) return text == kTimer;
  const auto at = text.find(kStart);
  if (at == std::string::npos || !text.ends_with('\n')) return false;
  const std::string start = text.substr(at, text.size() - at - 1);
  return start.ends_with(kCommand) && start.find('\n') == std::string::npos &&
         text == service(start);
}

void write_units(const std::vector<UnitFile>& units) {
  refuse_others(units);
  for (const UnitFile& unit : units) {
    make_private_folder(unit.path.parent_path());
    if (text_at(unit.path) != unit.text) write_whole_file(unit.path, unit.text, true);
    if (is_timer(unit.path)) link_timer(unit.path);
  }
}

std::vector<fs::path> remove_units(const std::vector<UnitFile>& units) {
  std::vector<fs::path> left;
  for (const UnitFile& unit : units) {
    if (!is_there(unit.path)) continue;
    if (!is_own_unit(unit)) {
      left.push_back(unit.path);
      continue;
    }
    std::error_code failed;
    if (is_timer(unit.path)) fs::remove(link_of(unit.path), failed);
    if (!fs::remove(unit.path, failed) && failed) {
      throw Error(fmt::format("{} could not be removed: {}.", printable(unit.path.string()),
                              failed.message()),
                  "Remove it yourself; nothing else of it is left to do.");
    }
  }
  return left;
}

bool are_enabled(const std::vector<UnitFile>& units) {
  return std::ranges::all_of(units, [](const UnitFile& unit) {
    return is_there(unit.path) && (!is_timer(unit.path) || is_there(link_of(unit.path)));
  });
}

bool are_there(const std::vector<UnitFile>& units) {
  return are_enabled(units) && std::ranges::all_of(units, [](const UnitFile& unit) {
           return text_at(unit.path) == unit.text;
         });
}

bool start_timer() { return told("daemon-reload") && told("start hearth-remind.timer"); }

bool stop_timer() { return told("stop hearth-remind.timer") && told("daemon-reload"); }

}  // namespace hearth
