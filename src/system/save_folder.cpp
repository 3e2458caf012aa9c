#include "save_folder.hpp"

#include <fmt/format.h>
#include <stdio.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <system_error>
#include <tuple>

#include "hearth/system/descriptor.hpp"
#include "hearth/system/path.hpp"
#include "hearth/system/random.hpp"
#include "hearth/system/system_error.hpp"
#include "hearth/system/wipe.hpp"

namespace hearth {

namespace {

namespace fs = std::filesystem;

constexpr const char* kTemp = "tmp";
constexpr const char* kBackup = "bak";
constexpr std::size_t kSuffixDigits = 16;

Descriptor open_folder(const fs::path& file) {
  auto folder = open_at(AT_FDCWD, file.parent_path().string(), O_RDONLY | O_DIRECTORY);
  if (!folder.is_open()) throw system_error("Opening the folder of", file, kUnchanged);
  return folder;
}

std::string transient_prefix(const std::string& name, const std::string& purpose) {
  return fmt::format(".{}.{}-", name, purpose);
}

bool is_hex(char letter) {
  return (letter >= '0' && letter <= '9') || (letter >= 'a' && letter <= 'f');
}

bool is_transient(const std::string& name, const std::string& prefix) {
  return name.size() == prefix.size() + kSuffixDigits && name.rfind(prefix, 0) == 0 &&
         std::all_of(name.end() - kSuffixDigits, name.end(), is_hex);
}

Error already_there(const fs::path& file) {
  return Error(fmt::format("There is already a file at {}.", file.string()),
               "It was not touched. Name another place with --journal.");
}

}  // namespace

SaveFolder::SaveFolder(const fs::path& file)
    : file_(file), name_(file.filename().string()), folder_(open_folder(file)) {}

std::string SaveFolder::transient_name(const std::string& purpose) const {
  std::array<std::uint8_t, kSuffixDigits / 2> random{};
  fill_random(random);
  return transient_prefix(name_, purpose) + fmt::format("{:02x}", fmt::join(random, ""));
}

std::optional<FileMark> SaveFolder::mark() const {
  struct stat status {};
  if (::fstatat(number(), name_.c_str(), &status, AT_SYMLINK_NOFOLLOW) != 0) {
    if (errno == ENOENT) return std::nullopt;
    throw system_error("Looking at", file_, kUnchanged);
  }
  if (!S_ISREG(status.st_mode)) throw no_ordinary_file(file_);
  return mark_of(status);
}

bool SaveFolder::link_to(const std::string& from, const std::string& to) const {
  if (::linkat(number(), from.c_str(), number(), to.c_str(), 0) == 0) return true;
  if (errno == EPERM || errno == EOPNOTSUPP) return false;
  throw system_error("Keeping the previous version of", file_, kUnchanged);
}

bool SaveFolder::keep_previous() const {
  const auto backup = transient_name(kBackup);
  if (!link_to(name_, backup)) return false;
  // What would take back a change of the former one must never come upon this one.
  std::ignore = wipe_at(number(), name_ + ".prev-journal");
  if (::renameat(number(), backup.c_str(), number(), (name_ + ".prev").c_str()) != 0) {
    const std::error_code reason = last_error();
    remove(backup);
    throw system_error("Keeping the previous version of", file_, kUnchanged, reason);
  }
  // If .prev was this very file already, POSIX lets the rename do nothing and leave both names.
  remove(backup);
  return true;
}

bool SaveFolder::is_there(const std::string& name) const {
  struct stat status {};
  return ::fstatat(number(), name.c_str(), &status, AT_SYMLINK_NOFOLLOW) == 0 || errno != ENOENT;
}

bool SaveFolder::is_the_journal(const std::string& name) const {
  struct stat own {};
  struct stat other {};
  return ::fstatat(number(), name_.c_str(), &own, AT_SYMLINK_NOFOLLOW) == 0 &&
         ::fstatat(number(), name.c_str(), &other, AT_SYMLINK_NOFOLLOW) == 0 &&
         own.st_dev == other.st_dev && own.st_ino == other.st_ino;
}

// One that an interrupted restore gave it already serves again.
std::string SaveFolder::name_to_set_aside() const {
  for (int n = 1;; ++n) {
    auto name = fmt::format("{}.replaced-{}.bak", name_, n);
    if (is_the_journal(name) || !is_there(name)) return name;
  }
}

std::string SaveFolder::set_aside() const {
  auto name = name_to_set_aside();
  if (is_the_journal(name)) return name;
  if (!link_to(name_, name) &&
      ::renameat2(number(), name_.c_str(), number(), name.c_str(), RENAME_NOREPLACE) != 0) {
    throw system_error("Keeping the present version of", file_, kUnchanged);
  }
  if (::fsync(number()) == 0) return name;
  const std::error_code reason = last_error();
  take_back(name);
  throw system_error("Keeping the present version of", file_, kUnchanged, reason);
}

void SaveFolder::take_back(const std::string& aside) const {
  if (is_the_journal(aside)) {
    remove(aside);
  } else {
    // Where it can have one name only. If this fails, `restore` lists it under the other.
    ::renameat2(number(), aside.c_str(), number(), name_.c_str(), RENAME_NOREPLACE);
  }
}

void SaveFolder::replace_with(const std::string& name) const {
  if (::renameat(number(), name.c_str(), number(), name_.c_str()) == 0) return;
  throw system_error("Replacing", file_, kUnchanged);
}

void SaveFolder::begin_with(const std::string& name) const {
  if (::renameat2(number(), name.c_str(), number(), name_.c_str(), RENAME_NOREPLACE) == 0) return;
  // Network file systems may not know that flag; a link refuses an existing name just as well.
  if (errno == EINVAL && ::linkat(number(), name.c_str(), number(), name_.c_str(), 0) == 0) {
    remove(name);
    return;
  }
  if (errno == EEXIST) throw already_there(file_);
  throw system_error("Creating", file_, "It was not made.");
}

void SaveFolder::confirm() const {
  if (::fsync(number()) == 0) return;
  throw HalfDone(
      system_error("Your words were saved, but having the disk confirm", file_,
                   "It holds the new version; a power cut now could still take it back."));
}

void SaveFolder::remove(const std::string& name) const { ::unlinkat(number(), name.c_str(), 0); }

bool SaveFolder::is_temp(const std::string& name) const {
  return is_transient(name, transient_prefix(name_, kTemp));
}

std::vector<std::string> SaveFolder::transient_files() const {
  std::vector<std::string> found;
  std::error_code failed;
  for (fs::directory_iterator at(file_.parent_path(), failed), end; at != end && !failed;
       at.increment(failed)) {
    const auto name = at->path().filename().string();
    if (is_temp(name) || is_transient(name, transient_prefix(name_, kBackup))) {
      found.push_back(name);
    }
  }
  return found;
}

void SaveFolder::remove_stale_temps() const {
  for (const auto& name : transient_files()) {
    if (is_temp(name)) wipe_unless_held(number(), name);
  }
}

void SaveFolder::remove_stale() const {
  remove_stale_temps();
  for (const auto& name : transient_files()) {
    if (!is_temp(name)) remove(name);
  }
}

}  // namespace hearth
