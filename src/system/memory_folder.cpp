#include "hearth/system/memory_folder.hpp"

#include <fcntl.h>
#include <linux/magic.h>
#include <sys/stat.h>
#include <sys/statfs.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <system_error>

#include <fmt/core.h>

#include "hearth/core/error.hpp"
#include "hearth/system/write_fully.hpp"

namespace hearth {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kMost = std::size_t{16} << 20;
constexpr mode_t kForMe = S_IRUSR | S_IWUSR;

/// A file descriptor that is closed in time.
class OpenFile {
 public:
  OpenFile(const fs::path& path, int how)
      : file_(::open(path.c_str(), how | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK, kForMe)) {}
  ~OpenFile() {
    if (file_ >= 0) ::close(file_);
  }
  OpenFile(const OpenFile&) = delete;
  OpenFile& operator=(const OpenFile&) = delete;

  int number() const { return file_; }

  /// A plain file of this account that is known by no other name.
  std::optional<std::size_t> own_size() const {
    struct stat facts {};
    if (file_ < 0 || ::fstat(file_, &facts) != 0) return std::nullopt;
    const bool own = S_ISREG(facts.st_mode) && facts.st_uid == ::geteuid() && facts.st_nlink == 1;
    return own ? std::optional(static_cast<std::size_t>(facts.st_size)) : std::nullopt;
  }

 private:
  int file_;
};

[[noreturn]] void refuse(int reason) {
  throw Error(fmt::format("The text could not be put where the editor finds it: {}.",
                          std::strerror(reason)),
              "It can still be written here.");
}

fs::path made_folder(const fs::path& place) {
  std::string name = (place / "hearth-XXXXXX").string();
  if (::mkdtemp(name.data()) == nullptr) refuse(errno);
  return name;
}

bool is_in_memory(const fs::path& place) {
  struct statfs facts {};
  return ::statfs(place.c_str(), &facts) == 0 && facts.f_type == TMPFS_MAGIC &&
         ::access(place.c_str(), W_OK | X_OK) == 0;
}

void overwrite(const fs::path& path) {
  const OpenFile file(path, O_WRONLY);
  const auto size = file.own_size();
  if (size) write_fully(file.number(), std::string(*size, '\0'));
}

}  // namespace

std::optional<fs::path> MemoryFolder::place_among(const std::vector<fs::path>& places) {
  const auto found = std::ranges::find_if(places, is_in_memory);
  return found == places.end() ? std::nullopt : std::optional(*found);
}

MemoryFolder::MemoryFolder(const fs::path& place, const std::string& text)
    : folder_(made_folder(place)), file_(folder_ / "answer.txt") {
  guard();
  const OpenFile file(file_, O_WRONLY | O_CREAT | O_EXCL);
  const int failure = file.number() < 0 ? errno : write_fully(file.number(), text);
  if (failure == 0) return;
  wipe();
  refuse(failure);
}

void MemoryFolder::guard() try {
  guard_.emplace(folder_);
} catch (const std::system_error& failure) {
  wipe();
  refuse(failure.code().value());
}

std::optional<std::string> MemoryFolder::read_back() const {
  const OpenFile file(file_, O_RDONLY);
  const auto size = file.own_size();
  if (!size || *size > kMost) return std::nullopt;
  std::string text;
  std::array<char, 4096> piece{};
  ssize_t count = 0;
  while ((count = ::read(file.number(), piece.data(), piece.size())) > 0 && text.size() <= kMost) {
    text.append(piece.data(), static_cast<std::size_t>(count));
  }
  return count < 0 || text.size() > kMost ? std::nullopt : std::optional(text);
}

void MemoryFolder::wipe() noexcept {
  std::error_code ignored;  // there is nobody left to tell, and the rest can still be removed
  auto entry = fs::recursive_directory_iterator(
      folder_, fs::directory_options::skip_permission_denied, ignored);
  for (; entry != fs::recursive_directory_iterator(); entry.increment(ignored)) {
    if (entry->symlink_status(ignored).type() == fs::file_type::regular) overwrite(entry->path());
  }
  fs::remove_all(folder_, ignored);
}

}  // namespace hearth
