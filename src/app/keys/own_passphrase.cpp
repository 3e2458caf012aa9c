#include "hearth/app/keys/own_passphrase.hpp"

#include <algorithm>

#include "hearth/app/keys/key_source.hpp"
#include "hearth/core/error.hpp"
#include "hearth/core/translated.hpp"
#include "hearth/store/notes.hpp"
#include "hearth/store/people.hpp"
#include "hearth/store/storage/vault_file.hpp"
#include "hearth/terminal/passphrase_prompt.hpp"
#include "hearth/vault/vault_header.hpp"

namespace hearth {
namespace {

constexpr int kTries = 3;

/// The slots that this person's passphrase could open.
VaultInfo slots_of(VaultInfo info, std::uint8_t number) {
  std::erase_if(info.slots, [&](const KeySlot& slot) {
    return slot.owner != SlotOwner{SlotKind::passphrase, number};
  });
  return info;
}

Secret said(Env& env, const std::string& name) {
  return env.passphrase_fd ? secret_line(*env.passphrase_fd)
                           : asked_in_secret(env, tr("Passphrase of {}: ", name));
}

/// A rest is written down without a passphrase: it only takes away.
bool may_go_unsigned(const Entry& entry) {
  return entry.kind == PackKind::plan && entry.pack == "rest";
}

bool told_anything_private(const Entry& entry) {
  return std::ranges::any_of(entry.answers, [](const Answer& answer) {
    return answer.share == Share::only_me && answered(answer.value);
  });
}

std::string key_of_note(const Uuid& person) { return "private " + to_string(person); }

}  // namespace

VaultKeys keys_of_person(Env& env, const VaultInfo& info, std::uint8_t number,
                         const std::string& name) {
  const VaultInfo own = slots_of(info, number);
  if (own.slots.empty()) {
    throw Error(tr("{} has a recovery code here and no passphrase.", name),
                tr("`hearth key recover` takes the code and sets a passphrase."), Exit::locked);
  }
  const UnseenTyping unseen;
  for (int n = 1;; ++n) {
    try {
      return unlock_vault(own, said(env, name).view()).keys;
    } catch (const VaultError& wrong) {
      if (wrong.fault() != VaultFault::wrong_passphrase || n == kTries || env.passphrase_fd) throw;
      env.console.note(tr("This is not the passphrase of {}.\n", name));
    }
  }
}

void need_key_of(Env& env, Journal& journal, const Person& person) {
  if (privacy_of(journal, person.id) != Privacy::closed) return;
  const std::vector<Person> people = journal.people();
  const auto at =
      std::ranges::find_if(people, [&](const Person& one) { return one.id == person.id; });
  const auto number = static_cast<std::uint8_t>(at - people.begin() + 1);
  add_personal_keys(journal,
                    keys_of_person(env, vault_header_of(env.journal).info, number, person.name));
}

void need_consent(Env& env, Journal& journal, const Person& person) {
  need_key_of(env, journal, person);
  if (person.signing.empty() || privacy_of(journal, person.id) == Privacy::open) return;
  throw Error(tr("{} has a passphrase of their own, which is not here.", person.name),
              tr("Nothing was changed. It takes theirs."), Exit::locked);
}

void need_keys_of_authors(Env& env, Journal& journal, const std::vector<Entry>& entries) {
  for (const Person& person : journal.people()) {
    const bool writes = std::ranges::any_of(entries, [&](const Entry& entry) {
      return entry.author == person.id && entry.standing == Standing::on_trust &&
             !may_go_unsigned(entry);
    });
    if (writes) need_key_of(env, journal, person);
  }
}

std::string private_note(const Env& env, const Journal& journal, const Uuid& person) {
  if (privacy_of(journal, person) != Privacy::hidden) return "";
  if (was_said(journal, key_of_note(person))) return "";
  if (!is_vault(env.journal)) {
    return tr(
        "What is private is shown to nobody else. It is not encrypted, as this journal is not: "
        "whoever can read the file can read it there.");
  }
  return tr(
      "What is private is shown to nobody else, but whoever knows the passphrase of this "
      "journal "
      "could read it with other tools. `hearth key add --as NAME` gives you a passphrase of "
      "your own, which closes it to everybody else.");
}

void was_told_of_private(Journal& journal, const Uuid& person) {
  note_said(journal, key_of_note(person));
}

void tell_of_private(Env& env, Journal& journal, const std::vector<Entry>& entries) {
  for (const Entry& entry : entries) {
    if (!entry.author || !told_anything_private(entry)) continue;
    const std::string note = private_note(env, journal, *entry.author);
    if (note.empty()) continue;
    env.console.note(note + "\n");
    was_told_of_private(journal, *entry.author);
  }
}

}  // namespace hearth
