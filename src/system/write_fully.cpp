#include "hearth/system/write_fully.hpp"

#include <poll.h>
#include <unistd.h>

#include <cerrno>
#include <cstddef>

namespace hearth {
namespace {

/// Whoever shares the terminal may have made it non-blocking.
void wait_until_writable(int file) {
  pollfd asked{file, POLLOUT, 0};
  poll(&asked, 1, -1);
}

}  // namespace

int write_fully(int file, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t count = ::write(file, bytes.data(), bytes.size());
    if (count >= 0) {
      bytes.remove_prefix(static_cast<std::size_t>(count));
    } else if (errno == EAGAIN) {
      wait_until_writable(file);
    } else if (errno != EINTR) {
      return errno;
    }
  }
  return 0;
}

}  // namespace hearth
