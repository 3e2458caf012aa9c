#include "frame/commands.hpp"
#include "hearth/vault/keyring.hpp"
#include "key.hpp"

namespace hearth {
namespace {

class Lock final : public Command {
 public:
  void declare(Options& /*options*/) override {}

  Exit run(Env& env) override {
    const bool known = keyring_forget(encrypted_header(env).info.journal);
    env.console.note(known ? "Locked.\n" : "No key was remembered; the journal is locked.\n");
    return Exit::ok;
  }
};

}  // namespace

std::unique_ptr<Command> make_lock() { return std::make_unique<Lock>(); }

}  // namespace hearth
