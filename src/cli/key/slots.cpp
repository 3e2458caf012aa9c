#include "key.hpp"

#include <fmt/core.h>

#include "hearth/app/journal/who.hpp"
#include "hearth/app/keys/key_source.hpp"
#include "hearth/store/storage/seen_generation.hpp"

namespace hearth {

VaultHeader encrypted_header(const Env& env) {
  if (kind_of(env.journal) == JournalKind::plain) {
    throw Error(fmt::format("{} is not an encrypted journal.", env.journal.string()),
                "`hearth key encrypt` encrypts it.");
  }
  return vault_header_of(env.journal);
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

std::optional<std::size_t> slot_of(const VaultInfo& info, SlotOwner owner) {
  for (std::size_t n = 0; n < info.slots.size(); ++n) {
    if (info.slots[n].owner == owner) return n;
  }
  return std::nullopt;
}

std::string slot_name(const KeySlot& slot) {
  const std::string kind = slot.owner.kind == SlotKind::passphrase ? "passphrase" : "recovery code";
  return slot.owner.person == 0 ? "shared " + kind
                                : fmt::format("{} of person {}", kind, slot.owner.person);
}

}  // namespace hearth
