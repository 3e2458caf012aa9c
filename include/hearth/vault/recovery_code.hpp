#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "hearth/vault/secret.hpp"

namespace hearth {

/// 16 random bytes, the secret behind a recovery code.
Secret random_recovery_secret();

/// Seven groups of four, `7Z3K-…`: 26 characters of Crockford base32 for the 128 bits and two that
/// check them. The text is as secret as the bytes. Throws Error unless there are 16 bytes.
std::string recovery_code(ByteView secret);

/// Understands lower case, O for 0, I and L for 1, and any spaces and dashes. Empty for anything
/// that is not a code; up to two wrong characters, or two neighbours swapped, are always noticed.
[[nodiscard]] std::optional<Secret> parse_recovery_code(std::string_view text);

}  // namespace hearth
