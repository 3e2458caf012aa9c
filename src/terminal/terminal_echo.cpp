#include "terminal_echo.hpp"

#include <fcntl.h>
#include <poll.h>
#include <unistd.h>

#include <array>
#include <tuple>

#include "hearth/system/descriptor.hpp"

namespace hearth {
namespace {

constexpr int kFlags = O_WRONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC;
constexpr int kPauseMs = 10;
constexpr int kMostPauses = 100;

int opened_anew(int terminal) {
  std::array<char, 256> name{};
  const bool named = ttyname_r(terminal, name.data(), name.size()) == 0;
  const int file = named ? ::open(name.data(), kFlags) : -1;
  return file < 0 ? ::open("/dev/tty", kFlags) : file;
}

}  // namespace

TerminalEcho::TerminalEcho(int terminal) : own_(opened_anew(terminal)) {}

TerminalEcho::~TerminalEcho() {
  if (own_ >= 0) ::close(own_);
}

void TerminalEcho::show_some() {
  if (own_ < 0) {
    std::ignore = write_all(STDERR_FILENO, waiting_);
    waiting_.clear();
  }
  if (waiting_.empty()) return;
  const auto count = ::write(own_, waiting_.data(), waiting_.size());
  if (count > 0) waiting_.erase(0, static_cast<std::size_t>(count));
}

void TerminalEcho::catch_up() {
  for (int pauses = 0; is_behind() && pauses < kMostPauses;) {
    const auto before = waiting_.size();
    show_some();
    const bool got_on = waiting_.size() < before;
    pauses = got_on ? 0 : pauses + 1;
    if (!got_on) poll(nullptr, 0, kPauseMs);
  }
}

}  // namespace hearth
