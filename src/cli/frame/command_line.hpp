#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "command.hpp"
#include "help.hpp"

namespace hearth {

/// The options that every command takes.
struct Globals {
  std::optional<std::string> journal;
  std::optional<std::string> as;
  std::optional<std::string> color;
  std::optional<int> passphrase_fd;
  bool accessible = false;
  bool no_input = false;
  bool quiet = false;
  bool version = false;  ///< in place of a command
};

/// What the command line asks for: a command to run, or a text to print in its place.
struct Request {
  std::unique_ptr<Command> command;
  std::string print;
};

/// Those options, into `globals`.
Options options_of_all(Globals& globals);

/// Throws Error (usage) for anything it does not understand, with the nearest thing it would. A
/// page of help is at most `columns` wide.
Request read_command_line(const std::vector<std::string>& args, Globals& globals,
                          int columns = kHelpColumns);

}  // namespace hearth
