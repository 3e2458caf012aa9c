#include "header_codec.hpp"

#include <fmt/format.h>
#include <sodium.h>

#include <algorithm>
#include <string_view>

#include "hearth/core/error.hpp"
#include "slot_codec.hpp"
#include "sodium_ready.hpp"

namespace hearth {

namespace {

constexpr std::string_view kHeaderLabel = "hearth-vault-1 header";
constexpr std::string_view kBodyLabel = "hearth-vault-1 body";

// Two labels, so that no message hashed under the vault's key serves two purposes.
Secret labelled_key(const VaultKeys& keys, std::string_view label, ByteView more) {
  require_sodium();
  Bytes message(label.begin(), label.end());
  message.insert(message.end(), more.begin(), more.end());
  Secret key(kKeySize);
  crypto_generichash(key.bytes().data(), key.size(), message.data(), message.size(),
                     keys.data().data(), keys.data().size());
  return key;
}

using Hash = std::array<std::uint8_t, kHashSize>;

Hash hash(ByteView bytes, ByteView key = {}) {
  require_sodium();
  Hash sum{};
  crypto_generichash(sum.data(), sum.size(), bytes.data(), bytes.size(), key.data(), key.size());
  return sum;
}

Hash header_mac(ByteView before, const VaultKeys& keys) {
  return hash(before, labelled_key(keys, kHeaderLabel, {}).view());
}

template <typename Part>
void append(Bytes& bytes, const Part& part) {
  bytes.insert(bytes.end(), part.begin(), part.end());
}

template <typename Part>
void put_part(Bytes& bytes, std::size_t at, const Part& part) {
  std::ranges::copy(part, bytes.begin() + static_cast<std::ptrdiff_t>(at));
}

Bytes encode_fixed_part(const VaultInfo& info, const Seed& seed, const StreamStart& start) {
  const auto slots = info.slots.size();
  Bytes bytes(kFixedSize);
  put_part(bytes, 0, kMagic);
  put_number(bytes, header_at::kVersion, kFormatVersion);
  put_number(bytes, header_at::kLength, static_cast<std::uint16_t>(header_size(slots)));
  put_number(bytes, header_at::kSlotCount, static_cast<std::uint16_t>(slots));
  put_part(bytes, header_at::kJournal, info.journal.bytes);
  put_number(bytes, header_at::kGeneration, info.generation);
  put_number(bytes, header_at::kChunk, static_cast<std::uint32_t>(kChunkSize));
  put_part(bytes, header_at::kSeed, seed);
  put_part(bytes, header_at::kStream, start);
  return bytes;
}

}  // namespace

Secret body_key(const VaultKeys& keys, ByteView seed) {
  return labelled_key(keys, kBodyLabel, seed);
}

Bytes encode_header(const VaultInfo& info, const Seed& seed, const StreamStart& start,
                    const VaultKeys& keys) {
  if (info.slots.empty() || info.slots.size() > kMostSlots) {
    throw Error(fmt::format("A journal needs between 1 and {} ways to open it.", kMostSlots),
                "Add or remove one with 'hearth key'.");
  }
  auto bytes = encode_fixed_part(info, seed, start);
  for (const auto& slot : info.slots) append(bytes, encode_slot(slot));
  append(bytes, hash(bytes));
  append(bytes, header_mac(bytes, keys));
  return bytes;
}

bool keys_fit(const VaultHeader& header, const VaultKeys& keys) {
  const ByteView raw(header.raw);
  const auto before = raw.first(raw.size() - kHashSize);
  return same_secret(header_mac(before, keys), raw.last(kHashSize));
}

}  // namespace hearth
