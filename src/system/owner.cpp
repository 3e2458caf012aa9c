#include "hearth/system/owner.hpp"

#include <pwd.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>

#include "hearth/core/error.hpp"
#include "hearth/core/translated.hpp"

namespace hearth {
namespace {

namespace fs = std::filesystem;

FileOwner owner_in(const struct stat& status) { return {status.st_uid, status.st_gid}; }

std::string name_of(uid_t user) {
  const auto account = account_of(user);
  return account ? account->name : std::to_string(user);
}

Error not_ours_to_give(const fs::path& file, uid_t user) {
  return Error(tr("{} belongs to the account {}, and what was written here would not.",
                  file.string(), name_of(user)),
               tr("Nothing was written. Run hearth as that account."));
}

std::optional<FileOwner> owner_of(const fs::path& file) {
  struct stat status {};
  const bool there = ::lstat(file.c_str(), &status) == 0 && S_ISREG(status.st_mode);
  return there ? std::optional(owner_in(status)) : std::nullopt;
}

/// The owner of a folder that root makes something in.
std::optional<FileOwner> owner_of_folder(const fs::path& file) {
  struct stat status {};
  const fs::path folder = file.has_parent_path() ? file.parent_path() : fs::path(".");
  const bool somebody_elses = ::geteuid() == 0 && ::stat(folder.c_str(), &status) == 0 &&
                              S_ISDIR(status.st_mode) && status.st_uid != 0;
  return somebody_elses ? std::optional(owner_in(status)) : std::nullopt;
}

}  // namespace

std::optional<Account> account_of(uid_t user) {
  constexpr std::size_t kRoom = 16384;
  std::array<char, kRoom> text{};
  struct passwd entry {};
  struct passwd* found = nullptr;
  if (::getpwuid_r(user, &entry, text.data(), text.size(), &found) != 0 || found == nullptr) {
    return std::nullopt;
  }
  return Account{entry.pw_name, entry.pw_dir};
}

std::optional<FileOwner> owner_for(const fs::path& file) {
  const auto owner = owner_of(file);
  return owner ? owner : owner_of_folder(file);
}

std::optional<FileOwner> owner_for(const fs::path& file, const fs::path& journal) {
  const auto owner = owner_of(file);
  return owner || ::geteuid() != 0 ? owner : owner_of(journal);
}

// What was made is looked at first: some file systems give all files one owner.
void make_over(int descriptor, const std::optional<FileOwner>& owner, const fs::path& file) {
  struct stat made {};
  if (!owner || ::fstat(descriptor, &made) != 0) return;
  if (made.st_uid == owner->user && made.st_gid == owner->group) return;
  if (::fchown(descriptor, owner->user, owner->group) == 0 || made.st_uid == owner->user) return;
  throw not_ours_to_give(file, owner->user);
}

}  // namespace hearth
