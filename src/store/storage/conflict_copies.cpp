#include "hearth/store/storage/conflict_copies.hpp"

#include <algorithm>
#include <array>

#include "hearth/core/error.hpp"
#include "hearth/core/text.hpp"
#include "hearth/store/storage/vault_file.hpp"
#include "hearth/system/file_lock.hpp"
#include "hearth/system/path.hpp"

namespace hearth {
namespace {

namespace fs = std::filesystem;

/// "Conflicted copy", and as it begins in other languages: Konflikt, en conflit, in conflitto,
/// motstridig, конфликт.
constexpr std::array<std::string_view, 5> kConflict = {"conflict", "konflikt", "conflit",
                                                       "motstridig", "конфликт"};

bool says_conflict(std::string_view mark) {
  const std::string text = folded(mark);
  return std::ranges::any_of(
      kConflict, [&](std::string_view word) { return text.find(word) != std::string::npos; });
}

bool is_number(std::string_view text) {
  return !text.empty() && text.size() <= 3 &&
         text.find_first_not_of("0123456789") == std::string_view::npos;
}

/// ` (1)`, `(1)`, and ` 2` as iCloud has it.
bool is_count(std::string_view mark) {
  const bool apart = mark.starts_with(' ');
  if (apart) mark.remove_prefix(1);
  if (mark.starts_with('(') && mark.ends_with(')'))
    return is_number(mark.substr(1, mark.size() - 2));
  return apart && is_number(mark);
}

/// What stands in the name beside that of the journal: between stem and ending, or behind both.
std::string_view mark_in(std::string_view name, std::string_view stem, std::string_view ending) {
  if (!name.starts_with(stem)) return {};
  name.remove_prefix(stem.size());
  if (name.starts_with(ending) && name.size() > ending.size()) return name.substr(ending.size());
  if (name.ends_with(ending)) name.remove_suffix(ending.size());
  return name;
}

bool is_journal(const fs::path& file) try {
  kind_of(file);
  return true;
} catch (const Error&) {
  return false;
}

}  // namespace

bool is_conflict_name(std::string_view name, std::string_view journal) {
  const fs::path own(journal);
  const std::string stem = own.stem().string();
  const std::string ending = own.extension().string();
  const std::string_view mark = mark_in(name, stem, ending);
  constexpr std::string_view kApart = " .-_(~";
  if (mark.empty() || kApart.find(mark.front()) == std::string_view::npos) return false;
  return says_conflict(mark) || is_count(mark);
}

std::vector<fs::path> conflict_copies(const fs::path& journal) {
  const fs::path file = real_file(journal);
  std::vector<fs::path> found;
  std::error_code failed;
  for (fs::directory_iterator at(file.parent_path(), failed), end; !failed && at != end;
       at.increment(failed)) {
    const std::string name = at->path().filename().string();
    if (is_conflict_name(name, file.filename().string()) && is_journal(at->path())) {
      found.push_back(at->path());
    }
  }
  std::ranges::sort(found);
  return found;
}

}  // namespace hearth
