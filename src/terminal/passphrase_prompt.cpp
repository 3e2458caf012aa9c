#include "hearth/terminal/passphrase_prompt.hpp"

#include <fcntl.h>
#include <termios.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstddef>
#include <iterator>

#include "hearth/system/signals.hpp"

namespace hearth {
namespace {

constexpr std::array kWatched = {SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGTSTP};

/// A signal's handler has nothing but this to go by.
struct Quiet {
  int depth = 0;
  int file = -1;
  termios before{};
  termios hiding{};
  std::array<struct sigaction, kWatched.size()> actions{};
};
Quiet quiet;

void put_back() { tcsetattr(quiet.file, TCSAFLUSH, &quiet.before); }
void hide() { tcsetattr(quiet.file, TCSAFLUSH, &quiet.hiding); }

void step_aside(int signal);

struct sigaction stepping_aside() {
  struct sigaction action {};
  action.sa_handler = step_aside;
  action.sa_flags = SA_RESTART;
  sigemptyset(&action.sa_mask);
  return action;
}

/// Only what may be done in a handler: the terminal as it was, then what the signal would have
/// done; who goes on after it, as after a stop, types unseen again.
void step_aside(int signal) {
  const int kept = errno;
  const auto* const found = std::ranges::find(kWatched, signal);
  const auto index = static_cast<std::size_t>(std::distance(kWatched.begin(), found));
  sigset_t only;
  sigemptyset(&only);
  sigaddset(&only, signal);
  put_back();
  sigaction(signal, &quiet.actions[index], nullptr);
  raise(signal);
  sigprocmask(SIG_UNBLOCK, &only, nullptr);
  const auto ours = stepping_aside();
  sigaction(signal, &ours, nullptr);
  hide();
  errno = kept;
}

void watch_signals() {
  const auto ours = stepping_aside();
  for (std::size_t index = 0; index < kWatched.size(); ++index) {
    auto& before = quiet.actions[index];
    sigaction(kWatched[index], nullptr, &before);
    if (before.sa_handler != SIG_IGN) sigaction(kWatched[index], &ours, nullptr);
  }
}

void let_signals_be() {
  for (std::size_t index = 0; index < kWatched.size(); ++index) {
    sigaction(kWatched[index], &quiet.actions[index], nullptr);
  }
}

void begin() {
  quiet.file = ::open("/dev/tty", O_RDWR | O_CLOEXEC);
  if (quiet.file < 0) return;
  if (tcgetattr(quiet.file, &quiet.before) != 0) {
    ::close(quiet.file);
    quiet.file = -1;
    return;
  }
  quiet.hiding = quiet.before;
  quiet.hiding.c_lflag &= ~static_cast<tcflag_t>(ECHO);
  quiet.hiding.c_lflag |= ICANON | ISIG;
  quiet.hiding.c_iflag |= IUTF8;  // so that erasing takes a letter, of which nobody sees a part
  watch_signals();
  hide();
}

void end() {
  put_back();
  let_signals_be();
  ::close(quiet.file);
  quiet.file = -1;
}

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

UnseenTyping::UnseenTyping() { ++quiet.depth; }

UnseenTyping::~UnseenTyping() {
  if (--quiet.depth == 0 && quiet.file >= 0) end();
}

int UnseenTyping::terminal() {
  if (quiet.file < 0) begin();
  return quiet.file;
}

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
