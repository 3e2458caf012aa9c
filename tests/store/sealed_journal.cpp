#include "sealed_journal.hpp"

#include "hearth/vault/container.hpp"
#include "support/entries.hpp"
#include "support/temp_folder.hpp"

namespace hearth::test {

NewVault quick_vault() {
  VaultKeys keys = VaultKeys::random(1);
  const SlotKey key{kFloorCost, {}, Secret::random(32)};
  VaultInfo info{id(7), 0, {wrap_keys({SlotKind::passphrase, 1}, id(7), key, keys)}};
  return {std::move(info), std::move(keys), ""};
}

Opener opener_with(const VaultKeys& keys) {
  const auto kept = std::make_shared<const VaultKeys>(keys.copy());
  return [kept](const VaultHeader&) { return kept->copy(); };
}

void write_vault(const std::filesystem::path& file, const NewVault& vault, ByteView database) {
  Bytes bytes;
  seal_vault(vault.info, vault.keys, database, append_to(bytes));
  write_file(file, {reinterpret_cast<const char*>(bytes.data()), bytes.size()});
}

}  // namespace hearth::test
