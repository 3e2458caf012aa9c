#include "hearth/core/error.hpp"
#include "hearth/terminal/unseen_typing.hpp"
#include "key.hpp"
#include "key_source.hpp"
#include "secret_input.hpp"

namespace hearth {
namespace {

std::optional<std::size_t> slot_of(const VaultInfo& info, SlotOwner owner) {
  for (std::size_t n = 0; n < info.slots.size(); ++n) {
    if (info.slots[n].owner == owner) return n;
  }
  return std::nullopt;
}

class KeyRecover final : public Command {
 public:
  void declare(Options& /*options*/) override {}

  Exit run(Env& env) override {
    const VaultInfo info = encrypted_header(env).info;
    const UnseenTyping unseen;
    const Secret code = env.passphrase_fd ? secret_line(*env.passphrase_fd)
                                          : asked_in_secret(env, "Recovery code: ");
    const std::string_view typed(reinterpret_cast<const char*>(code.view().data()), code.size());
    const Unlocked open = recover_vault(info, typed);
    const std::uint8_t person = info.slots[open.slot].owner.person;
    const Secret passphrase = new_passphrase(env);
    const SlotOwner owner{SlotKind::passphrase, person};
    const KeySlot slot =
        wrap_keys(owner, info.journal, make_slot_key(passphrase.view(), env.new_cost()), open.keys);
    const RecoverySlot recovery = recovery_slot(info.journal, open.keys, person);
    const VaultInfo fresh_code = with_changed_slot(info, open.slot, recovery.slot);
    const auto lost = slot_of(info, owner);
    replace_slots(env, open.keys, info,
                  lost ? with_changed_slot(fresh_code, *lost, slot) : with_slot(fresh_code, slot));
    show_recovery_code(env, recovery.code);
    env.console.note(
        "The new passphrase opens the journal; the old one and the old code do not.\n");
    return Exit::ok;
  }
};

}  // namespace

std::unique_ptr<Command> make_key_recover() { return std::make_unique<KeyRecover>(); }

}  // namespace hearth
