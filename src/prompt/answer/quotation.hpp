#pragma once

#include <cstddef>
#include <string>
#include <string_view>

// Phrases in quotation marks, within what somebody typed: `"salt, pepper"`. Two marks in one are a
// mark that belongs to it.
namespace hearth {

/// What may follow the closing mark (single bytes).
inline constexpr std::string_view kEndsQuoted = " \t\r\n,;|";

/// How long the phrase in quotation marks is that begins here; 0 if none does, as where the mark is
/// never closed, or closed within a word.
std::size_t quoted_size(std::string_view text);

/// What stands between the marks of such a phrase.
std::string unquoted(std::string_view phrase);

/// Words as such a phrase.
std::string in_quotes(std::string_view words);

}  // namespace hearth
