#include "personal_keys.hpp"

#include "hearth/core/error.hpp"
#include "hearth/core/translated.hpp"

namespace hearth {

PersonalKeys::PersonalKeys(const std::vector<Person>& people, const VaultInfo& info,
                           std::span<const VaultKeys> opened) {
  const auto id_of = [&](std::uint8_t number) {
    return number == 0 || number > people.size() ? Uuid{} : people[number - 1U].id;
  };
  for (const KeySlot& slot : info.slots) owners_.insert(id_of(slot.owner.person));
  owners_.erase(Uuid{});
  for (const Person& person : people) {
    if (!person.signing.empty()) public_.emplace(person.id, person.signing);
  }
  for (const VaultKeys& keys : opened) {
    const Uuid person = id_of(keys.person());
    if (!owners_.contains(person)) continue;
    keys_.try_emplace(person, keys);
    SigningKey signing(keys);
    const std::string known = public_key_of(person);
    // A key that somebody else put in its place signs nothing in their name.
    if (known.empty() || known == signing.public_key()) {
      signing_.emplace(person, std::move(signing));
    }
  }
}

bool PersonalKeys::signs(const std::optional<Uuid>& person) const {
  return has_key(person) || (person && public_.contains(*person));
}

const SigningKey* PersonalKeys::signing_key_of(const std::optional<Uuid>& person) const {
  const auto found = person ? signing_.find(*person) : signing_.end();
  return found == signing_.end() ? nullptr : &found->second;
}

std::string PersonalKeys::public_key_of(const std::optional<Uuid>& person) const {
  const auto found = person ? public_.find(*person) : public_.end();
  return found == public_.end() ? std::string() : found->second;
}

bool PersonalKeys::has_key(const std::optional<Uuid>& person) const {
  return person && owners_.contains(*person);
}

const PersonalKey* PersonalKeys::key_of(const std::optional<Uuid>& person) const {
  const auto found = person ? keys_.find(*person) : keys_.end();
  return found == keys_.end() ? nullptr : &found->second;
}

const PersonalKey& PersonalKeys::need_key_of(const Uuid& person) const {
  if (const PersonalKey* key = key_of(person)) return *key;
  throw Error(
      tr("What somebody keeps private needs their own passphrase, and the journal was opened "
         "with another one."),
      tr("Nothing was changed. `hearth lock`, then open it with that passphrase."), Exit::locked);
}

}  // namespace hearth
