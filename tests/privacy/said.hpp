#pragma once

#include <string>
#include <vector>

#include "hearth/core/error.hpp"

namespace hearth::test::privacy {

/// A command as it is typed. `@Alex --search river@` in it stands for the id of the newest entry of
/// Alex's that `list` finds so, and `{out}` for a file that is told and removed afterwards.
struct Said {
  std::string command;
  std::vector<std::string> typed = {};  ///< at the keyboard; without it, there is none
  Exit exit = Exit::ok;                 ///< how it has to end
  bool at_once = false;                 ///< in the same moment as the one before
};

/// Something with a name that is done by some commands.
struct Deed {
  std::string name;
  std::vector<Said> said;
};

/// Where a journal stands when something hidden is done in it.
struct Beginning {
  std::string name;
  std::string people;
  std::vector<Said> said;
  bool own_keys = false;  ///< encrypted, each with a passphrase of their own
};

/// What an act may change for others, because the manual says so.
struct VisibleAct {
  std::vector<std::string> acts;  ///< empty: whatever is written
  std::string why;
  std::vector<std::string> where;  ///< names of beginnings, or of changes that come after the act
  std::vector<std::string> parts;  ///< how the commands begin that may tell of it
};

const std::vector<Beginning>& beginnings();
const std::vector<Deed>& hidden_acts();  ///< of Alex
const std::vector<Deed>& changes();      ///< of Sam, or of all together
const std::vector<VisibleAct>& visible_acts();

/// Commands that read, of Sam and of all together; then those that name these entries.
std::vector<Said> reads();
std::vector<Said> reads_of(const std::vector<std::string>& ids);
/// The few that tell most of what was changed.
std::vector<Said> reads_after_change();

}  // namespace hearth::test::privacy
