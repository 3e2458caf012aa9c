#include <fmt/core.h>

#include "hearth/app/keys/key_source.hpp"
#include "hearth/app/keys/new_passphrase.hpp"
#include "hearth/app/keys/recovery_code.hpp"
#include "hearth/core/error.hpp"
#include "hearth/core/text.hpp"
#include "hearth/store/storage/backup.hpp"
#include "hearth/terminal/passphrase_prompt.hpp"
#include "key.hpp"

namespace hearth {
namespace {

class KeyEncrypt final : public Command {
 public:
  void declare(Options& /*options*/) override {}

  Exit run(Env& env) override {
    if (is_vault(env.journal)) {
      throw Error("This journal is encrypted already.", "`hearth key status` tells how.");
    }
    const std::vector<Person> people = Journal::open(env.journal).people();
    const UnseenTyping unseen;
    const Secret passphrase = new_passphrase(env);
    const NewVault vault =
        new_vault(passphrase.view(), env.new_cost(), slot_person(env, people), env.now);
    hand_out(env, vault.recovery_code, [&] { encrypt_journal(env.journal, vault); });
    open_once(env, vault.keys);
    env.console.note(
        "The journal is encrypted. What was readable is overwritten and removed here; backups of "
        "the plain one are still readable.\n");
    tell_of_readable(env);
    return Exit::ok;
  }

 private:
  /// It may be of an older schema.
  static void open_once(const Env& env, const VaultKeys& keys) try {
    Journal::open(env.journal, [&](const VaultHeader&) { return keys.copy(); });
  } catch (const Error& failure) {
    throw after("The journal is encrypted, and the passphrase and the code hold.", failure);
  }

  /// Somebody may still want to go back to what a restore has replaced.
  static void tell_of_readable(Env& env) {
    for (const KeptVersion& kept : kept_versions(env.journal)) {
      if (is_vault(kept.file)) continue;
      env.console.note(fmt::format(
          "An earlier version beside it is still readable; if it is no longer needed:\n  rm {}\n",
          shell_word(kept.file.string())));
    }
  }
};

}  // namespace

std::unique_ptr<Command> make_key_encrypt() { return std::make_unique<KeyEncrypt>(); }

}  // namespace hearth
