#include "hearth/system/folder.hpp"

#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <tuple>

#include "hearth/core/error.hpp"
#include "hearth/core/translated.hpp"
#include "hearth/system/descriptor.hpp"
#include "hearth/system/owner.hpp"
#include "hearth/system/path.hpp"
#include "hearth/system/system_error.hpp"

namespace hearth {

namespace {

bool is_folder(const std::filesystem::path& path) {
  std::error_code failed;
  return std::filesystem::is_directory(path, failed);
}

/// It is there: as what it should be, or not.
void expect_folder(const std::filesystem::path& path) {
  if (is_folder(path)) return;
  refuse_broken_link(path);
  throw Error(tr("{} is no folder.", path.string()),
              tr("Nothing was written. Move it out of the way, or name another place."));
}

/// What is saved in a folder must not go with it in a power cut; where the disk cannot confirm
/// that, most do it anyhow.
void confirm_name(const std::filesystem::path& folder) {
  const Descriptor around =
      open_at(AT_FDCWD, folder.parent_path().string(), O_RDONLY | O_DIRECTORY);
  if (around.is_open()) std::ignore = ::fsync(around.number());
}

void make_folder(const std::filesystem::path& folder) {
  const auto owner = owner_for(folder);
  if (::mkdir(folder.c_str(), 0700) != 0) {
    if (errno == EEXIST) return expect_folder(folder);
    throw Error(tr("The folder {} cannot be made: {}.", folder.string(), reason_of(last_error())),
                tr("Choose another place with --journal, or make the folder yourself."));
  }
  confirm_name(folder);
  const Descriptor made = open_at(AT_FDCWD, folder.string(), O_RDONLY | O_DIRECTORY | O_NOFOLLOW);
  try {
    if (made.is_open()) make_over(made.number(), owner, folder);
  } catch (const Error&) {
    ::rmdir(folder.c_str());
    throw;
  }
}

}  // namespace

void make_private_folder(const std::filesystem::path& folder) {
  if (folder.empty() || is_folder(folder)) return;
  make_private_folder(folder.parent_path());
  make_folder(folder);
}

void check_private_folder(const std::filesystem::path& folder) {
  if (folder.empty()) return;
  if (!is_there(folder)) return check_private_folder(folder.parent_path());
  expect_folder(folder);
  if (::access(folder.c_str(), W_OK | X_OK) == 0) return;
  throw Error(
      tr("Nothing can be written to the folder {}: {}.", folder.string(), reason_of(last_error())),
      tr("Choose another place with --journal, or check whose it is."));
}

}  // namespace hearth
