#pragma once

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "hearth/core/error.hpp"
#include "hearth/core/text.hpp"
#include "hearth/core/translated.hpp"
#include "hearth/prompt/pack/pack_comparison.hpp"
#include "hearth/store/shelf/language.hpp"
#include "hearth/store/shelf/shelf.hpp"
#include "hearth/store/shelf/toml.hpp"

// How a file of prompts/ is found, read and asked for in another language, whatever is in it.
namespace hearth {

/// What is in a file, with the tree it was read from; or what keeps it from being used.
template <typename What>
struct FileReading {
  Tree tree = {};
  std::optional<What> what = {};
  std::vector<Problem> problems = {};
};

[[noreturn]] inline void refuse(const std::vector<Problem>& problems, const PackFile& file,
                                const std::string& id) {
  throw Error(
      tr("The pack {} cannot be used as it is.\n{}", id, describe(problems, file.shown, file.text)),
      tr("Nothing was asked or written. Mend the file and try again."));
}

[[noreturn]] inline void unknown_pack(const Shelf& shelf, PackKind kind, const std::string& id) {
  const std::vector<std::string> known = shelf.names(kind);
  const auto close = nearest(id, known);
  throw Error(tr("There is no {} pack called {}.", to_string(kind), printable(id)),
              close ? tr("Did you mean {}?", *close) : tr("There are: {}.", fmt::join(known, ", ")),
              Exit::usage);
}

inline bool is_in(std::string_view lang, std::string_view language) {
  const auto tags = language_and_fallbacks(language);
  return std::ranges::find(tags, lang) != tags.end();
}

inline bool any_error(const std::vector<Problem>& problems) {
  return std::ranges::any_of(problems, [](const Problem& problem) {
    return problem.severity == Problem::Severity::error;
  });
}

/// `read` makes What of a tree.
template <typename What, typename Read>
FileReading<What> reading_of(const PackFile& file, const Read& read) {
  ParsedToml parsed = parse_prompt(file.text);
  if (!parsed.tree) return {.problems = std::move(parsed.problems)};
  FileReading<What> reading = read(*parsed.tree);
  reading.tree = std::move(*parsed.tree);
  return reading;
}

/// The file called `name` in that language, else as it was written. `lang` tells the language of
/// What. Nothing if there is no such file.
template <typename What, typename Read>
std::optional<What> load_translated(const Shelf& shelf, const std::string& name,
                                    std::string_view language, const Read& read) {
  const auto file = shelf.find(name);
  if (!file) return std::nullopt;
  FileReading<What> original = reading_of<What>(*file, read);
  if (!original.what) refuse(original.problems, *file, name);
  if (is_in(original.what->lang, language)) return std::move(original.what);
  if (const auto other = shelf.translation(*file, language)) {
    FileReading<What> there = reading_of<What>(*other, read);
    const bool same = there.what && !any_error(compare_translation(original.tree, there.tree));
    if (same) return std::move(there.what);
  }
  return std::move(original.what);
}

}  // namespace hearth
