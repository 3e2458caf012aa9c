#pragma once

#include <string>

#include "hearth/core/error.hpp"

namespace hearth {

/// The same error where something was done before it: its hint begins with `done`, a sentence that
/// says what, in place of any that says that nothing was, in its text as well.
Error after(const std::string& done, const Error& failure);

}  // namespace hearth
