// Feeds arbitrary bytes to everything that reads an encrypted journal: the header, the slots, the
// body, recovery codes and the boxes of private answers. Nothing may crash, hang, take memory by
// what the file says, or be accepted unless it is what was written.
#include <sodium.h>

#include <algorithm>
#include <cstdlib>
#include <cstring>
#include <string_view>
#include <tuple>

#include "hearth/core/error.hpp"
#include "hearth/vault/container.hpp"
#include "hearth/vault/personal_key.hpp"
#include "hearth/vault/slots.hpp"

namespace hearth {
namespace {

constexpr Uuid kJournal{{1, 2, 3}};
constexpr std::size_t kFixed = 128;
constexpr std::size_t kSlot = 192;
constexpr std::size_t kHash = 32;

const VaultKeys& keys() {
  static const VaultKeys keys = *VaultKeys::from(Bytes(VaultKeys::kSize, 7));
  return keys;
}

VaultInfo info() {
  static const KeySlot wrapped =
      wrap_keys({}, kJournal, SlotKey{kFloorCost, {}, Secret(32)}, keys());
  return {kJournal, 5, {wrapped}};
}

/// Whether it was taken for a whole vault.
bool opens(ByteView file, Bytes& plain) {
  try {
    const ByteSource source = read_from(file);
    const VaultHeader header = read_vault_header(source);
    if (const auto size = plain_size(header, file.size()); size && *size > file.size()) abort();
    open_vault(header, keys(), source, append_to(plain));
    return true;
  } catch (const Error&) {
    return false;
  }
}

/// As somebody without a key can: the first hash is right again, so that what follows is looked at.
void mend(Bytes& file) {
  if (file.size() < kFixed) return;
  const std::size_t slots = std::clamp<std::size_t>(file[12], 1, kMostSlots);
  const std::size_t length = kFixed + slots * kSlot + 2 * kHash;
  if (file.size() < length) file.resize(length);
  const Bytes start{0x89, 'H', 'E', 'A', 'R', 'T', 'H', '\n', 1, 0};
  std::ranges::copy(start, file.begin());
  file[10] = static_cast<std::uint8_t>(length);
  file[11] = static_cast<std::uint8_t>(length >> 8);
  file[12] = static_cast<std::uint8_t>(slots);
  file[13] = 0;
  crypto_generichash(file.data() + length - 2 * kHash, kHash, file.data(), length - 2 * kHash,
                     nullptr, 0);
}

void read_as_it_is(ByteView bytes) {
  Bytes plain;
  if (opens(bytes, plain)) abort();
  Bytes mended(bytes.begin(), bytes.end());
  mend(mended);
  if (opens(mended, plain)) abort();
}

/// A whole vault of the first bytes, changed at the places that the rest names: four bytes a
/// change.
void change_a_whole_one(ByteView bytes) {
  const auto words = bytes.first(bytes.size() / 2);
  Bytes file;
  seal_vault(info(), keys(), words, append_to(file));
  const Bytes whole = file;
  for (auto rest = bytes.subspan(words.size()); rest.size() >= 4; rest = rest.subspan(4)) {
    const std::size_t at = (rest[0] | std::size_t{rest[1]} << 8U) % file.size();
    if (rest[2] == 0xFF) {
      file.resize(std::max<std::size_t>(at, 1));
    } else if (rest[2] == 0xFE) {
      file.insert(file.end(), rest[3], 0);
    } else {
      file[at] ^= rest[3];
    }
  }
  Bytes plain;
  const bool accepted = opens(file, plain);
  if (accepted != (file == whole)) abort();
  if (accepted && !std::equal(plain.begin(), plain.end(), words.begin(), words.end())) abort();
}

void read_boxes_and_codes(ByteView bytes) {
  static const PersonalKey key(keys());
  if (key.open(kJournal, bytes)) abort();
  const Bytes box = key.seal(kJournal, bytes);
  const auto again = key.open(kJournal, box);
  if (!again || !std::equal(again->begin(), again->end(), bytes.begin(), bytes.end())) abort();
  std::ignore = parse_recovery_code({reinterpret_cast<const char*>(bytes.data()), bytes.size()});
  std::ignore = VaultKeys::from_kept(bytes);
}

}  // namespace
}  // namespace hearth

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const hearth::ByteView bytes(data, size);
  hearth::read_as_it_is(bytes);
  hearth::change_a_whole_one(bytes);
  hearth::read_boxes_and_codes(bytes);
  return 0;
}
