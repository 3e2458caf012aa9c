#pragma once

#include <string_view>
#include <vector>

#include "hearth/core/problem.hpp"
#include "hearth/core/tree.hpp"

namespace hearth {

/// What a TOML file of prompts/ is: a pack, something to do, a page to read, or one of the lists that
/// packs and plans draw on.
enum class ShelfFile { pack, practice, topic, feelings, words, activities, ladder, reframe };

std::string_view to_string(ShelfFile kind);

/// Whether it is one of the lists beside packs.
[[nodiscard]] constexpr bool is_list(ShelfFile kind) {
  return kind != ShelfFile::pack && kind != ShelfFile::practice && kind != ShelfFile::topic;
}

/// Told by what is in it; whatever is none of the lists is meant as a pack.
ShelfFile shelf_file(const Tree& file);

/// Everything that is wrong with such a file by itself, in the order of the file; nothing for a
/// practice or a topic, which read_practice() and read_topic() judge.
std::vector<Problem> check_shelf_file(const Tree& file);

}  // namespace hearth
