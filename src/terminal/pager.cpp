#include "pager.hpp"

#include <sys/ioctl.h>
#include <unistd.h>

#include <csignal>
#include <cstdlib>
#include <string>

#include "hearth/core/text.hpp"
#include "hearth/system/process.hpp"

namespace hearth {
namespace {

constexpr ChildEnd kNotFound{.status = 127};

std::string pager_command() {
  const char* const named = std::getenv("PAGER");
  return named == nullptr ? "less" : std::string(trimmed(named));
}

/// What is shown may hold a journal, so no search in it is remembered, no shell or editor can be
/// begun from it, and nothing is saved.
constexpr const char* kSecurely = "export LESSHISTFILE=- LESSSECURE=1 LESS=\"${LESS-R}\"; exec ";

/// A pager that is closed early ends nothing but itself.
void give_all(Child& pager, std::string_view text) {
  const auto before = std::signal(SIGPIPE, SIG_IGN);
  give(pager, text);
  std::signal(SIGPIPE, before);
}

}  // namespace

bool show_in_pager(std::string_view text) {
  const std::string command = pager_command();
  if (command.empty() || command == "cat") return false;
  std::error_code failed;
  auto pager = start_child({"/bin/sh", "-c", kSecurely + command}, {.input = true}, failed);
  if (!pager) return false;
  const SignalWatch watch;  // a Ctrl-C is the pager's own affair
  give_all(*pager, text);
  const ChildEnd end = end_of(*pager);
  for (const int signal : {SIGINT, SIGQUIT}) SignalWatch::forget(signal);
  return end != kNotFound;
}

int lines_of_terminal() {
  constexpr int kUsual = 24;
  winsize size{};
  const bool known = ::ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_row > 0;
  return known ? size.ws_row : kUsual;
}

}  // namespace hearth
