#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "hearth/document/terminal.hpp"

namespace hearth {

using Lines = std::vector<std::string>;

/// How a piece of text stands out. None says that a number is high or low.
enum class Hue { plain, strong };

/// The text in that hue if the style has colour, else as it is.
std::string painted(std::string_view text, Hue hue, const Style& style);

/// The text in the colour of that voice: one for the first person of a journal, one for the second.
std::string painted(std::string_view text, const Panel::Voice& voice, const Style& style);

/// Text from people, safe to show and without white space around it.
std::string clean(std::string_view text);

/// Every line that is not empty moved to the right, the first one led by `lead`, which must be
/// as wide as the move.
Lines indented(Lines lines, std::string_view lead);

void append(Lines& lines, Lines more);

inline constexpr int kNarrowestPage = 20;  ///< columns; what is narrower is taken for so wide

/// The lines as text, with the signs of the style and without spaces at their ends.
std::string set_lines(const Lines& lines, const Style& style);

/// One drawn scale with a mark for each person, hollow where they stood the last time; in the
/// accessible style, and where there is no room for it, in words.
Lines scale_lines(const OnScale& scale, const Style& style);

/// Everybody's words in a column of their own; below each other in the accessible style, and where
/// columns would be narrow.
Lines side_by_side_lines(const SideBySide& words, const Style& style);

/// The table in columns, cells wrapped where it is too wide; as lines of "Title: value" in the
/// accessible style and where there is no room for columns. Nothing if it has no rows.
Lines table_lines(const Table& table, const Style& style);

}  // namespace hearth
