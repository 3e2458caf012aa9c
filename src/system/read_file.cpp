#include "hearth/system/read_file.hpp"

#include <poll.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

#include "hearth/core/error.hpp"
#include "hearth/core/translated.hpp"
#include "hearth/system/path.hpp"
#include "hearth/system/system_error.hpp"

namespace hearth {
namespace {

[[noreturn]] void cannot_read(const std::filesystem::path& path, const std::string& why,
                              const std::string& hint) {
  throw Error(tr("{} cannot be read: {}.", path.string(), why), hint);
}

std::string no_file(mode_t mode) {
  return tr("it is {}, and is no ordinary file", spoken_kind(mode));
}

[[noreturn]] void too_large(const std::filesystem::path& path, std::size_t most_bytes) {
  cannot_read(path, tr("it is larger than {} KiB", most_bytes / 1024),
              tr("Check that it is the file you mean."));
}

mode_t checked_kind(const std::filesystem::path& path, int descriptor, std::size_t most_bytes,
                    bool pipes) {
  struct stat about {};
  if (::fstat(descriptor, &about) != 0) cannot_read(path, reason_of(last_error()), "");
  if (pipes && S_ISFIFO(about.st_mode)) return about.st_mode;
  if (S_ISDIR(about.st_mode)) cannot_read(path, tr("it is a folder"), tr("Name a file in it."));
  if (!S_ISREG(about.st_mode)) cannot_read(path, no_file(about.st_mode), tr("Name a text file."));
  if (static_cast<std::size_t>(about.st_size) > most_bytes) too_large(path, most_bytes);
  return about.st_mode;
}

[[noreturn]] void cannot_open(const std::filesystem::path& path) {
  const int reason = errno;
  if (reason == ENOENT) refuse_broken_link(path);
  struct stat about {};
  const bool other = reason == ENXIO && ::stat(path.c_str(), &about) == 0;
  if (other) cannot_read(path, no_file(about.st_mode), tr("Name a text file."));
  cannot_read(path, reason_of({reason, std::generic_category()}),
              tr("Check the name and that you may read it."));
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
    if (reason != EAGAIN && reason != EINTR)
      cannot_read(path, reason_of({reason, std::generic_category()}), "");
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

Descriptor open_to_read(const std::filesystem::path& file) {
  // Without O_NONBLOCK a pipe of that name would be waited for.
  auto descriptor = open_at(AT_FDCWD, file.string(), O_RDONLY | O_NONBLOCK);
  if (descriptor.is_open()) return descriptor;
  if (errno == ENOENT) {
    refuse_broken_link(file);
    throw Error(tr("There is no journal at {}.", file.string()),
                tr("Start one with 'hearth init', or name another with --journal."),
                Exit::nothing_found);
  }
  if (errno == ENXIO) throw no_ordinary_file(file);  // a socket, or a device without its machine
  if (errno == EACCES) {
    throw Error(tr("You may not read {}.", file.string()),
                tr("Nothing was changed. Check who owns it and its folder."));
  }
  throw system_error(tr("Opening"), file, tr("Nothing was changed."));
}

FileMark mark_regular(const Descriptor& descriptor, const std::filesystem::path& file) {
  struct stat status {};
  if (::fstat(descriptor.number(), &status) != 0) throw system_error(tr("Looking at"), file, "");
  if (S_ISREG(status.st_mode)) return mark_of(status);
  throw no_ordinary_file(file);
}

}  // namespace

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
    cannot_read(path, tr("nothing is written into this pipe"), tr("Give - and pipe into stdin."));
  }
  return text;
}

FileMark mark_of(const struct stat& status) {
  constexpr std::int64_t kNanoseconds = 1'000'000'000;
  return {status.st_dev, status.st_ino, static_cast<std::uint64_t>(status.st_size),
          status.st_mtim.tv_sec * kNanoseconds + status.st_mtim.tv_nsec};
}

InputFile::InputFile(const std::filesystem::path& file)
    : file_(file), descriptor_(open_to_read(file)), mark_(mark_regular(descriptor_, file)) {}

ByteSource InputFile::source() const { return read_through(descriptor_.number(), file_); }

}  // namespace hearth
