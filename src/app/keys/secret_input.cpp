#include "hearth/app/keys/secret_input.hpp"

#include <fmt/core.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

#include "hearth/core/error.hpp"
#include "hearth/system/process.hpp"

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

/// Reads to the end: a command whose words nobody takes would end with a mistake of its own.
Printed first_line(int file) {
  Collected line;
  bool in_first = true;
  bool more = false;
  for (std::uint8_t byte = 0; read_byte(file, byte);) {
    if (!in_first) more = more || byte > ' ';
    if (in_first && byte != '\n') line.add(byte);
    in_first = in_first && byte != '\n';
  }
  return {line.taken(), more};
}

Error command_failed(const std::string& why) {
  return Error(fmt::format("The passphrase_command of your settings {}.", why),
               "Try it in a terminal; --passphrase-fd gives the passphrase in another way.",
               Exit::locked);
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

Printed secret_from_command(const std::string& command) {
  std::error_code failed;
  const auto child = start_child({"/bin/sh", "-c", command}, {.output = true}, failed);
  if (!child) throw command_failed(fmt::format("did not start: {}", failed.message()));
  Printed printed = first_line(child->output.number());
  const ChildEnd end = end_of(*child);
  if (end.signal != 0) throw command_failed("was ended by a signal");
  if (end.status != 0) throw command_failed(fmt::format("ended with {}", end.status));
  if (printed.line.size() > 0) return printed;
  throw command_failed(printed.more ? "printed an empty line first" : "printed nothing");
}

}  // namespace hearth
