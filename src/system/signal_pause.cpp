#include "hearth/system/signal_pause.hpp"

namespace hearth {

SignalPause::SignalPause() : before_{} {
  sigset_t waiting{};
  sigemptyset(&waiting);
  sigaddset(&waiting, SIGINT);
  sigaddset(&waiting, SIGTERM);
  sigaddset(&waiting, SIGHUP);
  pthread_sigmask(SIG_BLOCK, &waiting, &before_);
}

SignalPause::~SignalPause() { pthread_sigmask(SIG_SETMASK, &before_, nullptr); }

}  // namespace hearth
