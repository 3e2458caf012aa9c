#pragma once

#include <chrono>
#include <optional>

#include "hearth/core/uuid.hpp"
#include "hearth/vault/secret.hpp"

namespace hearth {

// The kernel keeps keys for a while, in memory, for the person who is logged in. Whatever goes
// wrong (no such kernel, a container that forbids it, an expired key, a build without it) means
// that nothing is kept, and that the passphrase is asked for.

/// Keeps the keys of a journal for `time`, at least a second. False if they were not kept.
[[nodiscard]] bool keyring_put(const Uuid& journal, ByteView keys, std::chrono::seconds time);

/// Empty if nothing is kept, or no longer.
[[nodiscard]] std::optional<Secret> keyring_get(const Uuid& journal);

/// False if there was nothing to forget.
bool keyring_forget(const Uuid& journal);

}  // namespace hearth
