#include <fmt/core.h>

#include "hearth/app/keys/key_source.hpp"
#include "hearth/app/keys/rescued_words.hpp"
#include "hearth/core/error.hpp"
#include "hearth/store/storage/seen_generation.hpp"
#include "hearth/terminal/passphrase_prompt.hpp"
#include "hearth/vault/keyring.hpp"
#include "hearth/vault/vault_header.hpp"
#include "key.hpp"
#include "slots.hpp"

namespace hearth {
namespace {

/// Opens this one slot and no other, for each of them gets the new key.
Unlocked open_slot(Env& env, const VaultInfo& info, std::size_t index) {
  const KeySlot& slot = info.slots[index];
  const Secret said = env.passphrase_fd
                          ? secret_line(*env.passphrase_fd)
                          : asked_in_secret(env, fmt::format("The {}: ", slot_name(slot)));
  VaultInfo alone = info;
  alone.slots = {slot};
  Unlocked open = slot.owner.kind == SlotKind::recovery ? recover_with_line(alone, said)
                                                        : unlock_vault(alone, said.view());
  open.slot = index;
  return open;
}

std::vector<VaultKeys> keys_of(const std::vector<Unlocked>& all) {
  std::vector<VaultKeys> keys;
  keys.reserve(all.size());
  for (const Unlocked& open : all) keys.push_back(open.keys.copy());
  return keys;
}

class KeyRotate final : public Command {
 public:
  void declare(Options& /*options*/) override {}

  Exit run(Env& env) override {
    const VaultInfo info = encrypted_header(env).info;
    env.console.note(
        "Each passphrase and recovery code is asked for once, as each gets the new key.\n");
    const UnseenTyping unseen;
    std::vector<Unlocked> all;
    for (std::size_t n = 0; n < info.slots.size(); ++n) all.push_back(open_slot(env, info, n));
    import_rescued_first(env, keys_of(all));
    const VaultKeys former = all.front().keys.copy();
    const VaultInfo wanted = rotate(info, all);
    const auto rotated = [&](VaultInfo& now, VaultKeys& keys) {
      if (now.slots != info.slots) {
        throw Error("Somebody else has just changed the keys of this journal.",
                    "They were left as they are. Try again.", Exit::busy);
      }
      now.slots = wanted.slots;
      keys = all.front().keys.copy();
    };
    change_vault(env.journal, former, rotated, Before::removed);
    keyring_forget(info.journal);
    note_generation(env.state, journal_at(env, info.journal), info.generation + 1);
    env.console.note(
        "The journal has a new key. The versions kept beside it are removed; backups elsewhere "
        "still open with what they were made with.\n");
    return Exit::ok;
  }
};

}  // namespace

std::unique_ptr<Command> make_key_rotate() { return std::make_unique<KeyRotate>(); }

}  // namespace hearth
