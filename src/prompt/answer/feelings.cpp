#include "hearth/prompt/answer/feelings.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "hearth/core/text.hpp"

namespace hearth {
namespace {

std::vector<std::string> all_words(const FeelingWords& vocabulary) {
  std::vector<std::string> words;
  for (const FeelingFamily& family : vocabulary) {
    words.push_back(family.name);
    words.insert(words.end(), family.words.begin(), family.words.end());
  }
  return words;
}

}  // namespace

FeelingWords read_feelings(const Tree& file) {
  FeelingWords vocabulary;
  for (const Tree& table : file.list("family")) {
    const auto* name = table.find_as<std::string>("name");
    if (name) vocabulary.push_back({*name, table.texts("words")});
  }
  return vocabulary;
}

std::vector<std::string> spoken(const FeelingWords& vocabulary) {
  std::vector<std::string> lines;
  for (const FeelingFamily& family : vocabulary) {
    lines.push_back(fmt::format("{}: {}", family.name, fmt::join(family.words, ", ")));
  }
  return lines;
}

std::optional<std::string> spelling_hint(const FeelingWords& vocabulary, const Value& answer) {
  const auto* feelings = std::get_if<std::vector<Feeling>>(&answer);
  if (feelings == nullptr) return std::nullopt;
  const std::vector<std::string> known = all_words(vocabulary);
  for (const Feeling& feeling : *feelings) {
    const std::string name = folded(feeling.name);
    if (std::ranges::find(known, name) != known.end()) continue;
    if (const auto near = nearest(name, known)) {
      return fmt::format("Kept as you wrote it: {}. If you meant {}, < goes back.", feeling.name,
                         *near);
    }
  }
  return std::nullopt;
}

}  // namespace hearth
