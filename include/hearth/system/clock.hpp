#pragma once

#include <optional>
#include <string>

#include "hearth/core/moment.hpp"

namespace hearth {

/// The wall clock with the local offset, or the moment that HEARTH_NOW fixes. Throws Error (usage)
/// if that is no moment.
Moment now_from(const std::optional<std::string>& fixed);

}  // namespace hearth
