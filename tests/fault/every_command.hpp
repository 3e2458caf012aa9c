#pragma once

#include <string>
#include <vector>

namespace hearth::fault {

/// A word that stands in everything these commands write.
inline constexpr const char* kCanary = "marmaladecanary";

/// One way to run a command on a journal of Alex and Sam.
struct Use {
  std::string command;                   ///< as the command table names it
  std::string words;                     ///< of a shell; $ID is an entry of Alex
  std::vector<std::string> passphrases;  ///< kCode is the recovery code that was shown last
  std::vector<int> exits = {0};
  std::string readable = {};  ///< names of files in the journal's folder that it makes readable
  std::vector<std::string> typed = {};  ///< when it asks, in a terminal
};

inline constexpr const char* kCode = "CODE";

/// Every command of the command table at least once, in an order that works. Files that are meant
/// to be readable, such as exports, are in the folder $READABLE and nowhere else.
const std::vector<Use>& every_command();

}  // namespace hearth::fault
