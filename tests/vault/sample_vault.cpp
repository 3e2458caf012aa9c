#include "sample_vault.hpp"

#include <sodium.h>

namespace hearth::sample {

ByteView view(std::string_view text) {
  return {reinterpret_cast<const std::uint8_t*>(text.data()), text.size()};
}

Bytes words(std::size_t size) {
  Bytes bytes(size);
  std::uint32_t state = 12345;
  for (auto& byte : bytes) {
    state = state * 1664525U + 1013904223U;
    byte = static_cast<std::uint8_t>(state >> 24);
  }
  return bytes;
}

VaultKeys some_keys() { return *VaultKeys::from(words(VaultKeys::kSize)); }

VaultInfo one_slot(const VaultKeys& keys) {
  const auto key = make_slot_key(view("correct horse"), kCheap);
  return {kJournal, 7, {wrap_keys({SlotKind::passphrase, 1}, kJournal, key, keys)}};
}

Bytes sealed(const VaultInfo& info, const VaultKeys& keys, ByteView plain) {
  Bytes vault;
  seal_vault(info, keys, plain, append_to(vault));
  return vault;
}

VaultHeader read_header(const ByteSource& source) {
  return read_vault_header(source, {kCheap, KdfLimits{}.most});
}

Bytes opened(ByteView vault, const VaultKeys& keys) {
  const auto source = read_from(vault);
  Bytes plain;
  open_vault(read_header(source), keys, source, append_to(plain));
  return plain;
}

Bytes opened_by(ByteView vault, std::string_view passphrase) {
  const auto info = read_header(read_from(vault)).info;
  return opened(vault, unlock_vault(info, view(passphrase)).keys);
}

void hash_again(Bytes& vault) {
  const auto length = static_cast<std::size_t>(vault[10] | vault[11] << 8);
  crypto_generichash(&vault[length - 64], 32, vault.data(), length - 64, nullptr, 0);
}

}  // namespace hearth::sample
