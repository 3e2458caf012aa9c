#include "hearth/store/shelf/file_names.hpp"

#include <algorithm>

#include "hearth/core/error.hpp"
#include "hearth/core/translated.hpp"
#include "hearth/system/system_error.hpp"

namespace hearth {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kMostFiles = 100'000;

bool is_hidden(const fs::path& path) { return path.filename().string().starts_with('.'); }

void add_file(const fs::path& folder, const fs::path& file, std::vector<std::string>& names) {
  if (names.size() == kMostFiles) {
    throw Error(tr("{} holds more than {} files.", folder.string(), kMostFiles),
                tr("Name a folder in it that holds the journal."));
  }
  names.push_back(file.lexically_relative(folder).generic_string());
}

}  // namespace

std::vector<std::string> files_in(const fs::path& folder) {
  std::vector<std::string> names;
  try {
    for (auto at = fs::recursive_directory_iterator(folder); at != fs::end(at); ++at) {
      if (is_hidden(at->path())) {
        if (at->is_directory()) at.disable_recursion_pending();
      } else if (at->is_regular_file()) {
        add_file(folder, at->path(), names);
      }
    }
  } catch (const fs::filesystem_error& failed) {
    throw Error(tr("{} cannot be read: {}.", failed.path1().string(), reason_of(failed.code())),
                tr("Nothing was brought in. Check that you may read all of it."));
  }
  std::ranges::sort(names);
  return names;
}

}  // namespace hearth
