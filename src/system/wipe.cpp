#include "hearth/system/wipe.hpp"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <tuple>

#include "hearth/system/descriptor.hpp"
#include "hearth/system/system_error.hpp"

namespace hearth {

namespace {

Descriptor open_to_wipe(int folder, const std::string& name) {
  return open_at(folder, name, O_RDWR | O_NOFOLLOW | O_NONBLOCK);
}

bool is_to_be_overwritten(int descriptor) {
  struct stat about {};
  if (::fstat(descriptor, &about) != 0 || !S_ISREG(about.st_mode) || about.st_nlink > 1) {
    return false;
  }
  std::array<std::uint8_t, kEncryptedMark.size()> start{};
  return ::pread(descriptor, start.data(), start.size(), 0) > 0 && start != kEncryptedMark;
}

std::error_code remove_at(int folder, const std::string& name) {
  const bool gone = ::unlinkat(folder, name.c_str(), 0) == 0 || errno == ENOENT;
  return gone ? std::error_code() : last_error();
}

bool is_held(int descriptor) {
  return ::flock(descriptor, LOCK_EX | LOCK_NB) != 0 && errno == EWOULDBLOCK;
}

std::error_code wipe_open(const Descriptor& file, int folder, const std::string& name) {
  if (file.is_open() && is_to_be_overwritten(file.number())) {
    if (const auto failed = overwrite(file.number())) return failed;
  }
  return remove_at(folder, name);
}

}  // namespace

std::error_code overwrite(int descriptor) {
  struct stat about {};
  if (::fstat(descriptor, &about) != 0) return last_error();
  const std::array<std::uint8_t, 65536> zeros{};
  for (off_t at = 0; at < about.st_size;) {
    const auto piece = std::min<off_t>(about.st_size - at, zeros.size());
    const auto put = ::pwrite(descriptor, zeros.data(), static_cast<std::size_t>(piece), at);
    if (put < 0 && errno == EINTR) continue;
    if (put == 0) return std::make_error_code(std::errc::io_error);
    if (put < 0) return last_error();
    at += put;
  }
  return ::fsync(descriptor) == 0 ? std::error_code() : last_error();
}

std::error_code wipe_at(int folder, const std::string& name) {
  return wipe_open(open_to_wipe(folder, name), folder, name);
}

std::error_code wipe(const std::filesystem::path& file) { return wipe_at(AT_FDCWD, file.string()); }

void wipe_unless_held(int folder, const std::string& name) {
  const Descriptor file = open_to_wipe(folder, name);
  if (file.is_open() && is_held(file.number())) return;
  std::ignore = wipe_open(file, folder, name);
}

}  // namespace hearth
