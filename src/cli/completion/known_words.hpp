#pragma once

#include <array>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "hearth/app/env.hpp"

namespace hearth {

/// Something that can be typed, and what a shell may show beside it.
struct KnownWord {
  std::string word;
  std::string about = {};
};

/// What `known_words` knows of. Of the first three a journal knows, of the others the packs.
inline constexpr std::array<std::string_view, 9> kKindsOfWords{
    "names", "ids", "tags", "metrics", "packs", "checkins", "logs", "practices", "topics"};

/// The words of these kinds, in their order, that whoever is at the keyboard may see; ids and tags
/// of the newest entries alone, so that it is quick. Nothing is asked and nothing is written: of a
/// journal that does not open by itself, and of one that is not there, nothing is known.
std::vector<KnownWord> known_words(const Env& env, std::span<const std::string> kinds);

}  // namespace hearth
