#pragma once

#include <string_view>

#include "hearth/vault/container.hpp"
#include "hearth/vault/slots.hpp"
#include "hearth/vault/vault_header.hpp"

namespace hearth::sample {

/// So cheap that a test can unlock a thousand times; read_header allows it.
inline constexpr KdfCost kCheap{1, 8};

inline constexpr Uuid kJournal{{1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16}};

ByteView view(std::string_view text);

/// Bytes that are different everywhere and the same in every run.
Bytes words(std::size_t size);

VaultKeys some_keys();

/// One passphrase slot of person 1, "correct horse".
VaultInfo one_slot(const VaultKeys& keys);

Bytes sealed(const VaultInfo& info, const VaultKeys& keys, ByteView plain);

VaultHeader read_header(const ByteSource& source);

/// Opens with the keys and returns the plaintext. Throws VaultError.
Bytes opened(ByteView vault, const VaultKeys& keys);

/// Opens with the passphrase and returns the plaintext. Throws VaultError.
Bytes opened_by(ByteView vault, std::string_view passphrase);

/// What someone without any key can do: make the hash that needs no key right again.
void hash_again(Bytes& vault);

}  // namespace hearth::sample
