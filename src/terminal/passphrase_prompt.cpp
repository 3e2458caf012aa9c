#include "hearth/terminal/passphrase_prompt.hpp"

#include <unistd.h>

#include <cerrno>
#include <csignal>

#include "hearth/system/signals.hpp"
#include "hearth/terminal/unseen_typing.hpp"

namespace hearth {
namespace {

void say(int terminal, std::string_view text) {
  // What cannot be shown is no reason not to take an answer.
  [[maybe_unused]] const ssize_t shown = ::write(terminal, text.data(), text.size());
}

/// One byte at a time, so that no copy of the answer stays in a buffer. False when the line ends.
bool take(int terminal, Hidden& hidden, std::span<std::uint8_t> room) {
  std::uint8_t byte = 0;
  const ssize_t count = ::read(terminal, &byte, 1);
  if (count < 0 && errno == EINTR) return true;
  if (count <= 0) hidden = {Hidden::Kind::left, 0};
  if (count <= 0 || byte == '\n') return false;
  if (hidden.size == room.size()) {
    hidden.kind = Hidden::Kind::too_long;
  } else {
    room[hidden.size++] = byte;
  }
  return true;
}

}  // namespace

Hidden ask_at_terminal(std::string_view question, std::span<std::uint8_t> room) {
  const UnseenTyping unseen;
  const int terminal = UnseenTyping::terminal();
  if (terminal < 0) return {Hidden::Kind::no_terminal, 0};
  SignalWatch watch;
  say(terminal, question);
  Hidden hidden;
  for (bool more = true; more;) {
    const int signal = watch.wait_for(terminal);
    if (signal == SIGINT) {
      hidden = {Hidden::Kind::left, 0};
      break;
    }
    if (signal != 0 && signal != SIGWINCH && signal != SIGCONT) {
      watch.pass_on(signal);  // with the terminal as it was, as UnseenTyping does it
      say(terminal, question);
      hidden = {};
    }
    if (signal == 0) more = take(terminal, hidden, room);
  }
  say(terminal, "\n");
  return hidden;
}

}  // namespace hearth
