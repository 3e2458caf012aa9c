#include "encryption_mark.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>

#include "hearth/core/error.hpp"
#include "hearth/store/vault/descriptor.hpp"
#include "hearth/store/vault/file_lock.hpp"
#include "hearth/store/vault_file.hpp"
#include "vault/system_error.hpp"

namespace hearth {
namespace {

namespace fs = std::filesystem;

constexpr const char* kEncrypted = "The journal itself is encrypted.";

fs::path mark_of(const fs::path& file) { return file.string() + ".encrypting"; }

bool is_there(const fs::path& file) {
  std::error_code failed;
  return fs::exists(fs::symlink_status(file, failed));
}

/// Whoever still has the former file open finds nothing readable in it, and cannot write to it as
/// if it were the journal.
void overwrite(const fs::path& file) {
  const Descriptor descriptor(::open(file.c_str(), O_WRONLY | O_NOFOLLOW | O_CLOEXEC));
  struct stat about {};
  if (!descriptor.is_open() || ::fstat(descriptor.number(), &about) != 0) {
    throw system_error("Overwriting", file, kEncrypted);
  }
  const std::array<std::uint8_t, 65536> zeros{};
  for (off_t at = 0; at < about.st_size;) {
    const auto piece = std::min<off_t>(about.st_size - at, zeros.size());
    const ssize_t count =
        ::pwrite(descriptor.number(), zeros.data(), static_cast<std::size_t>(piece), at);
    if (count <= 0) throw system_error("Overwriting", file, kEncrypted);
    at += count;
  }
  ::fsync(descriptor.number());
}

}  // namespace

void mark_encryption(const fs::path& journal) {
  const fs::path mark = mark_of(real_file(journal));
  const Descriptor made(
      ::open(mark.c_str(), O_WRONLY | O_CREAT | O_NOFOLLOW | O_CLOEXEC, S_IRUSR | S_IWUSR));
  const Descriptor folder(::open(mark.parent_path().c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (made.is_open() && folder.is_open() && ::fsync(folder.number()) == 0) return;
  throw system_error("Beginning to encrypt", journal, "Nothing was changed.");
}

void finish_encryption(const fs::path& journal) {
  const fs::path file = real_file(journal);
  const fs::path previous = file.string() + ".prev";
  std::error_code failed;
  if (is_there(previous) && !is_vault(previous)) {
    overwrite(previous);
    fs::remove(previous, failed);
  }
  fs::remove(mark_of(file), failed);
}

void finish_interrupted_encryption(const fs::path& journal) {
  const fs::path file = real_file(journal);
  if (!is_there(mark_of(file))) return;
  const FileLock lock(file);
  if (is_vault(file)) finish_encryption(file);
}

}  // namespace hearth
