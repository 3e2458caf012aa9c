#pragma once

#include <string>

namespace hearth {

/// All that is given on stdin, up to its end, for a program that asks nothing. Throws Error if it
/// cannot be read.
std::string all_of_stdin();

}  // namespace hearth
