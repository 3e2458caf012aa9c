#include "hearth/store/shelf/pack_list.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "hearth/core/error.hpp"
#include "hearth/prompt/builtin_prompts.hpp"
#include "hearth/prompt/pack/shelf_file.hpp"
#include "hearth/store/shelf/practices.hpp"
#include "hearth/store/shelf/toml.hpp"
#include "hearth/store/shelf/topics.hpp"
#include "prompt_index.hpp"
#include "translated_file.hpp"

namespace hearth {
namespace {

std::string named(PackKind kind, const std::string& id) {
  return fmt::format("{}/{}", to_string(kind), id);
}

/// Of the shipped file of that name; null if it is one of the lists beside packs, or there is none.
const IndexedPrompt* indexed(const std::string& name) {
  const std::string path = name + ".toml";
  const auto all = prompt_index();
  const auto row = std::ranges::lower_bound(all, path, {}, &IndexedPrompt::path);
  return row != all.end() && row->path == path ? &*row : nullptr;
}

/// Whether nobody has changed a word of it.
bool is_as_shipped(const PackFile& file) {
  if (file.origin == Origin::built_in) return true;
  const std::string path = file.name + ".toml";
  const auto all = builtin_prompts();
  const auto shipped = std::ranges::find(all, path, &BuiltinPrompt::path);
  return shipped != all.end() && shipped->text == file.text;
}

/// Null if it has to be parsed.
const IndexedPrompt* indexed(const PackFile& file) {
  return is_as_shipped(file) ? indexed(file.name) : nullptr;
}

std::vector<std::string> lines_of(std::string_view text) {
  std::vector<std::string> lines;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    lines.emplace_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return lines;
}

PackSummary said_in(const IndexedPrompt& row) {
  return {std::string(row.lang), std::string(row.title), row.minutes, lines_of(row.metrics)};
}

/// Of a pack that lies in no folder, in that language.
const IndexedPrompt& shipped_in(const std::string& name, std::string_view language) {
  const IndexedPrompt& original = *indexed(name);
  if (is_in(original.lang, language)) return original;
  for (const std::string& tag : language_and_fallbacks(language)) {
    if (const IndexedPrompt* other = indexed(name + "." + tag)) return *other;
  }
  return original;
}

/// Of one that lies in a folder; null if any of it has to be parsed.
const IndexedPrompt* unchanged_in(const Shelf& shelf, const PackFile& file,
                                  std::string_view language) {
  const IndexedPrompt* original = indexed(file);
  if (original == nullptr || is_in(original->lang, language)) return original;
  const auto other = shelf.translation(file, language);
  return other ? indexed(*other) : original;
}

/// Nothing if it is set aside for the one that hearth ships.
std::optional<PackSummary> parsed(const Shelf& shelf, PackKind kind, const std::string& id,
                                  std::string_view language) {
  if (kind == PackKind::practice) return summary_of(load_practice(shelf, id, language));
  if (kind == PackKind::learn) return summary_of(load_topic(shelf, id, language));
  bool set_aside = false;
  const Pack pack =
      load_pack(shelf, kind, id, language, [&](const PackFile&) { set_aside = true; });
  return set_aside ? std::nullopt : std::optional(summary_of(pack));
}

bool is_pack(const PackFile& file) {
  if (is_as_shipped(file)) return indexed(file.name) != nullptr;
  const ParsedToml parsed = parse_prompt(file.text);
  return !parsed.tree || !is_list(shelf_file(*parsed.tree));
}

bool is_pack(const Shelf& shelf, PackKind kind, const ShelvedPack& pack) try {
  const std::string name = named(kind, pack.id);
  if (pack.only_shipped) return indexed(name) != nullptr;
  const auto file = shelf.find(name);
  return !file || is_pack(*file);
} catch (const Error&) {
  return true;
}

ListedPack in_folder(const Shelf& shelf, PackKind kind, const std::string& id,
                     std::string_view language) {
  ListedPack listed{id, Origin::yours};
  try {
    const auto file = shelf.find(named(kind, id));
    if (!file) return listed;
    listed.origin = file->origin;
    const IndexedPrompt* row = unchanged_in(shelf, *file, language);
    listed.said = row ? said_in(*row) : parsed(shelf, kind, id, language);
  } catch (const Error&) {
    return listed;
  }
  return listed;
}

std::vector<ShelvedPack> packs_of(const Shelf& shelf, PackKind kind) {
  std::vector<ShelvedPack> packs = shelf.packs(kind);
  std::erase_if(packs, [&](const ShelvedPack& pack) { return !is_pack(shelf, kind, pack); });
  return packs;
}

}  // namespace

std::vector<std::string> pack_ids(const Shelf& shelf, PackKind kind) {
  std::vector<std::string> ids;
  for (ShelvedPack& pack : packs_of(shelf, kind)) ids.push_back(std::move(pack.id));
  return ids;
}

std::vector<ListedPack> list_packs(const Shelf& shelf, PackKind kind, std::string_view language) {
  std::vector<ListedPack> listed;
  for (const ShelvedPack& pack : packs_of(shelf, kind)) {
    listed.push_back(pack.only_shipped
                         ? ListedPack{pack.id, Origin::built_in,
                                      said_in(shipped_in(named(kind, pack.id), language))}
                         : in_folder(shelf, kind, pack.id, language));
  }
  return listed;
}

}  // namespace hearth
