#include "process.hpp"

#include <fcntl.h>
#include <fmt/core.h>
#include <fmt/ranges.h>
#include <spawn.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <stdexcept>

namespace hearth::bench {
namespace {

class Silence {
 public:
  Silence() {
    posix_spawn_file_actions_init(&actions_);
    posix_spawn_file_actions_addopen(&actions_, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
    posix_spawn_file_actions_addopen(&actions_, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
    posix_spawn_file_actions_addopen(&actions_, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
  }
  ~Silence() { posix_spawn_file_actions_destroy(&actions_); }
  Silence(const Silence&) = delete;
  Silence& operator=(const Silence&) = delete;

  const posix_spawn_file_actions_t* get() const { return &actions_; }

 private:
  posix_spawn_file_actions_t actions_{};
};

std::runtime_error failure(const Command& command, std::string_view what) {
  return std::runtime_error(fmt::format("`{}` {}", fmt::join(command, " "), what));
}

pid_t spawn(const Command& command, const Silence& silence) {
  std::vector<char*> arguments;
  for (const std::string& argument : command) {
    arguments.push_back(const_cast<char*>(argument.c_str()));  // posix_spawn leaves it as it is
  }
  arguments.push_back(nullptr);
  pid_t child = 0;
  if (posix_spawnp(&child, arguments[0], silence.get(), nullptr, arguments.data(), environ) != 0) {
    throw failure(command, "could not be started");
  }
  return child;
}

double milliseconds(const timeval& time) {
  return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_usec) / 1e3;
}

}  // namespace

Cost run(const Command& command) {
  using Clock = std::chrono::steady_clock;
  const Silence silence;
  int status = 0;
  rusage usage{};
  const auto start = Clock::now();
  const pid_t child = spawn(command, silence);
  if (wait4(child, &status, 0, &usage) != child) throw failure(command, "was lost");
  const std::chrono::duration<double, std::milli> wall = Clock::now() - start;
  if (!WIFEXITED(status) || WEXITSTATUS(status) != 0) {
    throw failure(command, fmt::format("did not succeed (wait status {})", status));
  }
  return {wall.count(), milliseconds(usage.ru_utime) + milliseconds(usage.ru_stime),
          static_cast<double>(usage.ru_maxrss) / 1024};
}

}  // namespace hearth::bench
