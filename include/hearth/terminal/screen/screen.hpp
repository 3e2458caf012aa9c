#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "hearth/terminal/editor.hpp"
#include "hearth/terminal/screen/picture.hpp"

namespace hearth {

/// One press of a key, or one thing that happened at the terminal instead.
struct KeyPress {
  enum class Kind {
    text,     ///< `text` is the character
    paste,    ///< `text` is all that was pasted, line breaks as `\n`
    control,  ///< `text` is the letter, in lower case: Ctrl-C is "c"
    enter,
    new_line,  ///< Alt-Enter or Ctrl-J
    backspace,
    erase,  ///< the Delete key
    erase_word,
    left,
    right,
    up,
    down,
    home,
    end,
    page_up,
    page_down,
    word_left,
    word_right,
    redo,  ///< Alt-_
    escape,
    resized,  ///< the terminal has another size now
    over,     ///< nothing will be typed any more
  };
  Kind kind = Kind::text;
  std::string text = {};
  bool operator==(const KeyPress&) const = default;
};

/// Whether it is Ctrl with that letter or sign.
[[nodiscard]] inline bool is_control(const KeyPress& press, char letter) {
  return press.kind == KeyPress::Kind::control && press.text == std::string_view(&letter, 1);
}

/// A whole screen and the keyboard before it. What the terminal showed before comes back when this
/// goes away.
class Screen {
 public:
  virtual ~Screen() = default;

  virtual Size size() const = 0;
  virtual void show(const Picture& picture) = 0;

  /// The bell of the terminal.
  virtual void ring() = 0;

  /// Waits for the next press; never returns after a signal that ends the process.
  virtual KeyPress read() = 0;

  /// The next press, or nothing if none comes within so many milliseconds.
  [[nodiscard]] virtual std::optional<KeyPress> read_within(int ms) = 0;

  /// What is done before a signal ends the process: what is not on the disk yet can be saved. It
  /// throws nothing.
  virtual void before_end(std::function<void()> action) = 0;

  /// Gives the terminal to the person's editor for a while.
  virtual Edited edit(const std::string& text) = 0;

  /// What to know before the editor opens; empty if there is nothing.
  virtual std::string editor_caution() const = 0;
};

}  // namespace hearth
