#include "terminal_keys.hpp"

#include <csignal>

namespace hearth {

using Kind = KeyPress::Kind;

TerminalKeys::TerminalKeys() : mode_(for_plain_lines) {}

TerminalKeys::~TerminalKeys() = default;

std::optional<KeyPress> TerminalKeys::read_within(int ms) {
  const auto came = keyboard_.next(watch_, ms);
  if (came.signal != 0) return take_signal(came.signal);
  return came.press;
}

KeyPress TerminalKeys::take_signal(int signal) {
  if (signal == SIGINT) return {Kind::control, "c"};
  if (signal != SIGWINCH && signal != SIGCONT) {
    mode_.restore();
    watch_.pass_on(signal);
    if (signal != SIGTSTP) return {Kind::over};
    mode_.begin();
  }
  mode_.prepare();  // stopped from elsewhere, there was no time to restore
  return {Kind::resized};
}

}  // namespace hearth
