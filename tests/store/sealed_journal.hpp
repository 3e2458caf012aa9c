#pragma once

#include <filesystem>

#include "hearth/store/journal.hpp"
#include "hearth/vault/slots.hpp"

namespace hearth::test {

/// Keys whose slots nobody derived: as cheap as can be, for whoever brings the keys themselves.
NewVault quick_vault();

/// Brings these keys, however often it is asked.
Opener opener_with(const VaultKeys& keys);

/// Encrypts any bytes as if they were a journal's database.
void write_vault(const std::filesystem::path& file, const NewVault& vault, ByteView database);

}  // namespace hearth::test
