#include "folder.hpp"

#include <fmt/core.h>
#include <sys/stat.h>

#include <cerrno>
#include <cstring>

#include "hearth/core/error.hpp"

namespace hearth {

void make_private_folder(const std::filesystem::path& folder) {
  std::error_code failed;
  if (folder.empty() || std::filesystem::is_directory(folder, failed)) return;
  make_private_folder(folder.parent_path());
  if (::mkdir(folder.c_str(), 0700) == 0 || errno == EEXIST) return;
  throw Error(
      fmt::format("The folder {} cannot be made: {}.", folder.string(), std::strerror(errno)),
      "Choose another place with --journal, or make the folder yourself.");
}

bool is_there(const std::filesystem::path& path) {
  std::error_code failed;
  return std::filesystem::exists(std::filesystem::symlink_status(path, failed));
}

}  // namespace hearth
