#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace hearth {

/// What Day One keeps as Markdown, as it was typed.
struct DayOneText {
  std::string words;
  std::size_t pictures = 0;  ///< marks of pictures, sounds and films that were taken out
};

/// Takes the backslash off every sign that Day One put it before, and takes out the marks
/// `![](dayone-moment://…)`, with their line where they stand alone on it.
DayOneText day_one_text(std::string_view markdown);

}  // namespace hearth
