#pragma once

#include <string>

#include "hearth/document/terminal.hpp"

namespace hearth {

/// A line with each sign that hearth puts there replaced by one that can be shown; letters stay.
std::string shown_with(Signs signs, const std::string& line, int columns);

}  // namespace hearth
