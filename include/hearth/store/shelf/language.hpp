#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "hearth/store/shelf/paths.hpp"

namespace hearth {

/// The language that the environment asks for, as a tag: `de-DE` for `de_DE.UTF-8`. The first of
/// LC_ALL, LC_MESSAGES and LANG counts that is set and not empty. Empty for C, POSIX and whatever
/// is no language.
std::string language_from(const Environment& environment);

/// `de-DE` for `de_DE.UTF-8`, `de-DE` or `de_DE@euro`; empty for whatever is no language.
std::string language_tag(std::string_view locale);

/// A tag and what it falls back to, the nearest first: `de-DE`, `de`.
std::vector<std::string> language_and_fallbacks(std::string_view tag);

}  // namespace hearth
