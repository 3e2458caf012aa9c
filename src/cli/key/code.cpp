#include "hearth/app/keys/key_source.hpp"
#include "hearth/app/keys/recovery_code.hpp"
#include "hearth/terminal/passphrase_prompt.hpp"
#include "key.hpp"

namespace hearth {
namespace {

class KeyCode final : public Command {
 public:
  void declare(Options& /*options*/) override {}

  Exit run(Env& env) override {
    const VaultInfo info = encrypted_header(env).info;
    const UnseenTyping unseen;
    const Unlocked open = unlock(env, info);
    const std::uint8_t person = info.slots[open.slot].owner.person;
    const RecoverySlot fresh = recovery_slot(info.journal, open.keys, person);
    const auto before = slot_of(info, {SlotKind::recovery, person});
    const VaultInfo wanted =
        before ? with_changed_slot(info, *before, fresh.slot) : with_slot(info, fresh.slot);
    hand_out(env, fresh.code, [&] { replace_slots(env, open.keys, info, wanted); });
    env.console.note(
        "The new recovery code opens the journal, and one from before does not. Copies of the "
        "journal from before, `.prev` included, still open with that.\n");
    return Exit::ok;
  }
};

}  // namespace

std::unique_ptr<Command> make_key_code() { return std::make_unique<KeyCode>(); }

}  // namespace hearth
