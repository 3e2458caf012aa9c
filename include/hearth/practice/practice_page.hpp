#pragma once

#include <string>
#include <vector>

#include "hearth/core/tree.hpp"
#include "hearth/document/document.hpp"
#include "hearth/practice/beat.hpp"

namespace hearth {

/// What two people without names are called.
std::vector<std::string> names_without_names();

/// What is to be read before a practice begins. `agreed`: what people have agreed, a line each.
Document before_page(const Practice& practice, const PracticeChoices& choices,
                     const std::vector<std::string>& agreed, Date today);

/// All of it, to be read aloud or on paper: every block, whether it is optional or drawn. `agreed`
/// stands before it, a line each.
Document script_page(const Practice& practice, const PracticeChoices& choices, Date today,
                     const std::vector<std::string>& agreed = {});

/// Its script for programs, as hearth-json(5) describes it.
Tree script_tree(const Practice& practice, const PracticeChoices& choices);

/// What is said when it is over: the same words whether it ended early or late, but for those of
/// its file.
std::string last_words(const Practice& practice, bool early);

}  // namespace hearth
