#include "hearth/store/vault/keyring.hpp"
#include "key.hpp"
#include "key_source.hpp"

namespace hearth {
namespace {

class KeyDecrypt final : public Command {
 public:
  void declare(Options& /*options*/) override {}

  Exit run(Env& env) override {
    const VaultInfo info = encrypted_header(env).info;
    decrypt_journal(env.journal, unlock(env, info).keys);
    keyring_forget(info.journal);
    env.console.note(
        "The journal is a plain file now, readable by you alone. Its encrypted version is kept "
        "beside it as `.prev`.\n");
    return Exit::ok;
  }
};

}  // namespace

std::unique_ptr<Command> make_key_decrypt() { return std::make_unique<KeyDecrypt>(); }

}  // namespace hearth
