#pragma once

#include <string>

#include "hearth/prompt/pack/pack.hpp"

namespace hearth {

/// A small pack that can be asked as it is, with remarks on what can be changed and added.
std::string pack_starter(PackKind kind, const std::string& id);

}  // namespace hearth
