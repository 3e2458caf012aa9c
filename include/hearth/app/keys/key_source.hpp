#pragma once

#include <string>

#include "hearth/app/env.hpp"
#include "hearth/store/journal.hpp"
#include "hearth/store/storage/seen_generation.hpp"
#include "hearth/vault/secret.hpp"
#include "hearth/vault/slots.hpp"

namespace hearth {

/// The journal of this command, plain or encrypted. Whatever is asked for its keys is asked here,
/// before anything else. Throws Error: Exit::locked if it stays closed.
Journal open_journal(Env& env);

/// The journal of this command to be read alone: nothing is written, neither to it nor of it.
Journal look_at_journal(Env& env);

/// The journal of this command with that id, as what was seen of it is kept.
JournalAt journal_at(const Env& env, const Uuid& id);

/// Opens a slot with a passphrase: from --passphrase-fd, else from the passphrase_command of the
/// settings, else asked at the terminal, three times at most. Throws Error (Exit::locked).
Unlocked unlock(Env& env, const VaultInfo& info);

/// The keys of a journal: remembered by the kernel, or as unlock() finds them.
VaultKeys keys_of(Env& env, const VaultHeader& header);

/// Opens a slot with a recovery code, as a file gave it or a person typed it. Throws Error
/// (Exit::locked).
Unlocked recover_with_line(const VaultInfo& info, const Secret& line);

/// Asks where nobody sees the answer. Throws Error: Exit::locked if there is nobody to ask.
Secret asked_in_secret(Env& env, std::string_view question);

/// The next line of an open file, without its line break, and not a byte more: what follows is
/// there for the next call. Throws Error (Exit::locked) if there is none.
Secret secret_line(int file);

/// What a shell command printed.
struct Printed {
  Secret line;        ///< the first one, without its line break
  bool more = false;  ///< others that are not blank came behind it
};

/// Throws Error (Exit::locked) if the command fails or its first line is empty.
Printed secret_from_command(const std::string& command);

}  // namespace hearth
