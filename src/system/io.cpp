#include "hearth/system/io.hpp"

#include <unistd.h>

#include <cerrno>

#include "hearth/system/system_error.hpp"

namespace hearth {

FileMark mark_of(const struct stat& status) {
  constexpr std::int64_t kNanoseconds = 1'000'000'000;
  return {status.st_dev, status.st_ino, static_cast<std::uint64_t>(status.st_size),
          status.st_mtim.tv_sec * kNanoseconds + status.st_mtim.tv_nsec};
}

Descriptor open_at(int folder, const std::string& name, int flags, mode_t mode) {
  int number = -1;
  do {
    number = ::openat(folder, name.c_str(), flags | O_CLOEXEC, mode);
  } while (number < 0 && errno == EINTR);
  return Descriptor(number);
}

std::size_t read_at(int descriptor, std::span<std::uint8_t> room, std::uint64_t offset,
                    const std::filesystem::path& file) {
  std::size_t done = 0;
  while (done < room.size()) {
    const auto got = ::pread(descriptor, room.data() + done, room.size() - done,
                             static_cast<off_t>(offset + done));
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) throw system_error("Reading", file, "Nothing was changed.");
    if (got == 0) break;
    done += static_cast<std::size_t>(got);
  }
  return done;
}

ByteSource read_through(int descriptor, const std::filesystem::path& file) {
  return [descriptor, file, offset = std::uint64_t{0}](std::span<std::uint8_t> room) mutable {
    const auto got = read_at(descriptor, room, offset, file);
    offset += got;
    return got;
  };
}

bool write_all(int descriptor, ByteView bytes) {
  while (!bytes.empty()) {
    const auto put = ::write(descriptor, bytes.data(), bytes.size());
    if (put < 0 && errno == EINTR) continue;
    if (put == 0) errno = EIO;
    if (put <= 0) return false;
    bytes = bytes.subspan(static_cast<std::size_t>(put));
  }
  return true;
}

}  // namespace hearth
