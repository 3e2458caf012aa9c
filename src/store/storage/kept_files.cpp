#include "kept_files.hpp"

#include <string>

#include "hearth/system/system_error.hpp"
#include "hearth/system/wipe.hpp"
#include "plain_file.hpp"

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

void remove_kept(const fs::path& kept) {
  auto failed = wipe(kept);
  if (!failed) failed = wipe(rollback_file_of(kept));
  if (!failed) return;
  throw system_error("Removing", kept,
                     "The journal is as it was before; earlier versions beside it may be gone.",
                     failed);
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
  throw system_error("Looking for earlier versions beside", journal, "", failed);
}

void remove_kept_files(const fs::path& journal) {
  for (const fs::path& kept : kept_files(journal)) remove_kept(kept);
}

void remove_previous(const fs::path& journal) { remove_kept(journal.string() + ".prev"); }

}  // namespace hearth
