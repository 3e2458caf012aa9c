#pragma once

#include <optional>
#include <string>

#include "hearth/terminal/console.hpp"
#include "screen/keyboard.hpp"
#include "screen/text_field.hpp"

namespace hearth {

/// A line edited in one row of the terminal at stdin and stderr, behind a prompt. Of a line longer
/// than the row the part around the cursor is seen. Nothing typed is remembered; what is typed
/// beyond the line is left for whoever reads next. The terminal's settings are as before when this
/// goes away, and when a signal ends or stops the process.
class LineField {
 public:
  /// `initial` must be one printable line.
  LineField(SignalWatch& watch, std::string prompt, std::string initial)
      : watch_(watch), prompt_(std::move(prompt)), text_(std::move(initial)) {}

  Line read();

 private:
  void show() const;
  [[nodiscard]] std::optional<Line> take(const KeyPress& press);
  [[nodiscard]] std::optional<Line> take_signal(int signal);

  SignalWatch& watch_;
  std::string prompt_;
  TextField text_;
  TypingMode mode_{for_keys};
  Keyboard keyboard_{STDIN_FILENO, 1};
};

}  // namespace hearth
