#include <fmt/core.h>

#include <algorithm>

#include "hearth/app/keys/key_source.hpp"
#include "hearth/core/error.hpp"
#include "key.hpp"

namespace hearth {
namespace {

bool is_last_of(const VaultInfo& left, std::uint8_t person) {
  return person != 0 && std::ranges::none_of(left.slots, [&](const KeySlot& slot) {
           return slot.owner.person == person;
         });
}

/// Nobody else's passphrase opens what this person keeps private.
void refuse_loss(const Env& env, const VaultKeys& keys, std::uint8_t number) {
  const Journal journal =
      Journal::open(env.journal, [&](const VaultHeader&) { return keys.copy(); });
  const std::vector<Person> people = journal.people();
  if (number > people.size()) return;
  const Person& person = people[number - 1U];
  if (person.signing.empty()) return;
  throw Error(
      fmt::format("It is the last of {0}: what {0} keeps private here would be lost, and nobody "
                  "could write as {0} any more.",
                  person.name),
      "Nothing was changed. If that is meant, add --lose-private.");
}

class KeyRemove final : public Command {
 public:
  void declare(Options& options) override {
    options.number("number", number_, "Which, as `hearth key status` counts")
        .flag("--lose-private", lose_, "Even if what somebody keeps private is lost by it");
  }

  Exit run(Env& env) override {
    const VaultInfo info = encrypted_header(env).info;
    if (!number_ || *number_ < 1) {
      throw Error("It was not said which passphrase or recovery code to remove.",
                  "Give its number; `hearth key status` lists them.", Exit::usage);
    }
    const VaultInfo wanted = without_slot(info, static_cast<std::size_t>(*number_ - 1));
    const VaultKeys keys = unlock(env, info).keys;
    const std::uint8_t person = info.slots[static_cast<std::size_t>(*number_ - 1)].owner.person;
    if (!lose_ && is_last_of(wanted, person)) refuse_loss(env, keys, person);
    replace_slots(env, keys, info, wanted);
    env.console.note(
        "Removed. Copies of the journal from before, `.prev` included, still open with it; `hearth "
        "key rotate` closes what it knew.\n");
    return Exit::ok;
  }

 private:
  std::optional<int> number_;
  bool lose_ = false;
};

}  // namespace

std::unique_ptr<Command> make_key_remove() { return std::make_unique<KeyRemove>(); }

}  // namespace hearth
