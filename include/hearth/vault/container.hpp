#pragma once

#include <cstdint>
#include <optional>
#include <span>

#include "hearth/core/bytes.hpp"
#include "hearth/vault/checksums.hpp"
#include "hearth/vault/key_slot.hpp"
#include "hearth/vault/vault_header.hpp"

namespace hearth {

/// How many bytes seal_vault writes.
std::uint64_t sealed_size(std::size_t slots, std::uint64_t plain_size);

/// How many bytes open_vault would give for a file of `file_size` bytes; empty if no vault with
/// this header has that size.
[[nodiscard]] std::optional<std::uint64_t> plain_size(const VaultHeader& header,
                                                      std::uint64_t file_size);

/// Writes a vault: a header with a new seed, then `plain` encrypted in pieces of 64 KiB. The memory
/// needed besides `plain` is one piece. Throws Error if there are not 1..kMostSlots slots. What the
/// sink was given, for verify_vault().
Checksums seal_vault(const VaultInfo& info, const VaultKeys& keys, ByteView plain,
                     const ByteSink& sink);

/// Decrypts the body that follows the header, to the very end of the source. What the sink was
/// given counts only once this has returned. Throws VaultError (tampered or damaged).
void open_vault(const VaultHeader& header, const VaultKeys& keys, const ByteSource& body,
                const ByteSink& sink);

/// Decrypts it into memory of just its length, each piece at its place. What is there counts only
/// once this has returned. Throws VaultError, also (damaged) if it has another length.
void open_vault(const VaultHeader& header, const VaultKeys& keys, const ByteSource& body,
                std::span<std::uint8_t> room);

/// Reads a vault from its beginning and throws VaultError (damaged) unless it holds `info`, opens
/// with these keys, which its first piece is decrypted for, and is to its end what was written:
/// what a save asks before it replaces anything. The other pieces are compared and not decrypted,
/// so that a fault of the memory while one of them was encrypted is not found here.
void verify_vault(const VaultInfo& info, const VaultKeys& keys, const Checksums& written,
                  const ByteSource& source);

}  // namespace hearth
