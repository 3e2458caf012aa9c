#pragma once

#include <string>
#include <vector>

#include "hearth/app/env.hpp"
#include "hearth/store/journal.hpp"

namespace hearth {

/// Before somebody writes or takes up what they wrote: asks for their passphrase if they have one
/// of their own and the journal was opened with another. Throws Error (Exit::locked) without it.
void need_key_of(Env& env, Journal& journal, const Person& person);

/// Before something is done in that person's name that needs no words of theirs: asks for their
/// passphrase if they have one. Throws Error (Exit::locked) without it.
void need_consent(Env& env, Journal& journal, const Person& person);

/// Before entries are written, as need_key_of() for each of their authors: whatever bears
/// somebody's name is signed with their key.
void need_keys_of_authors(Env& env, Journal& journal, const std::vector<Entry>& entries);

/// What somebody without a key of their own should know of `private`; empty if they have one or
/// were told before.
std::string private_note(const Env& env, const Journal& journal, const Uuid& person);

/// Notes that they were told.
void was_told_of_private(Journal& journal, const Uuid& person);

/// Tells the authors of these entries, where anything in them is private.
void tell_of_private(Env& env, Journal& journal, const std::vector<Entry>& entries);

/// Opens one of the passphrase slots of the person with that number, asking for it by name.
/// Throws Error (Exit::locked) if it stays closed.
VaultKeys keys_of_person(Env& env, const VaultInfo& info, std::uint8_t number,
                         const std::string& name);

}  // namespace hearth
