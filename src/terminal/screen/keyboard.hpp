#pragma once

#include <termios.h>

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "hearth/system/signals.hpp"
#include "hearth/terminal/screen/screen.hpp"

namespace hearth {

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

/// Keys one by one and unseen, Ctrl-C among them. Ctrl-Z still stops the whole job, as a shell
/// expects.
termios for_keys(termios settings);

/// Keys one by one and unseen, where Ctrl-C and the like stay signals. IUTF8 is set, for whoever
/// looks.
termios for_plain_lines(termios settings);

/// Settings that the terminal at stdin has while this lives. They are left aside for a stop of the
/// process and taken up again behind it.
class TypingMode {
 public:
  explicit TypingMode(termios (*settings)(termios)) : settings_(settings) { begin(); }
  ~TypingMode() { restore(); }
  TypingMode(const TypingMode&) = delete;
  TypingMode& operator=(const TypingMode&) = delete;

  /// Finds out what the settings are now, and changes them.
  void begin();
  /// Changes them again: whoever stopped the process from elsewhere left no time to restore them.
  void prepare() const;
  void restore() const;
  const termios& before() const { return before_; }

 private:
  termios (*settings_)(termios);
  termios before_{};
};

/// The keys of a terminal that gives every byte as it comes.
class Keyboard {
 public:
  /// `at_once`: how many bytes are taken from the terminal together, at most; whatever is not taken
  /// is left for whoever reads next.
  explicit Keyboard(int terminal, std::size_t at_once = kMost)
      : terminal_(terminal), at_once_(at_once) {}

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
  static constexpr std::size_t kMost = 4096;

  /// False when nothing will come any more.
  [[nodiscard]] bool read_more();

  int terminal_;
  std::size_t at_once_;
  KeyDecoder keys_;
  std::size_t last_came_ = 0;
};

}  // namespace hearth
