#include "kept_files.hpp"

#include <cerrno>
#include <string>

#include "vault/system_error.hpp"

namespace hearth {
namespace {

namespace fs = std::filesystem;

bool is_kept(const std::string& name, const std::string& journal) {
  if (name == journal + ".prev") return true;
  return name.ends_with(".bak") &&
         (name.starts_with(journal + ".v") || name.starts_with(journal + ".replaced-"));
}

}  // namespace

std::vector<fs::path> kept_files(const fs::path& journal) {
  std::vector<fs::path> found;
  std::error_code failed;
  for (fs::directory_iterator at(journal.parent_path(), failed), end; !failed && at != end;
       at.increment(failed)) {
    const fs::path& beside = at->path();
    if (!is_kept(beside.filename().string(), journal.filename().string())) continue;
    std::error_code ignored;
    if (!fs::equivalent(beside, journal, ignored)) found.push_back(beside);
  }
  if (!failed) return found;
  errno = failed.value();
  throw system_error("Looking for earlier versions beside", journal, "");
}

}  // namespace hearth
