#include "hearth/system/read_file.hpp"

#include <fmt/core.h>
#include <poll.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

#include "file_kind.hpp"
#include "hearth/core/error.hpp"
#include "hearth/system/folder.hpp"
#include "hearth/system/io.hpp"
#include "hearth/system/owner.hpp"
#include "hearth/system/path.hpp"

namespace hearth {
namespace {

[[noreturn]] void cannot_read(const std::filesystem::path& path, const std::string& why,
                              const std::string& hint) {
  throw Error(fmt::format("{} cannot be read: {}.", path.string(), why), hint);
}

std::string no_file(mode_t mode) {
  return fmt::format("it is {}, and is no ordinary file", spoken_kind(mode));
}

[[noreturn]] void too_large(const std::filesystem::path& path, std::size_t most_bytes) {
  cannot_read(path, fmt::format("it is larger than {} KiB", most_bytes / 1024),
              "Check that it is the file you mean.");
}

mode_t checked_kind(const std::filesystem::path& path, int descriptor, std::size_t most_bytes,
                    bool pipes) {
  struct stat about {};
  if (::fstat(descriptor, &about) != 0) cannot_read(path, std::strerror(errno), "");
  if (pipes && S_ISFIFO(about.st_mode)) return about.st_mode;
  if (S_ISDIR(about.st_mode)) cannot_read(path, "it is a folder", "Name a file in it.");
  if (!S_ISREG(about.st_mode)) cannot_read(path, no_file(about.st_mode), "Name a text file.");
  if (static_cast<std::size_t>(about.st_size) > most_bytes) too_large(path, most_bytes);
  return about.st_mode;
}

[[noreturn]] void cannot_open(const std::filesystem::path& path) {
  const int reason = errno;
  if (reason == ENOENT) refuse_broken_link(path);
  struct stat about {};
  const bool other = reason == ENXIO && ::stat(path.c_str(), &about) == 0;
  if (other) cannot_read(path, no_file(about.st_mode), "Name a text file.");
  cannot_read(path, std::strerror(reason), "Check the name and that you may read it.");
}

Descriptor opened(const std::filesystem::path& path) {
  Descriptor file = open_at(AT_FDCWD, path.string(), O_RDONLY | O_NONBLOCK | O_NOCTTY);
  if (!file.is_open()) cannot_open(path);
  return file;
}

/// Reads what there is, at most a block; empty at the end.
std::string next_block(const std::filesystem::path& path, int descriptor) {
  std::string block(65536, '\0');
  for (;;) {
    const ssize_t got = ::read(descriptor, block.data(), block.size());
    if (got >= 0) {
      block.resize(static_cast<std::size_t>(got));
      return block;
    }
    const int reason = errno;
    struct pollfd readable {
      descriptor, POLLIN, 0
    };
    if (reason == EAGAIN) ::poll(&readable, 1, -1);
    if (reason != EAGAIN && reason != EINTR) cannot_read(path, std::strerror(reason), "");
  }
}

std::string rest_of(const std::filesystem::path& path, int descriptor, std::size_t most_bytes) {
  std::string text;
  for (auto block = next_block(path, descriptor); !block.empty();
       block = next_block(path, descriptor)) {
    text += block;
    if (text.size() > most_bytes) too_large(path, most_bytes);
  }
  return text;
}

[[noreturn]] void cannot_write(const std::filesystem::path& path, int reason) {
  if (reason == EEXIST) {
    throw Error(
        fmt::format("There is something at {} already; it was left as it is.", path.string()),
        "Choose another name, or move it out of the way.");
  }
  throw Error(fmt::format("{} cannot be written: {}.", path.string(), std::strerror(reason)),
              "Check that there is room, and that you may write there.");
}

void fill(const Descriptor& file, const std::optional<FileOwner>& owner,
          const std::filesystem::path& path, std::string_view text) {
  make_over(file.number(), owner, path);
  const ByteView bytes{reinterpret_cast<const std::uint8_t*>(text.data()), text.size()};
  if (!write_all(file.number(), bytes) || ::fsync(file.number()) != 0) cannot_write(path, errno);
}

}  // namespace

void write_new_file(const std::filesystem::path& path, std::string_view text) {
  make_private_folder(path.parent_path());
  const auto owner = owner_for(path);
  const Descriptor file =
      open_at(AT_FDCWD, path.string(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, 0600);
  if (!file.is_open()) cannot_write(path, errno);
  try {
    fill(file, owner, path, text);
  } catch (const Error&) {
    ::unlink(path.c_str());
    throw;
  }
}

std::optional<std::string> read_if_there(const std::filesystem::path& path,
                                         std::size_t most_bytes) {
  if (path.empty()) return std::nullopt;
  if (is_there(path)) return read_file(path, most_bytes);
  refuse_broken_link(path);
  return std::nullopt;
}

std::string read_file(const std::filesystem::path& path, std::size_t most_bytes) {
  const Descriptor file = opened(path);
  checked_kind(path, file.number(), most_bytes, false);
  return rest_of(path, file.number(), most_bytes);
}

std::string read_file_or_pipe(const std::filesystem::path& path, std::size_t most_bytes) {
  const Descriptor file = opened(path);
  const mode_t mode = checked_kind(path, file.number(), most_bytes, true);
  std::string text = rest_of(path, file.number(), most_bytes);
  if (S_ISFIFO(mode) && text.empty()) {
    cannot_read(path, "nothing is written into this pipe", "Give - and pipe into stdin.");
  }
  return text;
}

}  // namespace hearth
