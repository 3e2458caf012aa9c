#include "hearth/app/keys/key_source.hpp"
#include "hearth/app/keys/new_passphrase.hpp"
#include "hearth/core/error.hpp"
#include "hearth/terminal/passphrase_prompt.hpp"
#include "key.hpp"
#include "slots.hpp"

namespace hearth {
namespace {

class KeyChangeCommand final : public Command {
 public:
  void declare(Options& /*options*/) override {}

  Exit run(Env& env) override {
    const OpenedForKeys opened(env);
    const auto& [info, unseen, open] = opened;
    const KeySlot slot =
        passphrase_slot(env, info, open.keys, info.slots[open.slot].owner, new_passphrase(env));
    replace_slots(env, open.keys, info, with_changed_slot(info, open.slot, slot));
    env.console.note(
        "The passphrase is changed. Copies of the journal from before, `.prev` included, still "
        "open with the old one; if somebody else knows it, `hearth key rotate` comes next.\n");
    return Exit::ok;
  }
};

class KeyCode final : public Command {
 public:
  void declare(Options& /*options*/) override {}

  Exit run(Env& env) override {
    const OpenedForKeys opened(env);
    const VaultInfo& info = opened.info;
    const auto& open = opened.open;
    const std::uint8_t person = info.slots[open.slot].owner.person;
    const RecoverySlot fresh = recovery_slot(info.journal, open.keys, person);
    const VaultInfo wanted = with_slot_renewed(info, fresh.slot);
    show_recovery_code_then(env, fresh.code, [&] { replace_slots(env, open.keys, info, wanted); });
    env.console.note(
        "The new recovery code opens the journal, and one from before does not. Copies of the "
        "journal from before, `.prev` included, still open with that.\n");
    return Exit::ok;
  }
};

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
    const KeySlot slot =
        passphrase_slot(env, info, open.keys, {SlotKind::passphrase, person}, new_passphrase(env));
    const RecoverySlot recovery = recovery_slot(info.journal, open.keys, person);
    const VaultInfo fresh_code = with_changed_slot(info, open.slot, recovery.slot);
    const VaultInfo wanted = with_slot_renewed(fresh_code, slot);
    show_recovery_code_then(env, recovery.code,
                            [&] { replace_slots(env, open.keys, info, wanted); });
    env.console.note(
        "The new passphrase opens the journal; the old one and the old code do not.\n");
    return Exit::ok;
  }
};

}  // namespace

std::unique_ptr<Command> make_key_change() { return std::make_unique<KeyChangeCommand>(); }

std::unique_ptr<Command> make_key_code() { return std::make_unique<KeyCode>(); }

std::unique_ptr<Command> make_key_recover() { return std::make_unique<KeyRecover>(); }

}  // namespace hearth
