#include <fmt/core.h>

#include <algorithm>

#include "hearth/core/error.hpp"
#include "hearth/store/vault/keyring.hpp"
#include "hearth/terminal/unseen_typing.hpp"
#include "key.hpp"
#include "key_source.hpp"
#include "own_key.hpp"
#include "rescued_words.hpp"

namespace hearth {
namespace {

/// The keys of everybody of whom anything is closed: in a plain journal nobody has a key.
std::vector<VaultKeys> everybodys_keys(Env& env, const VaultInfo& info) {
  std::vector<VaultKeys> opened;
  opened.push_back(unlock(env, info).keys);
  const Journal journal =
      Journal::open(env.journal, [&](const VaultHeader&) { return opened.front().copy(); });
  const std::vector<Uuid> closed = journal.people_with_private();
  const std::vector<Person> people = journal.people();
  for (std::size_t n = 0; n < people.size(); ++n) {
    const bool theirs = std::find(closed.begin(), closed.end(), people[n].id) != closed.end();
    if (!theirs || journal.privacy_of(people[n].id) != Journal::Privacy::closed) continue;
    env.console.note(fmt::format(
        "{} keeps something private here, which a plain journal can only hold readable.\n",
        people[n].name));
    opened.push_back(keys_of_person(env, info, static_cast<std::uint8_t>(n + 1), people[n].name));
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
    take_back_first(env, keys);
    decrypt_journal(env.journal, keys);
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
