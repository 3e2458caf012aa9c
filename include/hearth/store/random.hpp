#pragma once

#include "hearth/core/uuid.hpp"

namespace hearth {

/// Fresh bytes from the system. Throws Error if it has none to give.
UuidRandom uuid_random();

}  // namespace hearth
