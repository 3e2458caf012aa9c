#include <sodium.h>

#include <algorithm>

#include "header_codec.hpp"
#include "hearth/core/translated.hpp"
#include "hearth/vault/vault_header.hpp"

namespace hearth {

namespace {

Exit exit_for(VaultFault fault) {
  switch (fault) {
    case VaultFault::damaged:
    case VaultFault::tampered:
      return Exit::damaged;
    case VaultFault::wrong_passphrase:
      return Exit::locked;
    case VaultFault::newer:
      return Exit::failed;
  }
  return Exit::failed;
}

void read_more(const ByteSource& source, Bytes& raw, std::size_t size) {
  const auto had = raw.size();
  raw.resize(size);
  const auto got = source(std::span(raw).subspan(had));
  if (got < size - had) throw damaged_vault(tr("it ends in the middle of its header"));
}

void check_magic(ByteView raw) {
  if (!looks_like_vault(raw)) throw damaged_vault(tr("it does not begin as a hearth journal does"));
}

void check_version(ByteView raw) {
  const auto version = get_number<std::uint16_t>(raw, header_at::kVersion);
  if (version == kFormatVersion) return;
  if (version == 0) throw damaged_vault(tr("its format has no version"));
  throw VaultError(VaultFault::newer,
                   tr("This journal was made by a newer hearth (its format is {}, and "
                      "this hearth reads {}).",
                      version, kFormatVersion),
                   tr("Install the newer version; the journal was not touched."));
}

std::size_t checked_length(ByteView raw) {
  const auto slots = get_number<std::uint16_t>(raw, header_at::kSlotCount);
  const auto length = get_number<std::uint16_t>(raw, header_at::kLength);
  if (slots == 0 || slots > kMostSlots || length != header_size(slots)) {
    throw damaged_vault(tr("its header has an impossible length"));
  }
  return length;
}

bool all_zero(ByteView bytes) {
  return std::ranges::all_of(bytes, [](auto byte) { return byte == 0; });
}

bool fixed_part_is_plain(ByteView raw) {
  return all_zero(raw.subspan(header_at::kFlags, 2)) &&
         get_number<std::uint32_t>(raw, header_at::kChunk) == kChunkSize &&
         all_zero(raw.subspan(header_at::kReserved, 4)) &&
         all_zero(raw.subspan(header_at::kReservedTail, kFixedSize - header_at::kReservedTail));
}

ByteView slot_bytes(ByteView raw, std::size_t index) {
  return raw.subspan(kFixedSize + index * kSlotSize, kSlotSize);
}

bool slot_is_plain(ByteView slot) {
  return slot[slot_at::kReserved] == 0 &&
         all_zero(slot.subspan(slot_at::kReservedTail, kSlotSize - slot_at::kReservedTail));
}

void check_reserved(ByteView raw, std::size_t slots) {
  bool plain = fixed_part_is_plain(raw);
  for (std::size_t i = 0; i < slots; ++i) plain = plain && slot_is_plain(slot_bytes(raw, i));
  if (!plain) throw damaged_vault(tr("its header uses bytes that must be zero"));
}

void check_hash(ByteView raw) {
  require_sodium();
  std::array<std::uint8_t, kHashSize> sum{};
  const auto before = raw.first(raw.size() - 2 * kHashSize);
  crypto_generichash(sum.data(), sum.size(), before.data(), before.size(), nullptr, 0);
  if (!std::equal(sum.begin(), sum.end(), raw.begin() + static_cast<std::ptrdiff_t>(before.size())))
    throw damaged_vault(tr("its header is not what was written"));
}

VaultInfo decode(ByteView raw, std::size_t slots, const KdfLimits& limits) {
  VaultInfo info;
  std::copy_n(raw.begin() + header_at::kJournal, info.journal.bytes.size(),
              info.journal.bytes.begin());
  info.generation = get_number<std::uint64_t>(raw, header_at::kGeneration);
  for (std::size_t i = 0; i < slots; ++i) {
    info.slots.push_back(decode_slot(slot_bytes(raw, i), limits));
  }
  return info;
}

}  // namespace

VaultError::VaultError(VaultFault fault, const std::string& what, std::string hint)
    : Error(what, std::move(hint), exit_for(fault)), fault_(fault) {}

VaultError damaged_vault(const std::string& detail) {
  return {VaultFault::damaged, tr("The journal is damaged: {}.", detail),
          tr("Leave the file as it is and run 'hearth restore' to go back to the previous copy.")};
}

bool looks_like_vault(ByteView start) {
  return start.size() >= kMagic.size() && std::equal(kMagic.begin(), kMagic.end(), start.begin());
}

VaultHeader read_vault_header(const ByteSource& source, const KdfLimits& limits) {
  VaultHeader header;
  read_more(source, header.raw, header_at::kJournal);
  check_magic(header.raw);
  check_version(header.raw);
  const auto length = checked_length(header.raw);
  const auto slots = get_number<std::uint16_t>(header.raw, header_at::kSlotCount);
  read_more(source, header.raw, length);
  check_reserved(header.raw, slots);
  check_hash(header.raw);
  header.info = decode(header.raw, slots, limits);
  return header;
}

}  // namespace hearth
