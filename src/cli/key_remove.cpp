#include "hearth/core/error.hpp"
#include "key.hpp"
#include "key_source.hpp"

namespace hearth {
namespace {

class KeyRemove final : public Command {
 public:
  void declare(Options& options) override {
    options.number("number", number_, "Which, as `hearth key status` counts");
  }

  Exit run(Env& env) override {
    const VaultInfo info = encrypted_header(env).info;
    if (!number_ || *number_ < 1) {
      throw Error("It was not said which passphrase or recovery code to remove.",
                  "Give its number; `hearth key status` lists them.", Exit::usage);
    }
    const VaultInfo wanted = without_slot(info, static_cast<std::size_t>(*number_ - 1));
    replace_slots(env, unlock(env, info).keys, info, wanted);
    env.console.note(
        "Removed. Copies of the journal from before, `.prev` included, still open with it; `hearth "
        "key rotate` closes what it knew.\n");
    return Exit::ok;
  }

 private:
  std::optional<int> number_;
};

}  // namespace

std::unique_ptr<Command> make_key_remove() { return std::make_unique<KeyRemove>(); }

}  // namespace hearth
