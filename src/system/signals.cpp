#include "hearth/system/signals.hpp"

#include <poll.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstddef>
#include <iterator>

namespace hearth {
namespace {

volatile std::sig_atomic_t arrived = 0;

/// What only asks for a redraw must not hide a signal that asks to leave.
void remember(int signal) {
  if (arrived == 0 || arrived == SIGWINCH || arrived == SIGCONT) arrived = signal;
}

struct sigaction remembering() {
  struct sigaction action {};
  action.sa_handler = remember;
  sigemptyset(&action.sa_mask);
  return action;
}

}  // namespace

SignalPause::SignalPause() {
  sigset_t waiting{};
  sigemptyset(&waiting);
  for (const int signal : {SIGINT, SIGTERM, SIGHUP}) sigaddset(&waiting, signal);
  pthread_sigmask(SIG_BLOCK, &waiting, &before_);
}

SignalPause::~SignalPause() { pthread_sigmask(SIG_SETMASK, &before_, nullptr); }

bool interruption_waits() {
  sigset_t waiting{};
  sigemptyset(&waiting);
  if (sigpending(&waiting) != 0) return false;
  return std::ranges::any_of(std::array{SIGINT, SIGTERM, SIGHUP}, [&](int signal) {
    struct sigaction action {};
    const bool is_ignored =
        sigaction(signal, nullptr, &action) != 0 || action.sa_handler == SIG_IGN;
    return sigismember(&waiting, signal) == 1 && !is_ignored;
  });
}

SignalWatch::SignalWatch() {
  sigset_t watched;
  sigemptyset(&watched);
  for (const int signal : kWatched) sigaddset(&watched, signal);
  sigprocmask(SIG_BLOCK, &watched, &mask_before_);
  arrived = 0;
  const auto ours = remembering();
  for (std::size_t index = 0; index < kWatched.size(); ++index) {
    auto& before = actions_before_[index];
    sigaction(kWatched[index], nullptr, &before);
    if (before.sa_handler != SIG_IGN) sigaction(kWatched[index], &ours, nullptr);
  }
}

SignalWatch::~SignalWatch() {
  for (std::size_t index = 0; index < kWatched.size(); ++index) {
    sigaction(kWatched[index], &actions_before_[index], nullptr);
  }
  sigprocmask(SIG_SETMASK, &mask_before_, nullptr);
}

int SignalWatch::wait_for(int file, int ms) const {
  pollfd asked{file, POLLIN, 0};
  const timespec patience{ms / 1000, (ms % 1000) * 1'000'000L};
  // Signals come in only while this waits: between the look and the read none can slip through.
  while (ppoll(&asked, 1, ms < 0 ? nullptr : &patience, &mask_before_) < 0 && errno == EINTR) {
    if (arrived == 0) continue;
    const int signal = arrived;
    arrived = 0;
    return signal;
  }
  return 0;
}

void SignalWatch::forget(int signal) {
  sigset_t only;
  sigemptyset(&only);
  sigaddset(&only, signal);
  const timespec at_once{};
  sigtimedwait(&only, nullptr, &at_once);
}

void SignalWatch::pass_on(int signal) {
  const auto* const found = std::ranges::find(kWatched, signal);
  const auto index = static_cast<std::size_t>(std::distance(kWatched.begin(), found));
  sigset_t only;
  sigemptyset(&only);
  sigaddset(&only, signal);
  sigaction(signal, &actions_before_[index], nullptr);
  raise(signal);
  sigprocmask(SIG_UNBLOCK, &only, nullptr);
  sigprocmask(SIG_BLOCK, &only, nullptr);
  const auto ours = remembering();
  sigaction(signal, &ours, nullptr);
  if (signal == SIGTSTP) forget(SIGCONT);
}

}  // namespace hearth
