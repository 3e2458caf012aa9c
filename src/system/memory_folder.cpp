#include "hearth/system/memory_folder.hpp"

#include <linux/magic.h>
#include <sys/stat.h>
#include <sys/statfs.h>
#include <unistd.h>

#include <algorithm>
#include <tuple>

#include "hearth/core/error.hpp"
#include "hearth/core/translated.hpp"
#include "hearth/system/descriptor.hpp"
#include "hearth/system/system_error.hpp"
#include "hearth/system/wipe.hpp"

namespace hearth {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kMost = std::size_t{16} << 20;
constexpr mode_t kForMe = S_IRUSR | S_IWUSR;

/// Ends when nobody holds the other end of its input any more.
constexpr const char* kWait = "trap '' HUP INT TERM TSTP; cat >/dev/null; rm -rf -- \"$1\"";

Descriptor opened(const fs::path& path, int how) {
  return open_at(AT_FDCWD, path.string(), how | O_NOFOLLOW | O_NONBLOCK, kForMe);
}

/// Of a plain file of this account that is known by no other name.
std::optional<std::size_t> own_size(const Descriptor& file) {
  struct stat facts {};
  if (!file.is_open() || ::fstat(file.number(), &facts) != 0) return std::nullopt;
  const bool own = S_ISREG(facts.st_mode) && facts.st_uid == ::geteuid() && facts.st_nlink == 1;
  return own ? std::optional(static_cast<std::size_t>(facts.st_size)) : std::nullopt;
}

[[noreturn]] void refuse(std::error_code reason) {
  throw Error(tr("The text could not be put where the editor finds it: {}.", reason_of(reason)),
              tr("It can still be written here."));
}

fs::path made_folder(const fs::path& place) {
  std::string name = (place / "hearth-XXXXXX").string();
  if (::mkdtemp(name.data()) == nullptr) refuse(last_error());
  return name;
}

bool is_in_memory(const fs::path& place) {
  struct statfs facts {};
  return ::statfs(place.c_str(), &facts) == 0 && facts.f_type == TMPFS_MAGIC &&
         ::access(place.c_str(), W_OK | X_OK) == 0;
}

void overwrite_own(const fs::path& path) {
  const Descriptor file = opened(path, O_WRONLY);
  if (own_size(file)) std::ignore = overwrite(file.number());
}

std::error_code write_new(const fs::path& path, std::string_view text) {
  const Descriptor file = opened(path, O_WRONLY | O_CREAT | O_EXCL);
  return file.is_open() ? write_all(file.number(), text) : last_error();
}

}  // namespace

std::optional<fs::path> MemoryFolder::place_among(const std::vector<fs::path>& places) {
  const auto found = std::ranges::find_if(places, is_in_memory);
  return found == places.end() ? std::nullopt : std::optional(*found);
}

MemoryFolder::MemoryFolder(const fs::path& place, const std::string& text)
    : folder_(made_folder(place)), file_(folder_ / "answer.txt") {
  std::error_code failed;
  guard_ = start_child({"/bin/sh", "-c", kWait, "sh", folder_.string()},
                       {.input = true, .detached = true}, failed);
  if (!failed) failed = write_new(file_, text);
  if (!failed) return;
  clear();
  refuse(failed);
}

std::optional<std::string> MemoryFolder::read_back() const try {
  const Descriptor file = opened(file_, O_RDONLY);
  const auto size = own_size(file);
  if (!size || *size > kMost) return std::nullopt;
  Bytes bytes(*size);
  bytes.resize(read_at(file.number(), bytes, 0, file_));
  return std::string(bytes.begin(), bytes.end());
} catch (const Error&) {
  return std::nullopt;
}

void MemoryFolder::clear() noexcept {
  wipe();
  if (!guard_) return;
  std::ignore = guard_->input.close();
  std::ignore = end_of(*guard_);
}

void MemoryFolder::wipe() noexcept {
  std::error_code ignored;  // there is nobody left to tell, and the rest can still be removed
  auto entry = fs::recursive_directory_iterator(
      folder_, fs::directory_options::skip_permission_denied, ignored);
  for (; entry != fs::recursive_directory_iterator(); entry.increment(ignored)) {
    if (entry->symlink_status(ignored).type() == fs::file_type::regular)
      overwrite_own(entry->path());
  }
  fs::remove_all(folder_, ignored);
}

}  // namespace hearth
