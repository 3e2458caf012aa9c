#pragma once

#include <map>
#include <optional>
#include <set>
#include <span>
#include <vector>

#include "hearth/journal/entry.hpp"
#include "hearth/store/vault/own_key.hpp"
#include "hearth/store/vault/vault_header.hpp"

namespace hearth {

/// Whose private answers are encrypted under a key of their own, and which of these keys are here.
/// In a plain journal that is nobody's.
class Owners {
 public:
  Owners() = default;

  /// `people` in the order of the journal: their places are the numbers in the slots.
  Owners(const std::vector<Person>& people, const VaultInfo& info,
         std::span<const VaultKeys> opened);

  bool has_own_key(const std::optional<Uuid>& person) const;

  /// Null unless the person has a key and it is here.
  const OwnKey* key_of(const std::optional<Uuid>& person) const;

  /// The same; throws Error (Exit::locked) if they have a key that is not here.
  const OwnKey& need_key_of(const Uuid& person) const;

  const std::map<Uuid, OwnKey>& keys() const { return keys_; }

 private:
  std::set<Uuid> owners_;
  std::map<Uuid, OwnKey> keys_;
};

}  // namespace hearth
