#include "hearth/vault/slots.hpp"

#include <algorithm>
#include <vector>

#include "hearth/core/translated.hpp"
#include "hearth/system/random.hpp"
#include "hearth/vault/passphrase.hpp"

namespace hearth {

namespace {

std::vector<std::size_t> slots_of(const VaultInfo& info, SlotKind kind,
                                  std::optional<std::size_t> first) {
  std::vector<std::size_t> found;
  for (std::size_t i = 0; i < info.slots.size(); ++i) {
    if (info.slots[i].owner.kind == kind) found.push_back(i);
  }
  std::stable_partition(found.begin(), found.end(), [&](auto i) { return first == i; });
  return found;
}

std::optional<Unlocked> try_slots(const VaultInfo& info, ByteView passphrase,
                                  const std::vector<std::size_t>& order) {
  for (const auto index : order) {
    const auto& slot = info.slots[index];
    auto key = derive_slot_key(passphrase, slot.cost, slot.salt);
    auto keys = unwrap_keys(slot, info.journal, key.key.view());
    if (keys) return Unlocked{index, std::move(*keys), std::move(key)};
  }
  return std::nullopt;
}

VaultError wrong(const std::string& what, const std::string& hint) {
  return {VaultFault::wrong_passphrase, what, hint};
}

void check_index(const VaultInfo& info, std::size_t index) {
  if (index < info.slots.size()) return;
  throw Error(tr("This journal has no key slot {}.", index + 1),
              tr("'hearth key status' lists them."));
}

bool has_passphrase(const VaultInfo& info) {
  return !slots_of(info, SlotKind::passphrase, std::nullopt).empty();
}

}  // namespace

Unlocked unlock_vault(const VaultInfo& info, ByteView passphrase,
                      std::optional<std::size_t> first) {
  const auto order = slots_of(info, SlotKind::passphrase, first);
  for (const Secret& form : passphrase_forms(passphrase)) {
    if (auto open = try_slots(info, form.view(), order)) return *std::move(open);
  }
  throw wrong(tr("This passphrase does not open the journal."),
              tr("Try again; if it is lost, 'hearth key recover' asks for the recovery code."));
}

Unlocked recover_vault(const VaultInfo& info, std::string_view code) {
  const auto secret = parse_recovery_code(code);
  if (!secret) {
    throw wrong(tr("This recovery code has a typing mistake."),
                tr("It has 28 letters and digits in seven groups; compare them one by one."));
  }
  auto open = try_slots(info, secret->view(), slots_of(info, SlotKind::recovery, std::nullopt));
  if (open) return std::move(*open);
  throw wrong(tr("This recovery code belongs to another journal, or was replaced by a newer code."),
              tr("Look for the code that was shown last for this journal."));
}

VaultInfo with_slot(VaultInfo info, const KeySlot& slot) {
  if (info.slots.size() >= kMostSlots) {
    throw Error(tr("This journal already has {} ways to open it, which is the most it can "
                   "have.",
                   kMostSlots),
                tr("Remove one with 'hearth key remove' first."));
  }
  info.slots.push_back(slot);
  return info;
}

VaultInfo with_changed_slot(VaultInfo info, std::size_t index, const KeySlot& slot) {
  check_index(info, index);
  info.slots[index] = slot;
  return info;
}

VaultInfo without_slot(VaultInfo info, std::size_t index) {
  check_index(info, index);
  info.slots.erase(info.slots.begin() + static_cast<std::ptrdiff_t>(index));
  if (!has_passphrase(info)) {
    throw Error(tr("Without this passphrase nobody could open the journal."),
                tr("Add another one with 'hearth key add' first."));
  }
  return info;
}

VaultInfo rotate(VaultInfo info, std::span<Unlocked> all) {
  std::vector<bool> open(info.slots.size());
  for (const auto& one : all) {
    check_index(info, one.slot);
    open[one.slot] = true;
  }
  if (std::ranges::find(open, false) != open.end()) {
    throw Error(tr("A new key needs every passphrase of the journal, and the recovery code."),
                tr("Have each of you at the keyboard, or remove the missing one with 'hearth key "
                   "remove' first; its private answers are then closed for ever."));
  }
  const auto fresh = VaultKeys::random();
  for (auto& one : all) {
    one.keys = fresh.with_person_of(one.keys);
    auto& slot = info.slots[one.slot];
    slot = wrap_keys(slot.owner, info.journal, one.key, one.keys);
  }
  return info;
}

RecoverySlot recovery_slot(const Uuid& journal, const VaultKeys& keys, std::uint8_t person) {
  const Secret secret = random_recovery_secret();
  const SlotKey key = make_slot_key(secret.view(), kFloorCost);
  return {wrap_keys({SlotKind::recovery, person}, journal, key, keys),
          recovery_code(secret.view())};
}

NewVault new_vault(ByteView passphrase, KdfCost cost, std::uint8_t person, Moment now) {
  const Uuid journal = uuid_v7(now.ms, uuid_random());
  VaultKeys keys = VaultKeys::random(person);
  const SlotKey key = make_slot_key(passphrase, cost);
  RecoverySlot recovery = recovery_slot(journal, keys, person);
  VaultInfo info{
      journal, 0, {wrap_keys({SlotKind::passphrase, person}, journal, key, keys), recovery.slot}};
  return {std::move(info), std::move(keys), std::move(recovery.code)};
}

}  // namespace hearth
