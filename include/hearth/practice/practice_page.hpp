#pragma once

#include <string>
#include <vector>

#include "hearth/document/document.hpp"
#include "hearth/practice/beat.hpp"

namespace hearth {

/// What two people without names are called.
std::vector<std::string> names_without_names();

/// What is to be read before a practice begins. `agreed`: what people have agreed, a line each.
Document before_page(const Practice& practice, const PracticeChoices& choices,
                     const std::vector<std::string>& agreed, Date today);

/// All of it, to be read aloud or on paper: every block, whether it is optional or drawn.
Document script_page(const Practice& practice, const PracticeChoices& choices, Date today);

/// What is said when it is over: the same words whether it ended early or late, but for those of
/// its file.
std::string last_words(const Practice& practice, bool early);

}  // namespace hearth
