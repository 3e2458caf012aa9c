#include "pager.hpp"

#include <fcntl.h>
#include <sys/ioctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <string>

#include "hearth/core/text.hpp"
#include "hearth/system/signals.hpp"
#include "hearth/system/write_fully.hpp"

namespace hearth {
namespace {

constexpr int kNotFound = 127;

std::string pager_command() {
  const char* const named = std::getenv("PAGER");
  return named == nullptr ? "less" : std::string(trimmed(named));
}

/// In the child: what is shown may hold a journal, so no search in it is remembered, no shell or
/// editor can be begun from it, and nothing is saved.
[[noreturn]] void become_pager(const std::string& command, int reading) {
  ::setenv("LESSHISTFILE", "-", 1);
  ::setenv("LESSSECURE", "1", 1);
  ::setenv("LESS", "R", 0);
  std::signal(SIGPIPE, SIG_DFL);
  ::dup2(reading, STDIN_FILENO);
  ::execl("/bin/sh", "sh", "-c", ("exec " + command).c_str(), nullptr);
  ::_exit(kNotFound);
}

/// A pager that is closed early ends nothing but itself.
void write_all(int writing, std::string_view text) {
  const auto before = std::signal(SIGPIPE, SIG_IGN);
  write_fully(writing, text);
  std::signal(SIGPIPE, before);
}

int wait_for(pid_t child) {
  int status = 0;
  while (::waitpid(child, &status, 0) < 0 && errno == EINTR) {
  }
  return WIFEXITED(status) ? WEXITSTATUS(status) : 0;
}

}  // namespace

bool show_in_pager(std::string_view text) {
  const std::string command = pager_command();
  std::array<int, 2> ends{};
  if (command.empty() || command == "cat" || ::pipe2(ends.data(), O_CLOEXEC) != 0) return false;
  const pid_t child = ::fork();
  if (child == 0) become_pager(command, ends[0]);
  ::close(ends[0]);
  const SignalWatch watch;  // a Ctrl-C is the pager's own affair
  if (child > 0) write_all(ends[1], text);
  ::close(ends[1]);
  const int status = child > 0 ? wait_for(child) : kNotFound;
  for (const int signal : {SIGINT, SIGQUIT}) SignalWatch::forget(signal);
  return status != kNotFound;
}

int lines_of_terminal() {
  constexpr int kUsual = 24;
  winsize size{};
  const bool known = ::ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_row > 0;
  return known ? size.ws_row : kUsual;
}

}  // namespace hearth
