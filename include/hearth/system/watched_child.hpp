#pragma once

#include <functional>
#include <string>
#include <vector>

#include "hearth/system/signals.hpp"

namespace hearth {

/// How another program ended.
struct ChildEnd {
  int status = 0;  ///< its exit status; 127 and no signal if it could not be started
  int signal = 0;  ///< what ended it instead, or 0
};

/// Runs a program on this terminal and waits for it. Ctrl-C is the program's own affair, and
/// Ctrl-Z stops both. A signal that ends this process ends the program too; `before_the_end` is
/// called first.
ChildEnd run_child(SignalWatch& watch, std::vector<std::string> words,
                   const std::function<void()>& before_the_end);

}  // namespace hearth
