#include <fmt/core.h>

#include <algorithm>

#include "hearth/app/journal/who.hpp"
#include "hearth/app/keys/key_source.hpp"
#include "hearth/app/keys/rescued_words.hpp"
#include "hearth/core/error.hpp"
#include "hearth/core/json.hpp"
#include "hearth/store/storage/seen_generation.hpp"
#include "hearth/vault/keyring.hpp"
#include "key.hpp"
#include "slots.hpp"

namespace hearth {
namespace {

/// Whose they are is written in the journal alone. Whoever cannot open it is told all the rest.
std::vector<Person> people_known(Env& env) try {
  return Journal::open(env.journal, [&](const VaultHeader& now) { return keys_of(env, now); })
      .people();
} catch (const Error& locked) {
  const bool cannot = locked.exit() == Exit::locked || locked.exit() == Exit::left;
  if (!cannot) throw;
  return {};
}

bool has_owners(const VaultInfo& info) {
  return std::ranges::any_of(info.slots,
                             [](const KeySlot& slot) { return slot.owner.person != 0; });
}

class KeyStatus final : public Command {
 public:
  void declare(Options& options) override { options.flag("--json", json_, "As JSON, for scripts"); }

  Exit run(Env& env) override {
    const bool plain = kind_of(env.journal) == JournalKind::plain;
    const VaultInfo info = plain ? VaultInfo{} : encrypted_header(env).info;
    const std::vector<Person> people = has_owners(info) ? people_known(env) : std::vector<Person>{};
    const bool remembered = !plain && keyring_get(info.journal).has_value();
    if (json_) {
      env.console.out(to_json(tree_of(info, people, remembered), 2) + "\n");
    } else {
      env.console.out(plain ? "This journal is not encrypted.\n" : told(info, people, remembered));
    }
    return Exit::ok;
  }

 private:
  static std::string told(const VaultInfo& info, const std::vector<Person>& people,
                          bool remembered) {
    std::string text = fmt::format("Encrypted, version {}.\n", info.generation);
    for (std::size_t n = 0; n < info.slots.size(); ++n) {
      const KeySlot& slot = info.slots[n];
      text += fmt::format("{}  {}, {} passes over {} MiB\n", n + 1, slot_name(slot, people),
                          slot.cost.passes, slot.cost.kib >> 10);
    }
    if (remembered) text += "The key is remembered for a while; `hearth lock` forgets it.\n";
    if (people.empty() && has_owners(info)) {
      text += "Whose they are is told where the journal can be opened.\n";
    }
    return text;
  }

  /// Without slots for a journal that is not encrypted.
  static Tree tree_of(const VaultInfo& info, const std::vector<Person>& people, bool remembered) {
    std::int64_t number = 0;
    const auto slot_tree = [&](const KeySlot& slot) {
      const std::size_t person = slot.owner.person;
      const bool known = person > 0 && person <= people.size();
      const bool code = slot.owner.kind == SlotKind::recovery;
      return Tree(Tree::Table{{"number", ++number},
                              {"kind", code ? "recovery code" : "passphrase"},
                              {"shared", person == 0},
                              {"person", known ? Tree(people[person - 1].name) : Tree()}});
    };
    return Tree::Table{{"encrypted", !info.slots.empty()},
                       {"remembered", remembered},
                       {"slots", Tree::list_of(info.slots, slot_tree)}};
  }

  bool json_ = false;
};

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

VaultHeader encrypted_header(const Env& env) {
  if (kind_of(env.journal) == JournalKind::plain) {
    throw Error(fmt::format("{} is not an encrypted journal.", env.journal.string()),
                "`hearth key encrypt` encrypts it.");
  }
  return vault_header_of(env.journal);
}

OpenedForKeys::OpenedForKeys(Env& env) : info(encrypted_header(env).info), open(unlock(env, info)) {
  if (rescued_files(env).empty()) return;
  Journal journal =
      Journal::open(env.journal, [&](const VaultHeader&) { return open.keys.copy(); });
  import_rescued(env, journal);
}

void replace_slots(const Env& env, const VaultKeys& keys, const VaultInfo& seen,
                   const VaultInfo& wanted) {
  const auto version = change_vault(env.journal, keys, [&](VaultInfo& now, VaultKeys&) {
    if (now.slots != seen.slots) {
      throw Error("Somebody else has just changed the keys of this journal.",
                  "They were left as they are. Look at `hearth key status` and try again.",
                  Exit::busy);
    }
    now.slots = wanted.slots;
  });
  note_generation(env.state, journal_at(env, seen.journal), version);
}

std::uint8_t slot_person(const Env& env, const std::vector<Person>& people) {
  if (!env.as) return people.size() == 1 ? 1 : 0;
  const Person named = person_named(people, *env.as);
  for (std::size_t n = 0; n < people.size(); ++n) {
    if (people[n].id == named.id) return static_cast<std::uint8_t>(n + 1);
  }
  return 0;
}

KeySlot passphrase_slot(const Env& env, const VaultInfo& info, const VaultKeys& keys,
                        SlotOwner owner, const Secret& passphrase) {
  return wrap_keys(owner, info.journal, make_slot_key(passphrase.view(), env.new_cost()), keys);
}

VaultInfo with_slot_renewed(const VaultInfo& info, const KeySlot& slot) {
  const auto before = std::ranges::find(info.slots, slot.owner, &KeySlot::owner);
  if (before == info.slots.end()) return with_slot(info, slot);
  return with_changed_slot(info, static_cast<std::size_t>(before - info.slots.begin()), slot);
}

std::string slot_name(const KeySlot& slot, const std::vector<Person>& people) {
  const std::string kind = slot.owner.kind == SlotKind::passphrase ? "passphrase" : "recovery code";
  const std::size_t number = slot.owner.person;
  if (number == 0) return "shared " + kind;
  return number <= people.size() ? fmt::format("{} of {}", kind, people[number - 1].name)
                                 : fmt::format("{} of person {}", kind, number);
}

std::unique_ptr<Command> make_key_status() { return std::make_unique<KeyStatus>(); }

std::unique_ptr<Command> make_key_remove() { return std::make_unique<KeyRemove>(); }

}  // namespace hearth
