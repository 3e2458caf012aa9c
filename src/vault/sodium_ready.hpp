#pragma once

namespace hearth {

/// Prepares libsodium, once; every file that calls it asks first. Throws Error if it cannot start.
void require_sodium();

}  // namespace hearth
