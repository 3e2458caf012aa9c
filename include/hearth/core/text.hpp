#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace hearth {

/// The byte offset of the first byte that is not well-formed UTF-8; empty if all is well.
[[nodiscard]] std::optional<std::size_t> invalid_utf8(std::string_view bytes);

/// Columns that a terminal gives the text: 0 for combining marks, 2 for wide characters and
/// emoji; a grapheme cluster counts once. Control characters count 0.
int width(std::string_view utf8);

/// `0` to `9`.
[[nodiscard]] constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// The text cut into what a reader calls characters (grapheme clusters).
std::vector<std::string_view> graphemes(std::string_view utf8);

/// Lines of at most `columns` (never below 1), broken at spaces, inside a word only if the word
/// alone is too long; line breaks and indents in the text are kept. At least one line, perhaps
/// empty. Only a wide character in a single column sticks out.
std::vector<std::string> wrap(std::string_view utf8, int columns);

/// What hearth says itself, in lines of at most `columns`: broken at spaces, but never between
/// backquotes, and never inside a word, so that a command or a path can be copied whole; what is
/// too long sticks out. A line that begins with a space was set so on purpose and stays, as does
/// one with escape codes. Line breaks and what stands at the very end are kept.
std::string wrapped_message(std::string_view text, int columns);

/// At most `columns` wide; what was cut is shown by one `…`.
std::string shorten(std::string_view utf8, int columns);

/// The text followed by spaces up to `columns`; longer text stays as it is.
std::string pad_right(std::string_view utf8, int columns);

/// Spaces up to `columns`, then the text.
std::string pad_left(std::string_view utf8, int columns);

/// The text with every control character (escape sequences, bells, backspaces) taken out, line
/// breaks and tabs kept, and broken bytes replaced by U+FFFD: safe to show on a terminal.
std::string printable(std::string_view bytes);

/// The text on one line, safe to show: what breaks or tabs a line, and every control character
/// but what is left of an escape sequence, is a space, several together are one, and none stands at
/// either end.
std::string one_line(std::string_view bytes);

/// A phrase as a sentence of its own: a Latin letter at its beginning large, and a full stop behind
/// it unless another mark ends it.
std::string as_sentence(std::string_view phrase);

/// The text as it is written here: the byte order mark with which other systems begin a file or a
/// line is taken out, and each line ends in a line feed alone.
std::string plain_lines(std::string_view text);

/// The bytes as one word of a shell, to be copied from a screen: in quotes, and if they hold
/// anything that is not safe to show, with each such byte written as a number.
std::string shell_word(std::string_view bytes);

/// Case-folded and without accents or compatibility differences: for comparing and searching.
std::string folded(std::string_view utf8);

/// As folded(), and alike where keyboards differ, too: letters with strokes, ligatures and the
/// dotless i as plain letters, every apostrophe, quotation mark and dash (and `--`) as the one of
/// ASCII. For the words that somebody looks for and the text they look in; names are told apart by
/// folded().
std::string searchable(std::string_view utf8);

/// Whether searchable(text) holds these words, which are searchable() already.
[[nodiscard]] bool holds(std::string_view text, std::string_view words);

/// Whether two names would be taken for each other at sight: alike when folded(), or written with
/// Cyrillic or Greek letters, or with digits, that look like Latin ones (the commonest of what UTS
/// 39 calls confusable).
[[nodiscard]] bool look_alike(std::string_view one, std::string_view other);

/// The places of those names that somebody means: of the one with that number, counted from 1 as a
/// list shows them, else of all that begin so, as far as folded() tells.
[[nodiscard]] std::vector<std::size_t> meant(std::span<const std::string> names,
                                             std::string_view typed);

/// White space (Unicode's included) taken from both ends.
std::string_view trimmed(std::string_view utf8);

/// The word of `known` that is closest to a mistyped one (Damerau-Levenshtein, at most a third of
/// its length off, and at most three); empty if none is close.
[[nodiscard]] std::optional<std::string> nearest(std::string_view typed,
                                                 std::span<const std::string> known);

}  // namespace hearth
