#pragma once

#include <optional>
#include <string>
#include <vector>

#include "hearth/app/keys/key_source.hpp"
#include "hearth/journal/entry.hpp"
#include "hearth/store/storage/vault_file.hpp"
#include "hearth/terminal/passphrase_prompt.hpp"

namespace hearth {

/// The header of the journal. Throws Error if there is none, or if it is a plain one.
VaultHeader encrypted_header(const Env& env);

/// An encrypted journal whose keys are to change, at a terminal that shows nothing of what is typed
/// for as long as this lives. What waits beside it under the keys of now comes into it first, as
/// far as it can. Throws Error as encrypted_header() and unlock() do.
struct OpenedForKeys {
  explicit OpenedForKeys(Env& env);

  VaultInfo info;
  UnseenTyping unseen;
  Unlocked open;
};

/// What a new passphrase of that owner opens. It takes as long as one guess is to cost.
KeySlot passphrase_slot(const Env& env, const VaultInfo& info, const VaultKeys& keys,
                        SlotOwner owner, const Secret& passphrase);

/// With this slot in the place of its owner's, or beside the others if there was none.
VaultInfo with_slot_renewed(const VaultInfo& info, const KeySlot& slot);

/// Saves the journal with these slots in place of those that were seen. Throws Error (busy) if
/// somebody else has changed them since.
void replace_slots(const Env& env, const VaultKeys& keys, const VaultInfo& seen,
                   const VaultInfo& wanted);

/// The number in the slots of the person of --as: their place in the journal, from 1; 0 if nobody
/// was named and there are several.
std::uint8_t slot_person(const Env& env, const std::vector<Person>& people);

/// A passphrase and a recovery code for one more person (0: shared), not saved yet.
struct NewSlots {
  std::uint8_t person = 0;
  VaultKeys keys;
  VaultInfo wanted;
  std::string recovery_code;
};
NewSlots new_slots(const Env& env, const VaultInfo& info, const VaultKeys& open,
                   std::uint8_t person, const Secret& passphrase);

/// Saves them, with a code that was shown, and closes what the person keeps private.
void add_slots(Env& env, const VaultInfo& info, const VaultKeys& open, const NewSlots& slots);

/// "passphrase of Sam", for lists and questions; "of person 2" where the people are not known.
std::string slot_name(const KeySlot& slot, const std::vector<Person>& people = {});

}  // namespace hearth
