#pragma once

#include <string>

#include "hearth/app/env.hpp"

namespace hearth {

/// Shows a line as a notification on the screen of whoever is logged in, by way of notify-send.
/// False if there is no such program, no session bus, or nothing that shows notifications.
[[nodiscard]] bool notify(const Env& env, const std::string& line);

}  // namespace hearth
