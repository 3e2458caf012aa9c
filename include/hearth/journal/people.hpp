#pragma once

#include <string>
#include <vector>

namespace hearth {

/// Why a name cannot be used beside those that are taken; empty if it can.
std::string objection_to_name(const std::string& name, const std::vector<std::string>& taken);

/// The name without white space around it. Throws Error (usage) for one that cannot be used.
std::string checked_name(const std::string& typed, const std::vector<std::string>& taken);

}  // namespace hearth
