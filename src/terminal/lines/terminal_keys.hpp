#pragma once

#include <unistd.h>

#include <optional>

#include "hearth/system/signals.hpp"
#include "hearth/terminal/console.hpp"
#include "screen/keyboard.hpp"

namespace hearth {

/// Keys of the terminal of stdin, which shows none of them. Its settings are as before when this
/// goes away, and when a signal ends or stops the process.
class TerminalKeys final : public KeyWatch {
 public:
  TerminalKeys();
  ~TerminalKeys() override;
  TerminalKeys(const TerminalKeys&) = delete;
  TerminalKeys& operator=(const TerminalKeys&) = delete;

  [[nodiscard]] std::optional<KeyPress> read_within(int ms) override;

 private:
  KeyPress take_signal(int signal);

  SignalWatch watch_;
  TypingMode mode_;
  Keyboard keyboard_{STDIN_FILENO};
};

}  // namespace hearth
