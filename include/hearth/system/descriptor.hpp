#pragma once

#include <fcntl.h>
#include <sys/types.h>

#include <cstdint>
#include <filesystem>
#include <span>
#include <string>
#include <string_view>
#include <system_error>

#include "hearth/core/bytes.hpp"

namespace hearth {

/// Owns an open file of the system and closes it.
class Descriptor {
 public:
  Descriptor() = default;
  explicit Descriptor(int number) : number_(number) {}
  Descriptor(Descriptor&& other) noexcept;
  Descriptor& operator=(Descriptor&& other) noexcept;
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  ~Descriptor();

  int number() const { return number_; }
  [[nodiscard]] bool is_open() const { return number_ >= 0; }

  /// Closes now: the late error that the system reports, or none.
  [[nodiscard]] std::error_code close();

 private:
  int number_ = -1;
};

/// openat, again when a signal came between; O_CLOEXEC is added. Not open on failure, with errno.
Descriptor open_at(int folder, const std::string& name, int flags, mode_t mode = 0);

/// Fills the buffer from `offset` on, and says how much there was. Throws Error naming `file`.
std::size_t read_at(int descriptor, std::span<std::uint8_t> room, std::uint64_t offset,
                    const std::filesystem::path& file);

/// Reads from the beginning, whatever was read or written through the descriptor before.
ByteSource read_through(int descriptor, const std::filesystem::path& file);

/// Writes all of it, going on after short writes and signals, and waiting where somebody has made
/// the file non-blocking. What failed, or none.
[[nodiscard]] std::error_code write_all(int descriptor, ByteView bytes);
[[nodiscard]] std::error_code write_all(int descriptor, std::string_view text);

/// A pipe: what is written into one end is read from the other.
struct Pipe {
  Descriptor reading;
  Descriptor writing;

  /// What failed, or none: both ends are open then, and closed in programs that are started.
  [[nodiscard]] std::error_code open();
};

}  // namespace hearth
