#pragma once

#include <array>
#include <csignal>

namespace hearth {

/// Keeps INT, TERM and HUP waiting while it lives; they take effect when it ends.
class SignalPause {
 public:
  SignalPause();
  ~SignalPause();
  SignalPause(const SignalPause&) = delete;
  SignalPause& operator=(const SignalPause&) = delete;

 private:
  sigset_t before_{};
};

/// Whether one of INT, TERM and HUP waits, as for the end of a SignalPause.
[[nodiscard]] bool interruption_waits();

/// While it lives, the signals that would leave a terminal in an odd state wait until they are
/// asked for. A signal that was ignored stays ignored. Not for two threads.
class SignalWatch {
 public:
  SignalWatch();
  ~SignalWatch();
  SignalWatch(const SignalWatch&) = delete;
  SignalWatch& operator=(const SignalWatch&) = delete;

  /// Waits until there is something to read (or the end of it), for a signal, or until so many
  /// milliseconds have passed (never, if negative): the signal's number, or 0.
  int wait_for(int file, int ms = -1) const;

  /// Drops a signal that has come in and was not for this process.
  static void forget(int signal);

  /// Lets a signal do what it would have done without the watch: end the process, or stop it for a
  /// while. Going on after that is no SIGCONT to be asked for.
  void pass_on(int signal);

 private:
  static constexpr std::array kWatched = {SIGINT,  SIGTERM, SIGHUP,  SIGQUIT,
                                          SIGTSTP, SIGCONT, SIGWINCH};

  sigset_t mask_before_{};
  std::array<struct sigaction, kWatched.size()> actions_before_{};
};

}  // namespace hearth
