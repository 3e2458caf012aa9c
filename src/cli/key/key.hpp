#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "frame/command.hpp"
#include "hearth/journal/entry.hpp"
#include "hearth/store/storage/vault_file.hpp"

namespace hearth {

std::unique_ptr<Command> make_key_status();
std::unique_ptr<Command> make_key_add();
std::unique_ptr<Command> make_key_change();
std::unique_ptr<Command> make_key_remove();
std::unique_ptr<Command> make_key_code();
std::unique_ptr<Command> make_key_recover();
std::unique_ptr<Command> make_key_rotate();
std::unique_ptr<Command> make_key_encrypt();
std::unique_ptr<Command> make_key_decrypt();

/// The header of the journal. Throws Error if there is none, or if it is a plain one.
VaultHeader encrypted_header(const Env& env);

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

/// Which slot is theirs; empty if they have none of that kind.
[[nodiscard]] std::optional<std::size_t> slot_of(const VaultInfo& info, SlotOwner owner);

/// Saves them, with a code that was shown, and closes what the person keeps private.
void add_slots(Env& env, const VaultInfo& info, const VaultKeys& open, const NewSlots& slots);

/// "the passphrase of person 1", for lists and questions.
std::string slot_name(const KeySlot& slot);

}  // namespace hearth
