#pragma once

#include <functional>
#include <string>

#include "hearth/app/env.hpp"

namespace hearth {

/// Shows a new recovery code, and then saves that it opens the journal: what was saved and not seen
/// could never be seen again. At a terminal it is on a page of its own until it is written down,
/// and then gone; in plain lines, or where nobody is to be asked, it is on stdout. Throws Error if
/// it could not be shown, or was left; nothing is saved then.
void hand_out(Env& env, const std::string& code, const std::function<void()>& save);

}  // namespace hearth
