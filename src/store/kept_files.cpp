#include "kept_files.hpp"

#include <cerrno>
#include <string>

#include "vault/system_error.hpp"

namespace hearth {
namespace {

namespace fs = std::filesystem;

bool is_kept(const std::string& name, const std::string& journal) {
  return name == journal + ".prev" || (name.starts_with(journal + ".v") && name.ends_with(".bak"));
}

/// A restore that was cut short may have set aside what is still the journal.
bool is_replaced(const fs::path& file, const fs::path& journal) {
  const std::string name = file.filename().string();
  std::error_code ignored;
  return name.starts_with(journal.filename().string() + ".replaced-") && name.ends_with(".bak") &&
         !fs::equivalent(file, journal, ignored);
}

}  // namespace

std::vector<fs::path> kept_files(const fs::path& journal) {
  std::vector<fs::path> found;
  std::error_code failed;
  for (fs::directory_iterator at(journal.parent_path(), failed), end; !failed && at != end;
       at.increment(failed)) {
    const fs::path& beside = at->path();
    if (is_kept(beside.filename().string(), journal.filename().string()) ||
        is_replaced(beside, journal)) {
      found.push_back(beside);
    }
  }
  if (!failed) return found;
  errno = failed.value();
  throw system_error("Looking for earlier versions beside", journal, "");
}

}  // namespace hearth
