#include "save_folder.hpp"

#include <stdio.h>
#include <unistd.h>

#include <cerrno>
#include <system_error>
#include <tuple>

#include "hearth/core/translated.hpp"
#include "hearth/system/descriptor.hpp"
#include "hearth/system/journal_files.hpp"
#include "hearth/system/path.hpp"
#include "hearth/system/system_error.hpp"
#include "hearth/system/wipe.hpp"

namespace hearth {

namespace {

namespace fs = std::filesystem;

Descriptor open_folder(const fs::path& file) {
  auto folder = open_at(AT_FDCWD, file.parent_path().string(), O_RDONLY | O_DIRECTORY);
  if (!folder.is_open())
    throw system_error(tr("Opening the folder of"), file, translated(kUnchanged));
  return folder;
}

Error already_there(const fs::path& file) {
  return Error(tr("There is already a file at {}.", file.string()),
               tr("It was not touched. Name another place with --journal."));
}

}  // namespace

SaveFolder::SaveFolder(const fs::path& file)
    : file_(file), name_(file.filename().string()), folder_(open_folder(file)) {}

std::optional<FileMark> SaveFolder::mark() const {
  struct stat status {};
  if (::fstatat(number(), name_.c_str(), &status, AT_SYMLINK_NOFOLLOW) != 0) {
    if (errno == ENOENT) return std::nullopt;
    throw system_error(tr("Looking at"), file_, translated(kUnchanged));
  }
  if (!S_ISREG(status.st_mode)) throw no_ordinary_file(file_);
  return mark_of(status);
}

bool SaveFolder::link_to(const std::string& from, const std::string& to) const {
  if (::linkat(number(), from.c_str(), number(), to.c_str(), 0) == 0) return true;
  if (errno == EPERM || errno == EOPNOTSUPP) return false;
  throw system_error(tr("Keeping the previous version of"), file_, translated(kUnchanged));
}

bool SaveFolder::keep_previous() const {
  const auto backup = passing_name(name_, Passing::kept);
  if (!link_to(name_, backup)) return false;
  // What would take back a change of the former one must never come upon this one.
  std::ignore = wipe_at(number(), rollback_of(previous_of(name_)));
  if (::renameat(number(), backup.c_str(), number(), previous_of(name_).c_str()) != 0) {
    const std::error_code reason = last_error();
    remove(backup);
    throw system_error(tr("Keeping the previous version of"), file_, translated(kUnchanged),
                       reason);
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
    auto name = replaced_of(name_, n).string();
    if (is_the_journal(name) || !is_there(name)) return name;
  }
}

std::string SaveFolder::set_aside() const {
  auto name = name_to_set_aside();
  if (is_the_journal(name)) return name;
  if (!link_to(name_, name) &&
      ::renameat2(number(), name_.c_str(), number(), name.c_str(), RENAME_NOREPLACE) != 0) {
    throw system_error(tr("Keeping the present version of"), file_, translated(kUnchanged));
  }
  if (::fsync(number()) == 0) return name;
  const std::error_code reason = last_error();
  take_back(name);
  throw system_error(tr("Keeping the present version of"), file_, translated(kUnchanged), reason);
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
  throw system_error(tr("Replacing"), file_, translated(kUnchanged));
}

void SaveFolder::begin_with(const std::string& name) const {
  if (::renameat2(number(), name.c_str(), number(), name_.c_str(), RENAME_NOREPLACE) == 0) return;
  // Network file systems may not know that flag; a link refuses an existing name just as well.
  if (errno == EINVAL && ::linkat(number(), name.c_str(), number(), name_.c_str(), 0) == 0) {
    remove(name);
    return;
  }
  if (errno == EEXIST) throw already_there(file_);
  throw system_error(tr("Creating"), file_, tr("It was not made."));
}

void SaveFolder::confirm() const {
  if (::fsync(number()) == 0) return;
  throw HalfDone(
      system_error(tr("Your words were saved, but having the disk confirm"), file_,
                   tr("It holds the new version; a power cut now could still take it back.")));
}

void SaveFolder::remove(const std::string& name) const { ::unlinkat(number(), name.c_str(), 0); }

std::vector<std::string> SaveFolder::passing_files() const {
  std::vector<std::string> found;
  std::error_code failed;
  for (fs::directory_iterator at(file_.parent_path(), failed), end; at != end && !failed;
       at.increment(failed)) {
    const auto name = at->path().filename().string();
    if (is_passing_name(name, name_, Passing::written) ||
        is_passing_name(name, name_, Passing::kept)) {
      found.push_back(name);
    }
  }
  return found;
}

void SaveFolder::remove_stale_temps() const {
  for (const auto& name : passing_files()) {
    if (is_passing_name(name, name_, Passing::written)) wipe_unless_held(number(), name);
  }
}

void SaveFolder::remove_stale() const {
  remove_stale_temps();
  for (const auto& name : passing_files()) {
    if (is_passing_name(name, name_, Passing::kept)) remove(name);
  }
}

}  // namespace hearth
