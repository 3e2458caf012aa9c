#pragma once

#include <filesystem>
#include <functional>
#include <span>

#include "hearth/journal/entry.hpp"
#include "hearth/vault/key_slot.hpp"
#include "hearth/vault/slots.hpp"
#include "hearth/vault/vault_header.hpp"

namespace hearth {

/// From this size on a journal is slow enough to be worth a word.
inline constexpr std::uint64_t kLargeVault = std::uint64_t{64} << 20;

/// Whether a file is an encrypted journal, by its first bytes; false if it cannot be read.
[[nodiscard]] bool is_vault(const std::filesystem::path& file);

enum class JournalKind { plain, vault };

/// What a file is, by its first bytes. Throws Error if it is neither (Exit::damaged), is
/// not there (Exit::nothing_found), or cannot be read.
JournalKind kind_of(const std::filesystem::path& file);

/// The header of an encrypted journal. Throws VaultError, or Error if it cannot be read.
VaultHeader vault_header_of(const std::filesystem::path& file);

/// Throws VaultError unless the whole file is what was once written with these keys and holds a
/// sound database. Gives the people in it.
std::vector<Person> check_vault(const std::filesystem::path& file, const VaultKeys& keys);

/// What a change of the keys does: gets the header's content as it is now and the keys, and may
/// change both. Derive beforehand: other writers wait while it runs.
using KeyChange = std::function<void(VaultInfo&, VaultKeys&)>;

/// What becomes of the versions before: one of them is kept as ever, or none stays beside the
/// journal, for when they open with what must not open it any more.
enum class Before { kept, removed };

/// Saves an encrypted journal with other slots or other keys, the words in it untouched. Throws
/// Error: nothing has changed then. Returns the version that was saved.
std::uint64_t change_vault(const std::filesystem::path& file, const VaultKeys& keys,
                           const KeyChange& change, Before before = Before::kept);

/// Encrypts a plain journal where it lies, and overwrites and removes what was readable. Throws
/// HalfDone if it is encrypted and something readable is still there; any other Error: nothing has
/// changed.
void encrypt_journal(const std::filesystem::path& file, const NewVault& vault);

/// Makes a plain journal of an encrypted one. The encrypted one stays beside it as `.prev`. What
/// lies under the keys of others than `opened`, which are at least one, is not in the plain one.
void decrypt_journal(const std::filesystem::path& file, std::span<const VaultKeys> opened);

}  // namespace hearth
