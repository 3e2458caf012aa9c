#include "hearth/system/folder_guard.hpp"

#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <csignal>
#include <string>
#include <system_error>

namespace hearth {
namespace {

/// Ends when nobody holds the other end of its input any more.
constexpr const char* kWait = "trap '' HUP INT TERM TSTP; cat >/dev/null; rm -rf -- \"$1\"";

/// How the guard begins: away from the keyboard and its signals, its input the pipe's end.
class Beginning {
 public:
  explicit Beginning(int input) {
    posix_spawn_file_actions_init(&files_);
    posix_spawn_file_actions_adddup2(&files_, input, STDIN_FILENO);
    posix_spawn_file_actions_addopen(&files_, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
    posix_spawn_file_actions_addopen(&files_, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
    posix_spawnattr_init(&attributes_);
    sigset_t none;
    sigemptyset(&none);
    posix_spawnattr_setsigmask(&attributes_, &none);
    posix_spawnattr_setflags(&attributes_, POSIX_SPAWN_SETSID | POSIX_SPAWN_SETSIGMASK);
  }
  ~Beginning() {
    posix_spawn_file_actions_destroy(&files_);
    posix_spawnattr_destroy(&attributes_);
  }
  Beginning(const Beginning&) = delete;
  Beginning& operator=(const Beginning&) = delete;

  int start(pid_t& process, std::array<char*, 6>& words) const {
    return ::posix_spawn(&process, words[0], &files_, &attributes_, words.data(), environ);
  }

 private:
  posix_spawn_file_actions_t files_{};
  posix_spawnattr_t attributes_{};
};

}  // namespace

FolderGuard::FolderGuard(const std::filesystem::path& folder) {
  std::array<int, 2> ends{};
  if (::pipe2(ends.data(), O_CLOEXEC) != 0) throw std::system_error(errno, std::system_category());
  std::array<std::string, 5> words = {"/bin/sh", "-c", kWait, "sh", folder.string()};
  std::array<char*, 6> arguments{};
  for (std::size_t n = 0; n < words.size(); ++n) arguments.at(n) = words.at(n).data();
  const int failure = Beginning(ends[0]).start(guard_, arguments);
  ::close(ends[0]);
  alive_ = ends[1];
  if (failure == 0) return;
  ::close(alive_);
  throw std::system_error(failure, std::system_category());
}

FolderGuard::~FolderGuard() {
  ::close(alive_);
  while (::waitpid(guard_, nullptr, 0) < 0 && errno == EINTR) {
  }
}

}  // namespace hearth
