#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "hearth/system/signals.hpp"
#include "hearth/terminal/console.hpp"
#include "plain_line.hpp"
#include "screen/keyboard.hpp"

namespace hearth {

/// One answer in plain lines, typed at the terminal of stdin with the erasing keys of its settings.
/// However long a line is, it is taken whole. The settings are as before when this goes away, and
/// when a signal ends or stops the process.
class PlainTyping {
 public:
  /// `ask` writes the prompt, and again when it goes on after a stop. `told`, if there is anybody,
  /// hears what stands there after two idle seconds, and before a signal ends the process.
  PlainTyping(SignalWatch& watch, std::function<void()> ask,
              std::function<void(const std::string&)> told = {});
  ~PlainTyping();
  PlainTyping(const PlainTyping&) = delete;
  PlainTyping& operator=(const PlainTyping&) = delete;

  /// Drops lines that came before they were asked for, and says whether there were words in them.
  /// Where no line is ended, as by somebody who types fast, all stays to be gone on with.
  [[nodiscard]] bool drop_early();

  /// What came early counts as typed at the prompt.
  void keep_early();

  /// Asks. Lines that come in one go belong together: a line break stands between them. An answer
  /// is over with the line break behind which nothing comes.
  Line read();

 private:
  std::string early() const;
  void take_characters();
  [[nodiscard]] std::optional<Line> take(const KeyPress& press);
  [[nodiscard]] std::optional<Line> take_break(KeyPress::Kind kind);
  [[nodiscard]] std::optional<Line> take_end();
  std::string changed_by(const KeyPress& press);
  [[nodiscard]] bool is(const KeyPress& press, std::size_t control) const;
  void show(std::string_view text);
  void take_signal(int signal);
  void tell_before_end() const;
  Line done() const;

  SignalWatch& watch_;
  std::function<void()> ask_;
  std::function<void(const std::string&)> told_;
  TypingMode mode_{for_plain_lines};
  Keyboard keyboard_;
  TerminalEcho echo_;
  PlainLine line_;
  KeyPress::Kind last_ = KeyPress::Kind::text;
  bool end_asked_ = false;  ///< the last key was a Ctrl-D behind words
};

}  // namespace hearth
