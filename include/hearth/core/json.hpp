#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "hearth/core/tree.hpp"

namespace hearth {

/// Reads JSON text. Numbers become int64 where they are whole and fit. Throws Error naming line
/// and column for text that is not JSON, repeats a key in one object, nests deeper than 64, or is
/// not UTF-8.
Tree parse_json(std::string_view text);

/// `indent` < 0 writes one line. Dates become strings, broken bytes U+FFFD, and numbers that are
/// not finite null. Doubles are written in the shortest form that reads back the same, so a whole
/// one (`7`) comes back as int64. Throws nothing.
std::string to_json(const Tree& tree, int indent = -1);

/// Some programs cut a character in two and write half of it, as `\ud83d` alone, which is no JSON.
/// Puts U+FFFD in its place, which is as long; the lines of what was mended, from 1.
std::vector<std::size_t> mend_surrogates(std::string& json);

}  // namespace hearth
