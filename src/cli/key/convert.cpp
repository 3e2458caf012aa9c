#include <fmt/core.h>

#include <algorithm>

#include "hearth/app/keys/key_source.hpp"
#include "hearth/app/keys/new_passphrase.hpp"
#include "hearth/app/keys/own_passphrase.hpp"
#include "hearth/app/keys/rescued_words.hpp"
#include "hearth/core/error.hpp"
#include "hearth/core/text.hpp"
#include "hearth/store/people.hpp"
#include "hearth/store/storage/backup.hpp"
#include "hearth/terminal/passphrase_prompt.hpp"
#include "hearth/vault/keyring.hpp"
#include "key.hpp"
#include "slots.hpp"

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
    show_recovery_code_then(env, vault.recovery_code, [&] { encrypt_journal(env.journal, vault); });
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

bool has_key_elsewhere(const Journal& journal, const Person& person) {
  return !person.signing.empty() && privacy_of(journal, person.id) == Privacy::hidden;
}

/// The keys of everybody who has one: in a plain journal nobody has, and what bears their names is
/// taken on trust.
std::vector<VaultKeys> everybodys_keys(Env& env, const VaultInfo& info) {
  std::vector<VaultKeys> opened;
  opened.push_back(unlock(env, info).keys);
  const Journal journal =
      Journal::open(env.journal, [&](const VaultHeader&) { return opened.front().copy(); });
  const std::vector<Person> people = journal.people();
  for (std::size_t n = 0; n < people.size(); ++n) {
    const auto number = static_cast<std::uint8_t>(n + 1);
    if (privacy_of(journal, people[n].id) != Privacy::closed) {
      if (!has_key_elsewhere(journal, people[n])) continue;
      throw Error(fmt::format("{} had a passphrase of their own that was removed, and what they "
                              "wrote is signed with it.",
                              people[n].name),
                  "Nothing was changed: in a plain journal anybody could write in their name.");
    }
    env.console.note(fmt::format(
        "{} has a passphrase of their own. A plain journal holds what they keep private readable, "
        "and takes it on trust who wrote what.\n",
        people[n].name));
    opened.push_back(keys_of_person(env, info, number, people[n].name));
  }
  return opened;
}

class KeyDecrypt final : public Command {
 public:
  void declare(Options& /*options*/) override {}

  Exit run(Env& env) override {
    const VaultInfo info = encrypted_header(env).info;
    const UnseenTyping unseen;
    const std::vector<VaultKeys> keys = everybodys_keys(env, info);
    import_rescued_first(env, keys);
    decrypt_journal(env.journal, keys);
    keyring_forget(info.journal);
    env.console.note(
        "The journal is a plain file now, readable by you alone. Its encrypted version is kept "
        "beside it as `.prev`.\n");
    return Exit::ok;
  }
};

}  // namespace

std::unique_ptr<Command> make_key_encrypt() { return std::make_unique<KeyEncrypt>(); }

std::unique_ptr<Command> make_key_decrypt() { return std::make_unique<KeyDecrypt>(); }

}  // namespace hearth
