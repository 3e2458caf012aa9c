#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "hearth/cli/frame/app.hpp"
#include "support/program_paths.hpp"
#include "support/scripted_console.hpp"
#include "support/temp_folder.hpp"

namespace hearth::test {

/// What one command did.
struct Outcome {
  Exit exit = Exit::ok;
  std::string out;
  std::string notes;
  std::string heard;  ///< all of it in order, typed lines included
  std::size_t lines_left = 0;
};

/// A scratch world with a folder of its own, in which commands run as if typed.
class World {
 public:
  /// Runs `hearth` with these words; `typed` are the lines given when it asks.
  Outcome run(const std::string& command, std::vector<std::string> typed = {});

  std::filesystem::path operator/(std::string_view name) const { return folder_ / name; }
  std::filesystem::path folder() const { return folder_.path(); }

  std::string now = "2026-03-01T19:00:00+01:00";
  std::optional<Zone> zone;  ///< whose clocks tell the time of other days; empty: those of `now`
  bool interactive = true;
  bool accessible = false;
  Style style = {};  ///< of the terminal, but for `accessible`
  std::string lang;
  std::string editor;                         ///< a command, as EDITOR names one
  std::optional<std::string> home;            ///< as HOME names a folder
  std::filesystem::path calendar{kCalendar};  ///< empty: the program is not there
  std::filesystem::path pdf{kPdf};            ///< as well
  std::string input;                          ///< stdin, for `-`
  Line::Kind after_last = Line::Kind::end;    ///< `interrupted` for a Ctrl-C
  std::optional<std::size_t> interrupted_at;  ///< a Ctrl-C comes when so many lines have been given
  std::string begun;  ///< stands in the line at the end of what is typed, not entered
  std::vector<std::string> passphrases;  ///< typed in turn; then there is no terminal any more
  std::function<void()> meanwhile;       ///< what happens, once, when a passphrase is asked for
  std::string asked_hidden;              ///< what was asked for passphrases so far
  std::int64_t passed_ms = 0;            ///< while commands wait for keys
  std::string pressed;  ///< keys where lines are plain: `.` lets a minute go by, all else is a key

 private:
  Env in(Console& console);
  Hidden type_hidden(std::string_view question, std::span<std::uint8_t> room);

  TempFolder folder_;
};

/// What is shown, with one id in place of all: they are drawn by chance.
std::string with_one_id(const std::string& list);

/// Whether the part stands anywhere in the text.
inline bool has(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

}  // namespace hearth::test
