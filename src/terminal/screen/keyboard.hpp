#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "hearth/system/signals.hpp"
#include "hearth/terminal/screen/key_press.hpp"

namespace hearth {

/// The keys of a terminal that gives every byte as it comes.
class Keyboard {
 public:
  explicit Keyboard(int terminal) : terminal_(terminal) {}

  /// What came: a press, or a signal instead, or neither of them.
  struct Came {
    int signal = 0;
    std::optional<KeyPress> press = {};
  };

  /// Waits for the next press or signal, at most so many milliseconds (for ever, if negative).
  Came next(const SignalWatch& watch, int ms = -1);

  /// Characters that have come already, up to the first other key.
  std::string characters() { return keys_.next_characters(); }

  /// Takes bytes as if they came from the terminal now.
  void take(std::string_view bytes) { keys_.take(bytes); }

  /// Whether more has come already, or comes within so many milliseconds.
  [[nodiscard]] bool has_more(int ms = 0) const;

  /// How many bytes came together last.
  std::size_t last_came() const { return last_came_; }

 private:
  /// False when nothing will come any more.
  [[nodiscard]] bool take_in();

  int terminal_;
  KeyDecoder keys_;
  std::size_t last_came_ = 0;
};

}  // namespace hearth
