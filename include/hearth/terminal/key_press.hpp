#pragma once

#include <optional>
#include <string>
#include <string_view>

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
    word_left,
    word_right,
    escape,
    resized,  ///< the terminal has another size now
    over,     ///< nothing will be typed any more
  };
  Kind kind = Kind::text;
  std::string text = {};
  bool operator==(const KeyPress&) const = default;
};

/// Whether it is Ctrl with that letter.
bool is_control(const KeyPress& press, char letter);

/// Makes presses of the bytes that a terminal sends, in whatever pieces they come. A broken byte
/// is read as U+FFFD; an unknown sequence is passed over whole.
class KeyDecoder {
 public:
  void take(std::string_view bytes) { waiting_ += bytes; }

  /// The next whole press; empty until more bytes come.
  std::optional<KeyPress> next();

  /// Whether something has begun that may yet go on: Escape alone, or half a character.
  bool unsettled() const { return !waiting_.empty() && !pasting_; }

  /// Time has passed and nothing more came: what has begun is all there is of it.
  void settle() { settled_ = true; }

 private:
  std::optional<KeyPress> read_one();
  std::optional<KeyPress> read_paste();
  std::optional<KeyPress> read_escape();
  std::optional<KeyPress> read_sequence();
  std::optional<KeyPress> read_character();
  std::string cut(std::size_t bytes);

  std::string waiting_;
  bool pasting_ = false;
  bool settled_ = false;
  bool stuck_ = false;  ///< read_one() needs more bytes
};

}  // namespace hearth
