#include <fmt/format.h>

#include "hearth/core/error.hpp"
#include "hearth/core/text.hpp"
#include "hearth/prompt/pack_reader.hpp"
#include "hearth/prompt/translation.hpp"
#include "hearth/store/language.hpp"
#include "hearth/store/shelf.hpp"
#include "hearth/store/toml.hpp"

namespace hearth {
namespace {

[[noreturn]] void unknown_pack(const Shelf& shelf, PackKind kind, const std::string& id) {
  const std::vector<std::string> known = shelf.names(kind);
  const auto close = nearest(id, known);
  throw Error(fmt::format("There is no {} pack called {}.", to_string(kind), printable(id)),
              close ? fmt::format("Did you mean {}?", *close)
                    : fmt::format("There are: {}.", fmt::join(known, ", ")),
              Exit::usage);
}

struct LoadedFile {
  Tree tree;
  Pack pack;
};

LoadedFile loaded(const PackFile& file, const std::string& id) {
  ParsedToml parsed = parse_toml(file.text);
  ReadPack read;
  if (parsed.tree) read = read_pack(*parsed.tree);
  if (read.pack) return {std::move(*parsed.tree), std::move(*read.pack)};
  const auto& problems = parsed.tree ? read.problems : parsed.problems;
  throw Error(fmt::format("The pack {} cannot be used as it is.\n{}", id,
                          describe(problems, file.shown, file.text)),
              "Nothing was asked or written. Mend the file and try again.");
}

bool is_in(const Pack& pack, std::string_view language) {
  for (const std::string& tag : language_and_fallbacks(language)) {
    if (pack.lang == tag) return true;
  }
  return false;
}

/// Nothing if it is not the same pack: `hearth prompts check` says where.
std::optional<Pack> translated(const Tree& original, const PackFile& file) {
  const ParsedToml parsed = parse_toml(file.text);
  if (!parsed.tree) return std::nullopt;
  ReadPack read = read_pack(*parsed.tree);
  if (!read.pack) return std::nullopt;
  for (const Problem& problem : compare_translation(original, *parsed.tree)) {
    if (problem.severity == Problem::Severity::error) return std::nullopt;
  }
  return std::move(read.pack);
}

}  // namespace

Pack load_pack(const Shelf& shelf, PackKind kind, const std::string& id,
               std::string_view language) {
  const auto file = shelf.find(std::string(to_string(kind)) + "/" + id);
  if (!file) unknown_pack(shelf, kind, id);
  LoadedFile original = loaded(*file, id);
  if (is_in(original.pack, language)) return std::move(original.pack);
  if (const auto other = shelf.translation(*file, language)) {
    if (auto pack = translated(original.tree, *other)) return std::move(*pack);
  }
  return std::move(original.pack);
}

}  // namespace hearth
