#include "hearth/terminal/passphrase_prompt.hpp"

#include <fcntl.h>
#include <termios.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>

#include "signal_watch.hpp"

namespace hearth {
namespace {

/// The controlling terminal, open and, while asked to, not showing what is typed.
class QuietTerminal {
 public:
  QuietTerminal() : file_(::open("/dev/tty", O_RDWR | O_CLOEXEC)) {
    if (file_ >= 0 && tcgetattr(file_, &before_) != 0) leave();
  }
  ~QuietTerminal() { leave(); }
  QuietTerminal(const QuietTerminal&) = delete;
  QuietTerminal& operator=(const QuietTerminal&) = delete;

  bool is_there() const { return file_ >= 0; }
  int file() const { return file_; }

  void hide() const {
    termios quiet = before_;
    quiet.c_lflag &= ~static_cast<tcflag_t>(ECHO);
    quiet.c_lflag |= ICANON | ISIG;
    tcsetattr(file_, TCSAFLUSH, &quiet);
  }
  void show() const { tcsetattr(file_, TCSAFLUSH, &before_); }

  void say(std::string_view text) const {
    // What cannot be shown is no reason not to take an answer.
    [[maybe_unused]] const ssize_t shown = ::write(file_, text.data(), text.size());
  }

 private:
  void leave() {
    if (file_ >= 0) ::close(file_);
    file_ = -1;
  }

  int file_;
  termios before_{};
};

/// One byte at a time, so that no copy of the answer stays in a buffer. False when the line ends.
bool take(const QuietTerminal& terminal, Hidden& hidden, std::span<std::uint8_t> room) {
  std::uint8_t byte = 0;
  const ssize_t count = ::read(terminal.file(), &byte, 1);
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

void step_aside(const QuietTerminal& terminal, SignalWatch& watch, int signal,
                std::string_view question) {
  terminal.show();
  watch.pass_on(signal);
  terminal.hide();
  terminal.say(question);
}

}  // namespace

Hidden ask_at_terminal(std::string_view question, std::span<std::uint8_t> room) {
  const QuietTerminal terminal;
  if (!terminal.is_there()) return {Hidden::Kind::no_terminal, 0};
  SignalWatch watch;
  terminal.hide();
  terminal.say(question);
  Hidden hidden;
  for (bool more = true; more;) {
    const int signal = watch.wait_for(terminal.file());
    if (signal == SIGINT) {
      hidden = {Hidden::Kind::left, 0};
      break;
    }
    if (signal != 0 && signal != SIGWINCH && signal != SIGCONT) {
      step_aside(terminal, watch, signal, question);
      hidden = {};
    }
    if (signal == 0) more = take(terminal, hidden, room);
  }
  terminal.show();
  terminal.say("\n");
  return hidden;
}

}  // namespace hearth
