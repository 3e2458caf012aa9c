#pragma once

#include <functional>
#include <memory>
#include <string>
#include <string_view>

#include "hearth/terminal/screen/screen.hpp"

namespace hearth {

/// What came of asking for a line.
struct Line {
  enum class Kind { text, end, interrupted };
  Kind kind = Kind::text;
  std::string text;  ///< without the line break at its end; what stood there where it was left
};

/// Keys as they are pressed, where lines are plain; none of them is shown.
class KeyWatch {
 public:
  virtual ~KeyWatch() = default;

  /// The next press, or nothing if none comes within so many milliseconds. Never returns after a
  /// signal that ends the process.
  [[nodiscard]] virtual std::optional<KeyPress> read_within(int ms) = 0;
};

/// The person at the keyboard, or the script in their place.
class Console {
 public:
  virtual ~Console() = default;

  /// What the command was asked for (stdout).
  virtual void out(std::string_view text) = 0;

  /// Whether somebody still reads it: false once whoever did has gone away.
  [[nodiscard]] virtual bool is_heard() const { return true; }

  /// What may be long: on a terminal it is shown page by page.
  virtual void out_paged(std::string_view text) { out(text); }

  /// Everything else: questions, confirmations, errors (stderr).
  virtual void note(std::string_view text) = 0;

  /// A note that cannot wait, where others are held back.
  virtual void note_at_once(std::string_view text) { note(text); }

  /// Whether questions may be asked at all: stdin and stdout are terminals.
  [[nodiscard]] virtual bool interactive() const = 0;

  /// Asks for a line with editing. `initial` stands in the line and can be changed.
  virtual Line read_line(std::string_view prompt, std::string_view initial = {}) = 0;

  /// Asks for words. Where lines are read without editing keys, those that come in one go are one
  /// answer, with line breaks in it.
  virtual Line read_words(std::string_view prompt) { return read_line(prompt); }

  /// Who is told what stands in the line of words and is not entered: after two idle seconds, and
  /// before a signal ends the process. Empty: nobody.
  virtual void tell_of_typing(const std::function<void(const std::string&)>& /*told*/) {}

  /// The whole screen, or null where there is only room for lines: no terminal, one that cannot
  /// move its cursor, plain lines. One at a time, and no line is read while it lives.
  virtual std::unique_ptr<Screen> screen() { return nullptr; }

  /// What is pressed while lines are shown, or null where nobody can press anything. One at a time,
  /// and no line is read while it lives.
  virtual std::unique_ptr<KeyWatch> keys() { return nullptr; }

  /// Takes everything off the screen and out of its scrollback. False in plain lines, where nothing
  /// can be taken off and nothing is said of it: whoever leaves in a hurry is not to be told on.
  virtual bool clear() = 0;

  /// From now on not one escape byte is written, and lines are read without editing keys.
  virtual void use_plain_lines() = 0;

  /// All of stdin, for `--answers -`. Throws Error above 16 MiB.
  virtual std::string read_all() = 0;
};

}  // namespace hearth
