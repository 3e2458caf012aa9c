#pragma once

#include <map>
#include <optional>
#include <set>
#include <span>
#include <vector>

#include "hearth/journal/entry.hpp"
#include "hearth/vault/personal_key.hpp"
#include "hearth/vault/vault_header.hpp"

namespace hearth {

/// Who has a key of their own, which closes what they keep private and signs what they write, and
/// which of these keys are here. In a plain journal nobody has one.
class PersonalKeys {
 public:
  PersonalKeys() = default;

  /// `people` in the order of the journal: their places are the numbers in the slots.
  PersonalKeys(const std::vector<Person>& people, const VaultInfo& info,
               std::span<const VaultKeys> opened);

  [[nodiscard]] bool has_key(const std::optional<Uuid>& person) const;

  /// Null unless the person has a key and it is here.
  const PersonalKey* key_of(const std::optional<Uuid>& person) const;

  /// The key of somebody who has one. Throws Error (Exit::locked) if it is not here.
  const PersonalKey& need_key_of(const Uuid& person) const;

  /// Those that are here.
  const std::map<Uuid, PersonalKey>& all() const { return keys_; }

  /// Whether what bears that person's name has to be signed: they have a key, or had one that
  /// nobody took back.
  [[nodiscard]] bool signs(const std::optional<Uuid>& person) const;

  /// Null unless the key that they sign with is here.
  const SigningKey* signing_key_of(const std::optional<Uuid>& person) const;

  /// What their signatures are checked against; empty if that is not known yet.
  std::string public_key_of(const std::optional<Uuid>& person) const;

 private:
  std::set<Uuid> owners_;
  std::map<Uuid, PersonalKey> keys_;
  std::map<Uuid, SigningKey> signing_;
  std::map<Uuid, std::string> public_;
};

}  // namespace hearth
