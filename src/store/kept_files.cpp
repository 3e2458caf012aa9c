#include "kept_files.hpp"

#include <string>

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
  for (const auto& beside : fs::directory_iterator(journal.parent_path(), failed)) {
    if (!is_kept(beside.path().filename().string(), journal.filename().string())) continue;
    std::error_code ignored;
    if (!fs::equivalent(beside.path(), journal, ignored)) found.push_back(beside.path());
  }
  return found;
}

}  // namespace hearth
