#include "hearth/system/path.hpp"

#include <fmt/core.h>

#include "hearth/core/error.hpp"

namespace hearth {
namespace {

namespace fs = std::filesystem;

constexpr int kMostLinks = 40;

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

}  // namespace

std::optional<BrokenLink> broken_link_to(const fs::path& file) {
  fs::path way;
  for (const fs::path& part : file) {
    way /= part;
    if (leads_nowhere(way)) return BrokenLink{way, end_of(way)};
  }
  return std::nullopt;
}

void refuse_broken_link(const fs::path& file) {
  const auto broken = broken_link_to(file);
  if (!broken) return;
  throw Error(fmt::format("{} is a link to {}, which is not there now.", broken->link.string(),
                          broken->target.string()),
              "Nothing was changed. Is a disk not mounted, or was it moved?");
}

}  // namespace hearth
