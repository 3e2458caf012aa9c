#include "hearth/system/file_lock.hpp"

#include <fmt/format.h>
#include <sys/file.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <charconv>
#include <string>
#include <thread>
#include <tuple>

#include "hearth/core/error.hpp"
#include "hearth/core/translated.hpp"
#include "hearth/system/descriptor.hpp"
#include "hearth/system/journal_files.hpp"
#include "hearth/system/owner.hpp"
#include "hearth/system/path.hpp"
#include "hearth/system/system_error.hpp"
#include "save_folder.hpp"

namespace hearth {

namespace {

namespace fs = std::filesystem;

constexpr std::chrono::milliseconds kPause{20};
constexpr int kTries = 3;
constexpr const char* kNotBegun = msgid("Nothing was changed.");

/// Whose journal it is must be able to lock it, too. Not open if the lock was there already.
Descriptor make_lock(const std::string& lock, const fs::path& file) {
  const auto owner = owner_for(file);
  auto made = open_at(AT_FDCWD, lock, O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW, 0600);
  if (!made.is_open()) return made;
  try {
    make_over(made.number(), owner, file);
  } catch (const Error&) {
    ::unlink(lock.c_str());
    throw;
  }
  return made;
}

Descriptor open_lock(const fs::path& file) {
  const std::string lock = lock_of(file).string();
  // Again, as somebody else may make it, or take theirs back, just now.
  for (int tries = 0; tries < kTries; ++tries) {
    auto there = open_at(AT_FDCWD, lock, O_RDWR | O_NOFOLLOW | O_NONBLOCK);
    if (there.is_open()) return there;
    if (errno != ENOENT) break;
    auto made = make_lock(lock, file);
    if (made.is_open()) return made;
    if (errno != EEXIST) break;
  }
  throw system_error(tr("Opening"), lock, translated(kNotBegun));
}

// Empty when there is nothing to tell: the number serves messages only.
std::string holder_of(const Descriptor& lock, const fs::path& file) {
  std::array<std::uint8_t, 20> text{};
  const auto size = read_at(lock.number(), text, 0, file);
  const std::string words(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(size));
  int pid = 0;
  const auto read = std::from_chars(words.data(), words.data() + words.size(), pid);
  return read.ec == std::errc{} && pid > 0 ? tr(" (process {})", pid) : "";
}

bool try_lock(const Descriptor& lock, const fs::path& file) {
  if (::flock(lock.number(), LOCK_EX | LOCK_NB) == 0) return true;
  if (errno == EWOULDBLOCK || errno == EINTR) return false;
  throw system_error(tr("Locking"), file, translated(kNotBegun));
}

void wait_for_lock(const Descriptor& lock, const fs::path& file,
                   std::chrono::milliseconds patience) {
  const auto end = std::chrono::steady_clock::now() + patience;
  while (!try_lock(lock, file)) {
    if (std::chrono::steady_clock::now() >= end) {
      throw Error(tr("Another hearth{} is busy with {}.", holder_of(lock, file), file.string()),
                  tr("Nothing was changed. Try again when it has finished."), Exit::busy);
    }
    std::this_thread::sleep_for(kPause);
  }
}

// A disk too full for this must not stop a save, so nothing is checked.
void leave_number(const Descriptor& lock) {
  const auto text = fmt::format("{}\n", ::getpid());
  if (::ftruncate(lock.number(), 0) != 0) return;
  std::ignore = write_all(lock.number(), text);
}

/// Nothing is made beside what can be no journal.
const fs::path& checked(const fs::path& file) {
  std::error_code failed;
  const auto type = fs::symlink_status(file, failed).type();
  if (type == fs::file_type::regular || type == fs::file_type::not_found || failed) return file;
  throw no_ordinary_file(file);
}

}  // namespace

FileLock::FileLock(const fs::path& path, std::chrono::milliseconds patience)
    : file_(real_file(path)), descriptor_(open_lock(checked(file_))) {
  wait_for_lock(descriptor_, file_, patience);
  leave_number(descriptor_);
  SaveFolder(file_).remove_stale();
}

void remove_leftovers(const fs::path& path) noexcept try {
  const auto file = real_file(path);
  if (!SaveFolder(file).passing_files().empty()) FileLock(file, std::chrono::milliseconds(0));
} catch (const std::exception&) {
  return;  // the next one who saves does it
}

}  // namespace hearth
