#pragma once

namespace hearth {

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
