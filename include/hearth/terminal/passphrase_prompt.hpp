#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <string_view>

namespace hearth {

/// What came of asking for something that nobody else should read.
struct Hidden {
  enum class Kind {
    typed,
    left,         ///< Ctrl-C, or the end of the input
    no_terminal,  ///< there is nobody to ask
    too_long,     ///< more was typed than there is room for
  };
  Kind kind = Kind::typed;
  std::size_t size = 0;  ///< bytes of the room that were filled, without the line break
};

/// Asks a question and puts the answer where the caller wants it, and nowhere else.
using HiddenPrompt = std::function<Hidden(std::string_view question, std::span<std::uint8_t> room)>;

/// Asks at the terminal that the program was started from, even if stdin and stdout are not. What
/// is typed is not shown. The terminal's settings are as before when it returns (or, while an
/// UnseenTyping lives, when that ends), and when a signal ends or stops the process.
Hidden ask_at_terminal(std::string_view question, std::span<std::uint8_t> room);

/// While one lives, what is typed after the first passphrase prompt is not shown: neither at the
/// next prompt, nor while a key is worked out between two, where it waits for the next one. When
/// the last one ends, what nobody asked for is dropped and the terminal is as it was before; so it
/// is when a signal ends or stops the process. Not for two threads.
class UnseenTyping {
 public:
  UnseenTyping();
  ~UnseenTyping();
  UnseenTyping(const UnseenTyping&) = delete;
  UnseenTyping& operator=(const UnseenTyping&) = delete;

  /// From here on nothing is shown. The terminal that the program was started from, open for
  /// reading and writing; -1 if there is none.
  static int terminal();
};

}  // namespace hearth
