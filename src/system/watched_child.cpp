#include "hearth/system/watched_child.hpp"

#include <poll.h>
#include <spawn.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>

namespace hearth {
namespace {

constexpr int kGraceMs = 1000;
constexpr ChildEnd kNotStarted{127, 0};

/// The program begins with every signal as a shell would give it.
class UsualSignals {
 public:
  UsualSignals() {
    sigset_t none;
    sigset_t all;
    sigemptyset(&none);
    sigfillset(&all);
    posix_spawnattr_init(&attributes_);
    posix_spawnattr_setsigmask(&attributes_, &none);
    posix_spawnattr_setsigdefault(&attributes_, &all);
    posix_spawnattr_setflags(&attributes_, POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF);
  }
  ~UsualSignals() { posix_spawnattr_destroy(&attributes_); }
  UsualSignals(const UsualSignals&) = delete;
  UsualSignals& operator=(const UsualSignals&) = delete;

  const posix_spawnattr_t* get() const { return &attributes_; }

 private:
  posix_spawnattr_t attributes_{};
};

pid_t start(std::vector<std::string>& words) {
  std::vector<char*> arguments;
  arguments.reserve(words.size() + 1);
  for (auto& word : words) arguments.push_back(word.data());
  arguments.push_back(nullptr);
  const UsualSignals signals;
  pid_t child = -1;
  const int failure =
      ::posix_spawn(&child, arguments[0], nullptr, signals.get(), arguments.data(), environ);
  return failure == 0 ? child : -1;
}

/// The end of a program as something to poll for.
class EndOf {
 public:
  explicit EndOf(pid_t child) : file_(static_cast<int>(::syscall(SYS_pidfd_open, child, 0))) {}
  ~EndOf() {
    if (file_ >= 0) ::close(file_);
  }
  EndOf(const EndOf&) = delete;
  EndOf& operator=(const EndOf&) = delete;

  int file() const { return file_; }
  bool comes_within(int ms) const {
    pollfd asked{file_, POLLIN, 0};
    return ::poll(&asked, 1, ms) > 0;
  }

 private:
  int file_;
};

ChildEnd collect(pid_t child) {
  int status = 0;
  while (::waitpid(child, &status, 0) < 0 && errno == EINTR) {
  }
  return WIFSIGNALED(status) ? ChildEnd{0, WTERMSIG(status)} : ChildEnd{WEXITSTATUS(status), 0};
}

void end_child(pid_t child, const EndOf& end, int signal) {
  ::kill(child, signal);
  if (!end.comes_within(kGraceMs)) ::kill(child, SIGKILL);
  collect(child);
}

}  // namespace

ChildEnd run_child(SignalWatch& watch, std::vector<std::string> words,
                   const std::function<void()>& before_the_end) {
  const pid_t child = start(words);
  if (child < 0) return kNotStarted;
  const EndOf end(child);
  if (end.file() < 0) return collect(child);
  while (const int signal = watch.wait_for(end.file())) {
    if (signal == SIGTSTP) watch.pass_on(SIGTSTP);
    if (signal != SIGTERM && signal != SIGHUP) continue;
    end_child(child, end, signal);
    before_the_end();
    watch.pass_on(signal);
    return {0, signal};
  }
  // A Ctrl-C that ended the program is still waiting here, and would end this process as well.
  for (const int signal : {SIGINT, SIGQUIT}) SignalWatch::forget(signal);
  return collect(child);
}

}  // namespace hearth
