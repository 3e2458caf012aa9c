#pragma once

#include <string_view>
#include <vector>

#include "hearth/core/problem.hpp"
#include "hearth/core/tree.hpp"

namespace hearth {

/// What a TOML file of prompts/ is: a pack, or one of the lists that packs and plans draw on.
enum class ShelfFile { pack, feelings, words, activities, ladder, reframe };

std::string_view to_string(ShelfFile kind);

/// Told by what is in it; whatever is none of the lists is meant as a pack.
ShelfFile shelf_file(const Tree& file);

/// Everything that is wrong with such a file by itself, in the order of the file.
std::vector<Problem> check_shelf_file(const Tree& file);

}  // namespace hearth
