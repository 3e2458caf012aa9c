#pragma once

#include <string>
#include <string_view>

#include "hearth/practice/practice.hpp"
#include "hearth/store/shelf/shelf.hpp"

namespace hearth {

/// The checked practice of that id, in that language where there is a translation that is the same
/// practice, as it was written otherwise; with the questions that are usual for its family where it
/// asks none of its own and keeps answers. Throws Error with every mistake in it, as a compiler
/// would show them; for an unknown id, with the nearest known one.
Practice load_practice(const Shelf& shelf, const std::string& id, std::string_view language = {});

}  // namespace hearth
