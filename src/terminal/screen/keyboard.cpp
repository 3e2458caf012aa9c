#include "keyboard.hpp"

#include <poll.h>
#include <unistd.h>

#include <array>
#include <cerrno>

namespace hearth {
namespace {

bool readable(int file, int ms) {
  pollfd asked{file, POLLIN, 0};
  return poll(&asked, 1, ms) > 0;
}

}  // namespace

Keyboard::Came Keyboard::next(const SignalWatch& watch, int ms) {
  for (;;) {
    if (auto press = keys_.next()) return {.press = std::move(press)};
    const int patience = keys_.patience_ms();
    const bool settles = patience >= 0 && (ms < 0 || patience <= ms);
    const int signal = watch.wait_for(terminal_, settles ? patience : ms);
    if (signal != 0) return {.signal = signal};
    if (readable(terminal_, 0)) {
      if (!take_in()) return {.press = KeyPress{KeyPress::Kind::over}};
    } else if (settles) {
      keys_.settle();
    } else {
      return {};
    }
  }
}

bool Keyboard::has_more(int ms) const { return keys_.waits() || readable(terminal_, ms); }

bool Keyboard::take_in() {
  std::array<char, 4096> piece{};
  const auto count = ::read(terminal_, piece.data(), piece.size());
  if (count <= 0) return count < 0 && (errno == EINTR || errno == EAGAIN);
  last_came_ = static_cast<std::size_t>(count);
  keys_.take({piece.data(), last_came_});
  return true;
}

}  // namespace hearth
