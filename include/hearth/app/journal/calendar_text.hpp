#pragma once

#include <string>

#include "hearth/app/env.hpp"
#include "hearth/core/tree.hpp"

namespace hearth {

/// The text that the program hearth-calendar makes of these days or times. Throws Error, with
/// `remedy` as what to do without it, if it is not there or fails.
std::string calendar_text(const Env& env, const Tree& days, const std::string& remedy);

}  // namespace hearth
