#include "hearth/store/shelf/shelf.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "hearth/core/error.hpp"
#include "hearth/core/text.hpp"
#include "hearth/core/translated.hpp"
#include "hearth/prompt/builtin_prompts.hpp"
#include "hearth/store/shelf/language.hpp"
#include "hearth/system/path.hpp"
#include "hearth/system/read_file.hpp"

namespace hearth {
namespace {

constexpr std::size_t kMostBytes = std::size_t{1024} * 1024;
constexpr std::string_view kEnding = ".toml";

std::optional<PackFile> in_folder(const std::filesystem::path& folder, Origin origin,
                                  std::string_view name) {
  if (folder.empty()) return std::nullopt;
  const auto path = folder / (std::string(name) + std::string(kEnding));
  auto text = read_if_there(path, kMostBytes);
  if (!text) return std::nullopt;
  return PackFile{std::string(name), path.string(), origin, std::move(*text)};
}

std::optional<PackFile> in_binary(std::string_view name) {
  const std::string path = std::string(name) + std::string(kEnding);
  for (const BuiltinPrompt& prompt : builtin_prompts()) {
    if (prompt.path != path) continue;
    return PackFile{std::string(name), tr("{} (built in)", path), Origin::built_in,
                    std::string(prompt.text)};
  }
  return std::nullopt;
}

/// A name that could leave the folder, or is no name at all, is no pack's.
bool plain_name(std::string_view name) {
  return !name.empty() && name.size() <= 200 && name.front() != '/' && name.front() != '.' &&
         name.find("..") == std::string_view::npos && name.find('\0') == std::string_view::npos;
}

/// What systems and editors leave beside a file, hidden or marked, and folders such as `.git`.
bool is_left_over(std::string_view file_name) {
  const std::string_view stem = file_name.substr(0, file_name.find('.'));
  const bool marked = stem.starts_with('#') || stem.starts_with('~') || stem.ends_with('~');
  return file_name.starts_with('.') || marked;
}

/// Without its ending and, of a translation, without its language.
std::optional<std::string> id_in(std::string_view file_name) {
  if (!file_name.ends_with(kEnding) || is_left_over(file_name)) return std::nullopt;
  return std::string(file_name.substr(0, file_name.find('.')));
}

bool is_translation(std::string_view file_name) { return std::ranges::count(file_name, '.') > 1; }

/// By their ids.
using Packs = std::map<std::string, ShelvedPack>;

/// A folder that is there and tells nothing may hold any of them.
struct FolderOfKind {
  std::vector<std::string> file_names = {};
  bool tells = true;
};

FolderOfKind folder_of_kind(const std::filesystem::path& place, const std::string& kind) {
  FolderOfKind found;
  if (place.empty()) return found;
  std::error_code failed;
  std::filesystem::directory_iterator file(place / kind, failed);
  for (const std::filesystem::directory_iterator end; !failed && file != end;
       file.increment(failed)) {
    found.file_names.push_back(file->path().filename().string());
  }
  const bool absent =
      failed == std::errc::no_such_file_or_directory || failed == std::errc::not_a_directory;
  found.tells = !failed || (absent && !broken_link_to(place / kind));
  return found;
}

void add_from_binary(Packs& packs, std::string_view kind) {
  for (const BuiltinPrompt& prompt : builtin_prompts()) {
    if (!prompt.path.starts_with(kind) || prompt.path.substr(kind.size(), 1) != "/") continue;
    const std::string_view file_name = prompt.path.substr(kind.size() + 1);
    if (is_translation(file_name)) continue;
    if (auto id = id_in(file_name)) packs.try_emplace(*id, ShelvedPack{*id});
  }
}

void add_from_folder(Packs& packs, const FolderOfKind& folder) {
  for (const std::string& file_name : folder.file_names) {
    const auto id = id_in(file_name);
    if (!id) continue;
    if (!is_translation(file_name)) packs.try_emplace(*id, ShelvedPack{*id});
    if (const auto pack = packs.find(*id); pack != packs.end()) pack->second.only_shipped = false;
  }
  if (folder.tells) return;
  for (auto& [id, pack] : packs) pack.only_shipped = false;
}

/// A file's name without its ending, with the folder that it lies in, if any.
std::optional<std::string> name_of(const std::filesystem::path& below) {
  std::string name = below.generic_string();
  if (!name.ends_with(kEnding)) return std::nullopt;
  name.resize(name.size() - kEnding.size());
  return name;
}

/// Goes no deeper than the folders of the kinds, and follows no link to a folder.
void add_all_from_folder(std::set<std::string>& names, const std::filesystem::path& folder) {
  std::error_code failed;
  std::filesystem::recursive_directory_iterator file(folder, failed);
  for (const std::filesystem::recursive_directory_iterator end; !failed && file != end;
       file.increment(failed)) {
    const bool left_over = is_left_over(file->path().filename().string());
    if (left_over || file.depth() > 0) file.disable_recursion_pending();
    if (left_over) continue;
    if (auto name = name_of(file->path().lexically_relative(folder))) names.insert(*name);
  }
}

}  // namespace

std::string_view to_string(Origin origin) {
  switch (origin) {
    case Origin::yours:
      return "yours";
    case Origin::installed:
      return "installed";
    case Origin::built_in:
      return "built in";
  }
  return "";
}

Shelf::Shelf(std::filesystem::path yours, std::filesystem::path installed)
    : yours_(std::move(yours)), installed_(std::move(installed)) {}

std::optional<PackFile> Shelf::find(std::string_view name) const {
  if (!plain_name(name)) return std::nullopt;
  if (auto file = in_folder(yours_, Origin::yours, name)) return file;
  return find_installed(name);
}

std::optional<PackFile> Shelf::find_installed(std::string_view name) const {
  if (auto file = in_folder(installed_, Origin::installed, name)) return file;
  return in_binary(name);
}

std::optional<PackFile> Shelf::original(const PackFile& translation, std::string_view name) const {
  switch (translation.origin) {
    case Origin::yours:
      return find(name);
    case Origin::installed:
      return find_installed(name);
    case Origin::built_in:
      return in_binary(name);
  }
  return std::nullopt;
}

std::optional<PackFile> Shelf::shipped(std::string_view name) { return in_binary(name); }

std::vector<std::string> Shelf::all_names() const {
  std::set<std::string> names;
  add_all_from_folder(names, yours_);
  add_all_from_folder(names, installed_);
  for (const BuiltinPrompt& prompt : builtin_prompts()) {
    if (auto name = name_of(prompt.path)) names.insert(*name);
  }
  return {names.begin(), names.end()};
}

std::vector<std::string> Shelf::own_names() const {
  std::set<std::string> names;
  add_all_from_folder(names, yours_);
  return {names.begin(), names.end()};
}

std::filesystem::path Shelf::own_path(const std::string& name) const {
  if (!plain_name(name)) {
    throw Error(tr("`{}` cannot be the name of a file of yours.", printable(name)),
                tr("Lower-case letters, digits and hyphens make a good name."), Exit::usage);
  }
  if (!yours_.empty()) return yours_ / (name + std::string(kEnding));
  throw Error(tr("There is no home folder in which your own packs could lie."),
              tr("Set HOME or XDG_CONFIG_HOME to a folder that is there."));
}

std::optional<PackFile> Shelf::translation(const PackFile& original,
                                           std::string_view language) const {
  for (const std::string& tag : language_and_fallbacks(language)) {
    auto file = find(original.name + "." + tag);
    if (file && file->origin <= original.origin) return file;
  }
  return std::nullopt;
}

std::vector<ShelvedPack> Shelf::packs(PackKind kind) const {
  const std::string folder(to_string(kind));
  Packs packs;
  add_from_binary(packs, folder);
  for (const std::filesystem::path& place : {installed_, yours_}) {
    add_from_folder(packs, folder_of_kind(place, folder));
  }
  std::vector<ShelvedPack> sorted;
  sorted.reserve(packs.size());
  for (auto& [id, pack] : packs) sorted.push_back(std::move(pack));
  return sorted;
}

std::vector<std::string> Shelf::names(PackKind kind) const {
  std::vector<std::string> names;
  for (ShelvedPack& pack : packs(kind)) names.push_back(std::move(pack.id));
  return names;
}

}  // namespace hearth
