#pragma once

#include <sys/types.h>

#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <system_error>
#include <vector>

#include "hearth/system/descriptor.hpp"
#include "hearth/system/signals.hpp"

namespace hearth {

/// Where the program lies that runs here; empty if the system does not tell.
std::filesystem::path this_program();

/// A program that runs beside hearth.
struct Child {
  pid_t id = -1;
  Descriptor input;   ///< what is written here it reads; not open: it reads what hearth reads
  Descriptor output;  ///< what it prints; not open: it prints where hearth prints
};

/// What a program gets besides its words. It gets every signal, whatever hearth ignores or holds
/// back.
struct ChildFiles {
  bool input = false;     ///< it reads from a pipe
  bool output = false;    ///< it prints into a pipe
  bool detached = false;  ///< away from the terminal and its signals, and nothing that it prints
                          ///< anywhere else is shown
};

/// Starts the program whose path is the first of the words. Empty, with `failed` set, if the system
/// does not; a path that leads to no program is told here or by exit code 127, as the system likes.
[[nodiscard]] std::optional<Child> start_child(std::vector<std::string> words, ChildFiles files,
                                               std::error_code& failed);

/// Gives it all of the text, then the end. A program that reads no further is given no more, if
/// SIGPIPE is ignored; with one that prints much before it has read everything, both wait for ever.
void give(Child& child, std::string_view text);

/// All that it prints, up to its end.
std::string printed_by(const Child& child);

/// How a program ended.
struct ChildEnd {
  int status = 0;  ///< its exit status; 127 and no signal if it could not be started, or if the
                   ///< system tells nobody how it ended, as where SIGCHLD is ignored
  int signal = 0;  ///< what ended it instead, or 0
  bool operator==(const ChildEnd&) const = default;
};

/// Waits for its end.
[[nodiscard]] ChildEnd end_of(const Child& child);

/// What a program made of the text that it was given.
struct Filtered {
  std::string printed;
  ChildEnd end;
};

/// Runs a program away from the terminal, gives it all of the text, and waits for its end. What it
/// says on stderr is shown nowhere.
[[nodiscard]] Filtered run_filter(std::vector<std::string> words, std::string_view text);

/// Runs a program on this terminal and waits for it. Ctrl-C is the program's own affair, and
/// Ctrl-Z stops both. A signal that ends this process ends the program too; `before_the_end` is
/// called first.
ChildEnd run_child(SignalWatch& watch, std::vector<std::string> words,
                   const std::function<void()>& before_the_end);

}  // namespace hearth
