#include <fmt/core.h>

#include "hearth/vault/keyring.hpp"
#include "key.hpp"

namespace hearth {
namespace {

class KeyStatus final : public Command {
 public:
  void declare(Options& /*options*/) override {}

  Exit run(Env& env) override {
    if (kind_of(env.journal) == JournalKind::plain) {
      env.console.out("This journal is not encrypted.\n");
      return Exit::ok;
    }
    const VaultInfo info = encrypted_header(env).info;
    env.console.out(fmt::format("Encrypted, version {}.\n", info.generation));
    for (std::size_t n = 0; n < info.slots.size(); ++n) {
      const KeySlot& slot = info.slots[n];
      env.console.out(fmt::format("{}  {}, {} passes over {} MiB\n", n + 1, slot_name(slot),
                                  slot.cost.passes, slot.cost.kib >> 10));
    }
    if (keyring_get(info.journal)) {
      env.console.out("The key is remembered for a while; `hearth lock` forgets it.\n");
    }
    return Exit::ok;
  }
};

}  // namespace

std::unique_ptr<Command> make_key_status() { return std::make_unique<KeyStatus>(); }

}  // namespace hearth
