#include "hearth/system/path.hpp"

#include <sys/stat.h>

#include "hearth/core/error.hpp"
#include "hearth/core/translated.hpp"
#include "hearth/system/system_error.hpp"

namespace hearth {
namespace {

namespace fs = std::filesystem;

constexpr int kMostLinks = 40;
constexpr const char* kNotBegun = msgid("Nothing was changed.");

bool is_link(const fs::path& path) {
  std::error_code failed;
  return fs::is_symlink(fs::symlink_status(path, failed));
}

/// What cannot be looked at may well be there.
bool leads_nowhere(const fs::path& link) {
  std::error_code failed;
  return is_link(link) && fs::status(link, failed).type() == fs::file_type::not_found;
}

fs::path end_of(fs::path link) {
  for (int links = 0; links < kMostLinks && is_link(link); ++links) {
    std::error_code failed;
    const fs::path target = fs::read_symlink(link, failed);
    link = (target.is_absolute() ? target : link.parent_path() / target).lexically_normal();
  }
  return link;
}

fs::path follow_links(fs::path path) {
  for (int links = 0; links < kMostLinks; ++links) {
    std::error_code failed;
    if (!fs::is_symlink(fs::symlink_status(path, failed))) return path;
    const auto target = fs::read_symlink(path, failed);
    path = target.is_absolute() ? target : path.parent_path() / target;
  }
  throw system_error(tr("Following the links from"), path, translated(kNotBegun),
                     std::make_error_code(std::errc::too_many_symbolic_link_levels));
}

}  // namespace

bool is_there(const std::filesystem::path& path) {
  std::error_code failed;
  return std::filesystem::exists(std::filesystem::symlink_status(path, failed));
}

fs::path real_file(const fs::path& path) {
  if (path.empty()) throw Error(tr("An empty path names no file."), tr("Name one."), Exit::usage);
  const auto target = follow_links(path);
  std::error_code failed;
  const auto folder = fs::canonical(fs::absolute(target).parent_path(), failed);
  if (!failed) return folder / target.filename();
  refuse_broken_link(path);
  throw system_error(tr("Finding the folder of"), target, translated(kNotBegun), failed);
}

std::optional<BrokenLink> broken_link_to(const fs::path& file) {
  // What is there was reached by every link before it, so the last that is there tells.
  fs::path way = file;
  while (!is_there(way) && way.has_relative_path()) way = way.parent_path();
  return leads_nowhere(way) ? std::optional(BrokenLink{way, end_of(way)}) : std::nullopt;
}

void refuse_broken_link(const fs::path& file) {
  const auto broken = broken_link_to(file);
  if (!broken) return;
  throw Error(tr("{} is a link to {}, which is not there now.", broken->link.string(),
                 broken->target.string()),
              tr("Nothing was changed. Is a disk not mounted, or was it moved?"));
}

void check_place(const fs::path& path) {
  std::error_code failed;
  const fs::file_status status = fs::status(path, failed);
  if (fs::is_directory(status)) {
    throw Error(tr("{} is a folder.", path.string()), tr("Name a file in it."));
  }
  refuse_broken_link(path);
  if (fs::exists(status) && !fs::is_regular_file(status)) throw no_ordinary_file(path);
}

Error no_ordinary_file(const fs::path& file) {
  struct stat status {};
  const bool known = ::stat(file.c_str(), &status) == 0;
  return Error(tr("{} is {}, and is no ordinary file.", file.string(),
                  known ? spoken_kind(status.st_mode) : tr("gone")),
               tr("It was not touched. Name a file, for a journal with --journal."));
}

std::string spoken_kind(mode_t mode) {
  switch (mode & S_IFMT) {
    case S_IFDIR:
      return tr("a folder");
    case S_IFIFO:
      return tr("a pipe");
    case S_IFSOCK:
      return tr("a socket");
    case S_IFCHR:
    case S_IFBLK:
      return tr("a device");
    default:
      return tr("something else");
  }
}

}  // namespace hearth
