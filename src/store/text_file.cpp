#include "hearth/store/text_file.hpp"

#include <fcntl.h>
#include <fmt/core.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

#include "folder.hpp"
#include "hearth/core/error.hpp"

namespace hearth {
namespace {

class Descriptor {
 public:
  explicit Descriptor(int number) : number_(number) {}
  ~Descriptor() {
    if (number_ >= 0) ::close(number_);
  }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  int number() const { return number_; }

 private:
  int number_;
};

[[noreturn]] void cannot_read(const std::filesystem::path& path, const std::string& why,
                              const std::string& hint) {
  throw Error(fmt::format("{} cannot be read: {}.", path.string(), why), hint);
}

void check_kind(const std::filesystem::path& path, int descriptor, std::size_t most_bytes) {
  struct stat about {};
  if (::fstat(descriptor, &about) != 0) cannot_read(path, std::strerror(errno), "");
  if (S_ISDIR(about.st_mode)) cannot_read(path, "it is a folder", "Name a file in it.");
  if (!S_ISREG(about.st_mode)) {
    cannot_read(path, "it is no ordinary file", "Name a text file.");
  }
  if (static_cast<std::size_t>(about.st_size) > most_bytes) {
    cannot_read(path, fmt::format("it is larger than {} KiB", most_bytes / 1024),
                "Check that it is the file you mean.");
  }
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

bool write_all(int descriptor, std::string_view text) {
  while (!text.empty()) {
    const ssize_t put = ::write(descriptor, text.data(), text.size());
    if (put < 0 && errno == EINTR) continue;
    if (put < 0) return false;
    text.remove_prefix(static_cast<std::size_t>(put));
  }
  return ::fsync(descriptor) == 0;
}

}  // namespace

void write_new_file(const std::filesystem::path& path, std::string_view text) {
  make_private_folder(path.parent_path());
  const Descriptor file(
      ::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600));
  if (file.number() < 0) cannot_write(path, errno);
  if (write_all(file.number(), text)) return;
  const int reason = errno;
  ::unlink(path.c_str());
  cannot_write(path, reason);
}

std::string read_file(const std::filesystem::path& path, std::size_t most_bytes) {
  const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY));
  if (file.number() < 0) {
    cannot_read(path, std::strerror(errno), "Check the name and that you may read it.");
  }
  check_kind(path, file.number(), most_bytes);
  std::string text;
  char block[65536];
  for (;;) {
    const ssize_t got = ::read(file.number(), block, sizeof block);
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) cannot_read(path, std::strerror(errno), "");
    if (got == 0) return text;
    text.append(block, static_cast<std::size_t>(got));
    if (text.size() > most_bytes) cannot_read(path, "it grew while it was read", "Try again.");
  }
}

}  // namespace hearth
