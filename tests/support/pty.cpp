#include "pty.hpp"

#include <poll.h>
#include <pty.h>
#include <sys/ioctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <stdexcept>

namespace hearth {
namespace {

using Clock = std::chrono::steady_clock;

constexpr int kStillRunning = -1000;
constexpr int kPollMs = 20;

/// Pointers for exec into texts that outlive them.
std::vector<char*> pointers(std::vector<std::string>& texts) {
  std::vector<char*> result(texts.size() + 1, nullptr);
  std::ranges::transform(texts, result.begin(), [](std::string& text) { return text.data(); });
  return result;
}

std::vector<std::string> assignments(const std::map<std::string, std::string>& env) {
  std::vector<std::string> result(env.size());
  std::ranges::transform(env, result.begin(),
                         [](const auto& setting) { return setting.first + "=" + setting.second; });
  return result;
}

winsize size_of(int columns, int lines) {
  return {static_cast<unsigned short>(lines), static_cast<unsigned short>(columns), 0, 0};
}

int ms_until(Clock::time_point until) {
  const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(until - Clock::now());
  return static_cast<int>(std::clamp<long>(left.count(), 0, kPollMs));
}

}  // namespace

Pty::Pty(const std::vector<std::string>& argv, const std::map<std::string, std::string>& env) {
  auto texts = argv;
  auto settings = assignments(env);
  const auto arguments = pointers(texts);
  const auto environment = pointers(settings);
  const winsize size = size_of(80, 24);
  program_ = forkpty(&terminal_, nullptr, nullptr, &size);
  if (program_ < 0) throw std::runtime_error("no pseudo-terminal could be opened");
  if (program_ == 0) {
    execve(arguments[0], arguments.data(), environment.data());
    _exit(127);
  }
}

Pty::~Pty() {
  if (!has_ended()) {
    ::kill(program_, SIGKILL);
    ::waitpid(program_, nullptr, 0);
  }
  ::close(terminal_);
}

bool Pty::expect(std::string_view text, Seconds patience) {
  const auto until = Clock::now() + patience;
  for (;;) {
    const auto at = screen_.find(text, found_until_);
    if (at != std::string::npos) {
      found_until_ = at + text.size();
      return true;
    }
    if (!listen(until)) return false;
  }
}

bool Pty::expect_echo(bool on, Seconds patience) {
  const auto until = Clock::now() + patience;
  while (((settings().c_lflag & ECHO) != 0) != on) {
    if (Clock::now() >= until) return false;
    if (!listen(Clock::now() + std::chrono::milliseconds(kPollMs)) && has_ended()) {
      return ((settings().c_lflag & ECHO) != 0) == on;  // as it left the terminal at its end
    }
  }
  return true;
}

void Pty::type(std::string_view keys) const {
  while (!keys.empty()) {
    const auto count = ::write(terminal_, keys.data(), keys.size());
    if (count < 0) throw std::runtime_error("the terminal took no keys");
    keys.remove_prefix(static_cast<std::size_t>(count));
  }
}

void Pty::signal(int number) const { ::kill(program_, number); }

void Pty::resize(int columns, int lines) const {
  const winsize size = size_of(columns, lines);
  ioctl(terminal_, TIOCSWINSZ, &size);
}

int Pty::wait(Seconds patience) {
  const auto until = Clock::now() + patience;
  while (listen(until)) {
  }
  while (!has_ended() && Clock::now() < until) poll(nullptr, 0, kPollMs);
  if (!ended_) return kStillRunning;
  return WIFEXITED(status_) ? WEXITSTATUS(status_) : -WTERMSIG(status_);
}

termios Pty::settings() const {
  termios now{};
  tcgetattr(terminal_, &now);
  return now;
}

bool Pty::listen(Deadline until) {
  while (Clock::now() < until) {
    pollfd asked{terminal_, POLLIN, 0};
    if (poll(&asked, 1, ms_until(until)) <= 0) continue;
    std::array<char, 4096> piece{};
    const auto count = ::read(terminal_, piece.data(), piece.size());
    // When the last holder of the terminal is gone, Linux answers EIO.
    if (count <= 0) return false;
    screen_.append(piece.data(), static_cast<std::size_t>(count));
    return true;
  }
  return false;
}

bool Pty::has_ended() {
  if (!ended_) ended_ = ::waitpid(program_, &status_, WNOHANG) == program_;
  return ended_;
}

}  // namespace hearth
