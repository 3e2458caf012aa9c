#include <fmt/format.h>

#include <algorithm>

#include "hearth/core/error.hpp"
#include "hearth/core/text.hpp"
#include "hearth/core/translated.hpp"
#include "hearth/plan/pack_contract.hpp"
#include "hearth/plan/vocabulary.hpp"
#include "hearth/prompt/builtin_prompts.hpp"
#include "hearth/prompt/pack/pack_comparison.hpp"
#include "hearth/prompt/pack/pack_reader.hpp"
#include "hearth/store/shelf/language.hpp"
#include "hearth/store/shelf/shelf.hpp"
#include "hearth/store/shelf/toml.hpp"
#include "translated_file.hpp"

namespace hearth {
namespace {

struct LoadedFile {
  Tree tree;
  Pack pack;
};

/// What is in a file, and what keeps it from being asked.
struct Reading {
  std::optional<LoadedFile> loaded;
  std::vector<Problem> problems;
};

/// What it changes that the plan reads.
std::vector<Problem> changes_to_plan(const LoadedFile& loaded, std::string_view name) {
  const auto own_name = fmt::format("{}/{}", to_string(loaded.pack.kind), loaded.pack.id);
  return check_plan_pack(loaded.tree, loaded.pack, name, shipped_packs(own_name));
}

Reading reading_of(const PackFile& file) {
  ParsedToml parsed = parse_prompt(file.text);
  if (!parsed.tree) return {std::nullopt, std::move(parsed.problems)};
  ReadPack read = read_pack(*parsed.tree);
  if (!read.pack) return {std::nullopt, std::move(read.problems)};
  LoadedFile found{std::move(*parsed.tree), std::move(*read.pack)};
  if (file.origin == Origin::built_in) return {std::move(found), {}};
  auto problems = changes_to_plan(found, file.name);
  return {problems.empty() ? std::optional(std::move(found)) : std::nullopt, std::move(problems)};
}

/// What hearth ships, where the plan must not go without.
std::optional<PackFile> in_place_of(const PackFile& file, PackKind kind, const std::string& id) {
  const bool is_plans = file.origin != Origin::built_in && plan_pack(kind, id) != nullptr;
  return is_plans ? Shelf::shipped(file.name) : std::nullopt;
}

/// The file that is asked in the end, and what is in it.
LoadedFile loaded(PackFile& file, PackKind kind, const std::string& id, const SetAside& set_aside) {
  Reading first = reading_of(file);
  if (first.loaded) return std::move(*first.loaded);
  auto shipped = in_place_of(file, kind, id);
  if (!shipped) refuse(first.problems, file, id);
  if (set_aside) set_aside(file);
  file = std::move(*shipped);
  return *reading_of(file).loaded;
}

/// Nothing if it is not the same pack: `hearth prompts check` says where.
std::optional<Pack> translated(const Tree& original, PackFile file, const std::string& name) {
  file.name = name;
  Reading reading = reading_of(file);
  if (!reading.loaded || any_error(compare_translation(original, reading.loaded->tree))) {
    return std::nullopt;
  }
  return std::move(reading.loaded->pack);
}

}  // namespace

std::vector<Pack> shipped_packs(std::string_view name) {
  std::vector<Pack> packs;
  for (const BuiltinPrompt& prompt : builtin_prompts()) {
    const bool of_it = prompt.path.starts_with(name) && prompt.path.substr(name.size(), 1) == ".";
    if (!of_it) continue;
    const ParsedToml parsed = parse_prompt(prompt.text);
    if (auto read = read_pack(*parsed.tree); read.pack) packs.push_back(std::move(*read.pack));
  }
  return packs;
}

Pack load_pack(const Shelf& shelf, PackKind kind, const std::string& id, std::string_view language,
               const SetAside& set_aside) {
  const std::string name = fmt::format("{}/{}", to_string(kind), id);
  auto file = shelf.find(name);
  if (!file) unknown_pack(shelf, kind, id);
  LoadedFile original = loaded(*file, kind, id, set_aside);
  if (is_in(original.pack.lang, language)) return std::move(original.pack);
  if (const auto other = shelf.translation(*file, language)) {
    if (auto pack = translated(original.tree, *other, name)) return std::move(*pack);
  }
  return std::move(original.pack);
}

}  // namespace hearth
