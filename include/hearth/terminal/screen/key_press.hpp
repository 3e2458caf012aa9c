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
[[nodiscard]] bool is_control(const KeyPress& press, char letter);

/// Makes presses of the bytes that a terminal sends, in whatever pieces they come. A broken byte
/// is read as U+FFFD; an unknown sequence is passed over whole, and so is what a terminal answers
/// to somebody else's question (OSC, DCS, APC, PM, SOS).
class KeyDecoder {
 public:
  void take(std::string_view bytes);

  /// The next whole press; empty until more bytes come.
  [[nodiscard]] std::optional<KeyPress> next();

  /// What comes next as far as it is whole characters and no other key, all at once: a long paste
  /// is taken faster so.
  std::string next_characters();

  /// Whether bytes are there that no press has been made of.
  [[nodiscard]] bool waits() const { return done_ < waiting_.size(); }

  /// Milliseconds after which what has begun is all there will be of it: few for an Escape, which
  /// is a key as well, more for what is no key. Negative if it has as long as it takes: half a
  /// character, a paste, and where nothing has begun.
  int patience_ms() const;

  /// So much time has passed and nothing more came.
  void settle();

 private:
  enum class Inside { keys, paste, control_string };

  [[nodiscard]] std::optional<KeyPress> read_one();
  [[nodiscard]] std::optional<KeyPress> read_paste();
  [[nodiscard]] std::optional<KeyPress> read_escape();
  [[nodiscard]] std::optional<KeyPress> read_sequence();
  [[nodiscard]] std::optional<KeyPress> read_character();
  [[nodiscard]] std::optional<KeyPress> pass_over_string();
  void spell_out_control();
  std::string_view rest() const { return std::string_view(waiting_).substr(done_); }
  std::string cut(std::size_t bytes);

  std::string waiting_;
  std::size_t done_ = 0;  ///< bytes of it that presses have been made of
  Inside inside_ = Inside::keys;
  bool settled_ = false;
  bool stuck_ = false;  ///< read_one() needs more bytes
};

}  // namespace hearth
