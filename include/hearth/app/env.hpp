#pragma once

#include <filesystem>
#include <functional>
#include <optional>
#include <string>

#include "hearth/core/zone.hpp"
#include "hearth/document/terminal.hpp"
#include "hearth/store/shelf/settings.hpp"
#include "hearth/store/shelf/shelf.hpp"
#include "hearth/system/clock.hpp"
#include "hearth/terminal/console.hpp"
#include "hearth/terminal/editor.hpp"
#include "hearth/terminal/passphrase_prompt.hpp"
#include "hearth/vault/kdf.hpp"

namespace hearth {

/// The world as a command sees it. main() builds it from the real one, tests from what they like.
struct Env {
  Console& console;
  Moment now;  ///< read once, at the start
  std::filesystem::path journal;
  Shelf shelf;
  Style style;
  std::optional<std::string> as = std::nullopt;     ///< who is at the keyboard, if that was said
  bool no_input = false;                            ///< questions are not wanted, terminal or not
  std::filesystem::path own_words = {};             ///< where people keep words of their own
  std::string lang = {};                            ///< the language wanted, as `de-DE`; empty: any
  bool for_scripts = false;                         ///< what is printed is read by a program
  std::filesystem::path config = {};                ///< config.toml, which need not be there
  Settings settings = {};                           ///< what config.toml says
  std::optional<int> passphrase_fd = std::nullopt;  ///< passphrases come from there, a line each
  HiddenPrompt ask_hidden = ask_at_terminal;
  /// What a guess at a new passphrase is to cost: half a second to a second on this machine.
  std::function<KdfCost()> new_cost = [] { return calibrate(0.5); };
  /// Names the editor, and where what it is given may lie.
  Environment environment = [](const char*) -> std::optional<std::string> { return {}; };
  /// What this machine remembers of journals, never their words; empty: nothing.
  std::filesystem::path state = {};
  Zone zone = Zone(now.offset_minutes);  ///< whose clocks tell the time of other days
  Zones zones = [](const std::string&) -> std::optional<Zone> { return {}; };
  bool took_back = false;  ///< what could not be saved before came into the journal just now
  std::filesystem::path calendar = {};  ///< the program hearth-calendar; empty: it is not there
  std::filesystem::path pdf = {};       ///< the program hearth-pdf; empty: it is not there
  bool home_of_account = false;         ///< HOME names none, and the journal lies in the account's
  bool quiet = false;                   ///< what went well is not worth a word
  bool journal_option = false;          ///< the journal was named for this one command
  Clock clock = clock_from({});         ///< time as it passes while the command runs
  std::filesystem::path own_help = {};  ///< lines that people have added to `hearth help`
};

/// Whether questions may be asked.
[[nodiscard]] inline bool can_ask(const Env& env) {
  return !env.no_input && env.console.interactive();
}

}  // namespace hearth
