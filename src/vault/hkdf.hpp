#pragma once

#include <string_view>

#include "hearth/vault/secret.hpp"

namespace hearth {

/// HKDF-SHA-256 (RFC 5869): `size` bytes, at most 8160, drawn from what is secret.
Secret hkdf_sha256(ByteView secret, ByteView salt, std::string_view info, std::size_t size);

}  // namespace hearth
