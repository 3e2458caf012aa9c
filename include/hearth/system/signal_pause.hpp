#pragma once

#include <signal.h>

namespace hearth {

/// Keeps INT, TERM and HUP waiting while it lives; they take effect when it ends.
class SignalPause {
 public:
  SignalPause();
  SignalPause(const SignalPause&) = delete;
  SignalPause& operator=(const SignalPause&) = delete;
  ~SignalPause();

 private:
  sigset_t before_;
};

}  // namespace hearth
