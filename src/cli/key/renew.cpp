#include "hearth/app/keys/key_source.hpp"
#include "hearth/app/keys/new_passphrase.hpp"
#include "hearth/terminal/passphrase_prompt.hpp"
#include "key.hpp"

namespace hearth {
namespace {

class KeyChangeCommand final : public Command {
 public:
  void declare(Options& /*options*/) override {}

  Exit run(Env& env) override {
    const VaultInfo info = encrypted_header(env).info;
    const UnseenTyping unseen;
    const Unlocked open = unlock(env, info);
    const Secret passphrase = new_passphrase(env);
    const SlotKey key = make_slot_key(passphrase.view(), env.new_cost());
    const KeySlot slot = wrap_keys(info.slots[open.slot].owner, info.journal, key, open.keys);
    replace_slots(env, open.keys, info, with_changed_slot(info, open.slot, slot));
    env.console.note(
        "The passphrase is changed. Copies of the journal from before, `.prev` included, still "
        "open with the old one; if somebody else knows it, `hearth key rotate` comes next.\n");
    return Exit::ok;
  }
};

}  // namespace

std::unique_ptr<Command> make_key_change() { return std::make_unique<KeyChangeCommand>(); }

}  // namespace hearth
