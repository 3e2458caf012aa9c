#include "hearth/app/keys/key_source.hpp"
#include "hearth/app/keys/new_passphrase.hpp"
#include "hearth/app/keys/recovery_code.hpp"
#include "hearth/app/keys/secret_input.hpp"
#include "hearth/core/error.hpp"
#include "hearth/terminal/passphrase_prompt.hpp"
#include "key.hpp"

namespace hearth {
namespace {

class KeyRecover final : public Command {
 public:
  void declare(Options& /*options*/) override {}

  Exit run(Env& env) override {
    const VaultInfo info = encrypted_header(env).info;
    const UnseenTyping unseen;
    const Secret code = env.passphrase_fd ? secret_line(*env.passphrase_fd)
                                          : asked_in_secret(env, "Recovery code: ");
    const Unlocked open = recover_with_line(info, code);
    const std::uint8_t person = info.slots[open.slot].owner.person;
    const Secret passphrase = new_passphrase(env);
    const SlotOwner owner{SlotKind::passphrase, person};
    const KeySlot slot =
        wrap_keys(owner, info.journal, make_slot_key(passphrase.view(), env.new_cost()), open.keys);
    const RecoverySlot recovery = recovery_slot(info.journal, open.keys, person);
    const VaultInfo fresh_code = with_changed_slot(info, open.slot, recovery.slot);
    const auto lost = slot_of(info, owner);
    const VaultInfo wanted =
        lost ? with_changed_slot(fresh_code, *lost, slot) : with_slot(fresh_code, slot);
    hand_out(env, recovery.code, [&] { replace_slots(env, open.keys, info, wanted); });
    env.console.note(
        "The new passphrase opens the journal; the old one and the old code do not.\n");
    return Exit::ok;
  }
};

}  // namespace

std::unique_ptr<Command> make_key_recover() { return std::make_unique<KeyRecover>(); }

}  // namespace hearth
