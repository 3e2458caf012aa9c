#include "encryption_mark.hpp"

#include <fcntl.h>
#include <fmt/core.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <optional>
#include <sstream>
#include <string>

#include "hearth/core/error.hpp"
#include "hearth/core/translated.hpp"
#include "hearth/store/storage/vault_file.hpp"
#include "hearth/system/descriptor.hpp"
#include "hearth/system/file_lock.hpp"
#include "hearth/system/folder.hpp"
#include "hearth/system/journal_files.hpp"
#include "hearth/system/owner.hpp"
#include "hearth/system/path.hpp"
#include "hearth/system/system_error.hpp"
#include "hearth/system/wipe.hpp"
#include "plain_storage.hpp"

namespace hearth {
namespace {

namespace fs = std::filesystem;

constexpr const char* kAgain = msgid("The next command that opens the journal tries again.");

/// Whoever still has the former file open finds nothing readable in it, and cannot write to it as
/// if it were the journal.
void overwrite_previous(const fs::path& file) {
  const Descriptor descriptor = open_at(AT_FDCWD, file.string(), O_WRONLY | O_NOFOLLOW);
  const auto failed = descriptor.is_open() ? overwrite(descriptor.number()) : last_error();
  if (failed) throw system_error(tr("Overwriting"), file, translated(kAgain), failed);
}

/// Pages of the journal as it was stand in what SQLite takes changes back with.
void wipe_rollback_file(const fs::path& file) {
  if (const auto failed = wipe(rollback_of(file))) {
    throw system_error(tr("Overwriting"), rollback_of(file), translated(kAgain), failed);
  }
}

/// By what a plain journal is known again under another name, even half overwritten.
struct Identity {
  ino_t inode = 0;
  off_t size = 0;
  bool operator==(const Identity&) const = default;
};

constexpr std::size_t kLongestMark = 128;

struct Mark {
  Identity plain;
  Uuid encrypted;  ///< the id of the journal that takes its place
};

std::optional<Identity> look_at(const fs::path& file) {
  struct stat about {};
  if (::lstat(file.c_str(), &about) != 0) {
    if (errno == ENOENT) return std::nullopt;
    throw system_error(tr("Looking at"), file, translated(kAgain));
  }
  if (!S_ISREG(about.st_mode)) return std::nullopt;
  return Identity{about.st_ino, about.st_size};
}

/// Empty if it is not there.
std::string text_of_mark(const fs::path& mark) {
  const Descriptor there = open_at(AT_FDCWD, mark.string(), O_RDONLY | O_NOFOLLOW | O_NONBLOCK);
  if (!there.is_open() && errno == ENOENT) return "";
  if (!there.is_open()) throw system_error(tr("Opening"), mark, translated(kAgain));
  std::array<std::uint8_t, kLongestMark> text{};
  return {text.begin(),
          text.begin() + static_cast<std::ptrdiff_t>(read_at(there.number(), text, 0, mark))};
}

/// One that is there and cannot be understood is an error: nobody knows then what is still
/// readable.
std::optional<Mark> read_mark(const fs::path& file) {
  const std::string text = text_of_mark(encryption_mark_of(file));
  if (text.empty() && !is_there(encryption_mark_of(file))) return std::nullopt;
  std::istringstream in(text);
  Identity plain;
  std::string id;
  in >> plain.inode >> plain.size >> id;
  if (const auto encrypted = parse_uuid(id)) return Mark{plain, *encrypted};
  throw Error(tr("{} cannot be understood.", encryption_mark_of(file).string()),
              tr("{} may be readable: if it is, remove both.", previous_of(file).string()));
}

/// Before the encrypted journal had the name, the marked file was the journal itself, and may be
/// kept under several names.
bool is_to_go(const fs::path& file, const fs::path& previous) {
  const auto mark = read_mark(file);
  return mark && mark->plain == look_at(previous) &&
         vault_header_of(file).info.journal == mark->encrypted;
}

std::error_code write_and_sync(const fs::path& mark, const Descriptor& made,
                               std::string_view text) {
  const Descriptor folder = open_at(AT_FDCWD, mark.parent_path().string(), O_RDONLY | O_DIRECTORY);
  if (!folder.is_open()) return last_error();
  if (const auto failed = write_all(made.number(), text)) return failed;
  const bool synced = ::fsync(made.number()) == 0 && ::fsync(folder.number()) == 0;
  return synced ? std::error_code() : last_error();
}

std::error_code write_mark(const fs::path& file, const Identity& plain, const Uuid& encrypted) {
  const fs::path mark = encryption_mark_of(file);
  const Descriptor made = open_at(AT_FDCWD, mark.string(),
                                  O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW, S_IRUSR | S_IWUSR);
  if (!made.is_open()) return last_error();
  make_over(made.number(), owner_for(file), file);
  return write_and_sync(mark, made,
                        fmt::format("{} {} {}\n", plain.inode, plain.size, to_string(encrypted)));
}

}  // namespace

void mark_encryption(const fs::path& journal, const Uuid& encrypted) {
  const fs::path file = real_file(journal);
  const auto plain = look_at(file);
  const auto failed = plain ? write_mark(file, *plain, encrypted)
                            : std::make_error_code(std::errc::no_such_file_or_directory);
  if (!failed) return;
  throw system_error(tr("Beginning to encrypt"), journal, tr("Nothing was changed."), failed);
}

void finish_encryption(const fs::path& journal) {
  const fs::path file = real_file(journal);
  const fs::path previous = previous_of(file);
  std::error_code failed;
  if (is_to_go(file, previous)) {
    overwrite_previous(previous);
    fs::remove(previous, failed);
    wipe_rollback_file(previous);
  }
  wipe_rollback_file(file);
  fs::remove(encryption_mark_of(file), failed);
}

void settle_encryption(const fs::path& journal) noexcept try {
  const fs::path file = real_file(journal);
  if (!is_there(encryption_mark_of(file))) return;
  if (kind_of(file) == JournalKind::vault) {
    finish_encryption(file);
  } else {
    fs::remove(encryption_mark_of(file));
  }
} catch (const std::exception&) {
  return;
}

void finish_interrupted_encryption(const fs::path& journal) noexcept try {
  const fs::path file = real_file(journal);
  if (!is_there(encryption_mark_of(file))) return;
  const FileLock lock(file, std::chrono::milliseconds(0));
  settle_encryption(file);
} catch (const std::exception&) {
  return;
}

}  // namespace hearth
