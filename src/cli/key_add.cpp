#include <fmt/core.h>

#include <algorithm>

#include "hearth/core/error.hpp"
#include "hearth/terminal/unseen_typing.hpp"
#include "key.hpp"
#include "key_source.hpp"
#include "new_passphrase.hpp"
#include "recovery_code.hpp"

namespace hearth {
namespace {

void refuse_second(const VaultInfo& info, std::uint8_t person) {
  const bool has_one = std::any_of(info.slots.begin(), info.slots.end(), [&](const KeySlot& slot) {
    return slot.owner == SlotOwner{SlotKind::passphrase, person};
  });
  if (!has_one) return;
  throw Error(person == 0 ? "There is a shared passphrase already."
                          : "This person has a passphrase already.",
              "`hearth key change` changes it; --as NAME adds one for somebody else.", Exit::usage);
}

/// Opening it with their key does it.
void close_private_of(Env& env, const VaultKeys& keys) {
  Journal::open(env.journal, [&](const VaultHeader&) { return keys.copy(); });
  env.console.note(
      "What this person keeps private is closed to every other passphrase now. Backups and "
      "versions from before still hold it as it was. Without this passphrase and this recovery "
      "code it is lost: nobody else can open it.\n");
}

class KeyAdd final : public Command {
 public:
  void declare(Options& /*options*/) override {}

  Exit run(Env& env) override {
    const VaultInfo info = encrypted_header(env).info;
    const UnseenTyping unseen;
    const Unlocked open = unlock(env, info);
    const Journal journal =
        Journal::open(env.journal, [&](const VaultHeader&) { return open.keys.copy(); });
    const std::uint8_t person = slot_person(env, journal.people());
    refuse_second(info, person);
    const Secret passphrase = new_passphrase(env);
    const NewSlots slots = new_slots(env, info, open.keys, person, passphrase);
    hand_out(env, slots.recovery_code, [&] { add_slots(env, info, open.keys, slots); });
    return Exit::ok;
  }
};

}  // namespace

NewSlots new_slots(const Env& env, const VaultInfo& info, const VaultKeys& open,
                   std::uint8_t person, const Secret& passphrase) {
  // Secrets of their own: what is closed to the others stays closed to this slot's neighbours.
  VaultKeys keys = open.with_person_of(VaultKeys::random(person));
  const RecoverySlot recovery = recovery_slot(info.journal, keys, person);
  const SlotKey key = make_slot_key(passphrase.view(), env.new_cost());
  const KeySlot slot = wrap_keys({SlotKind::passphrase, person}, info.journal, key, keys);
  VaultInfo wanted = with_slot(with_slot(info, slot), recovery.slot);
  return {person, std::move(keys), std::move(wanted), recovery.code};
}

void add_slots(Env& env, const VaultInfo& info, const VaultKeys& open, const NewSlots& slots) {
  replace_slots(env, open, info, slots.wanted);
  env.console.note("The new passphrase opens the journal from now on, beside the others.\n");
  if (slots.person != 0) close_private_of(env, slots.keys);
}

std::unique_ptr<Command> make_key_add() { return std::make_unique<KeyAdd>(); }

}  // namespace hearth
