#include "secret_input.hpp"

#include <fcntl.h>
#include <fmt/core.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstring>

#include "hearth/core/error.hpp"
#include "hearth/store/vault/descriptor.hpp"

namespace hearth {
namespace {

constexpr std::size_t kLongest = 1024;

/// Bytes up to a limit, in memory for secrets.
struct Collected {
  Secret room{kLongest};
  std::size_t size = 0;

  void add(std::uint8_t byte) {
    if (size == kLongest) {
      throw Error(fmt::format("The passphrase is longer than {} bytes.", kLongest),
                  "Check where it comes from.", Exit::locked);
    }
    room.bytes()[size++] = byte;
  }

  Secret taken() const { return Secret::copy_of(room.view().first(size)); }
};

/// False at the end.
bool read_byte(int file, std::uint8_t& byte) {
  for (;;) {
    const ssize_t count = ::read(file, &byte, 1);
    if (count >= 0) return count == 1;
    if (errno == EINTR) continue;
    throw Error(fmt::format("The passphrase could not be read: {}.", std::strerror(errno)),
                "Check that the file of --passphrase-fd is open, as in `3< FILE`.", Exit::locked);
  }
}

Error command_failed(const std::string& why) {
  return Error(fmt::format("The passphrase_command of your settings {}.", why),
               "Try it in a terminal; --passphrase-fd gives the passphrase in another way.",
               Exit::locked);
}

pid_t start(const std::string& command, int output) {
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO);
  std::string shell = "sh";
  std::string option = "-c";
  std::string words = command;
  std::array<char*, 4> argv{shell.data(), option.data(), words.data(), nullptr};
  pid_t child = -1;
  const int failed = ::posix_spawn(&child, "/bin/sh", &actions, nullptr, argv.data(), environ);
  posix_spawn_file_actions_destroy(&actions);
  if (failed != 0) throw command_failed(fmt::format("did not start: {}", std::strerror(failed)));
  return child;
}

int wait_for(pid_t child) {
  int status = -1;
  while (::waitpid(child, &status, 0) < 0 && errno == EINTR) {
  }
  return status;
}

}  // namespace

Secret secret_line(int file) {
  Collected line;
  std::uint8_t byte = 0;
  bool any = false;
  while (read_byte(file, byte)) {
    any = true;
    if (byte == '\n') return line.taken();
    line.add(byte);
  }
  if (any) return line.taken();
  throw Error("There is no passphrase to read.",
              "Give each one in a line of its own to the file of --passphrase-fd.", Exit::locked);
}

Secret secret_from_command(const std::string& command) {
  std::array<int, 2> ends{-1, -1};
  if (::pipe2(ends.data(), O_CLOEXEC) != 0) throw command_failed("could not be listened to");
  const Descriptor from(ends[0]);
  Descriptor to(ends[1]);
  const pid_t child = start(command, to.number());
  to.close();
  Collected said;
  std::uint8_t byte = 0;
  while (read_byte(from.number(), byte)) said.add(byte);
  const int status = wait_for(child);
  if (!WIFEXITED(status) || WEXITSTATUS(status) != 0) {
    throw command_failed(WIFEXITED(status) ? fmt::format("ended with {}", WEXITSTATUS(status))
                                           : "was ended by a signal");
  }
  if (said.size > 0 && said.room.view()[said.size - 1] == '\n') --said.size;
  if (said.size == 0) throw command_failed("printed nothing");
  return said.taken();
}

}  // namespace hearth
