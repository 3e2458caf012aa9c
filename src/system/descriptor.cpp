#include "hearth/system/descriptor.hpp"

#include <poll.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <tuple>
#include <utility>

#include "hearth/core/translated.hpp"
#include "hearth/system/system_error.hpp"

namespace hearth {
namespace {

/// Whoever shares the terminal may have made it non-blocking.
void wait_until_writable(int descriptor) {
  pollfd asked{descriptor, POLLOUT, 0};
  ::poll(&asked, 1, -1);
}

}  // namespace

Descriptor::Descriptor(Descriptor&& other) noexcept : number_(std::exchange(other.number_, -1)) {}

Descriptor& Descriptor::operator=(Descriptor&& other) noexcept {
  std::swap(number_, other.number_);
  return *this;
}

Descriptor::~Descriptor() { std::ignore = close(); }

std::error_code Descriptor::close() {
  if (!is_open()) return {};
  // Linux frees the number even when it reports an error, so a second try could hit another file.
  return ::close(std::exchange(number_, -1)) == 0 ? std::error_code() : last_error();
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
    if (got < 0) throw system_error(tr("Reading"), file, tr("Nothing was changed."));
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

std::error_code write_all(int descriptor, ByteView bytes) {
  while (!bytes.empty()) {
    const auto put = ::write(descriptor, bytes.data(), bytes.size());
    if (put > 0) {
      bytes = bytes.subspan(static_cast<std::size_t>(put));
    } else if (put == 0) {
      return std::make_error_code(std::errc::io_error);
    } else if (errno == EAGAIN) {
      wait_until_writable(descriptor);
    } else if (errno != EINTR) {
      return last_error();
    }
  }
  return {};
}

std::error_code write_all(int descriptor, std::string_view text) {
  return write_all(descriptor,
                   ByteView(reinterpret_cast<const std::uint8_t*>(text.data()), text.size()));
}

std::error_code Pipe::open() {
  std::array<int, 2> ends{-1, -1};
  if (::pipe2(ends.data(), O_CLOEXEC) != 0) return last_error();
  reading = Descriptor(ends[0]);
  writing = Descriptor(ends[1]);
  return {};
}

}  // namespace hearth
