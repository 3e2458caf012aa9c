#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include <vector>

#include "hearth/journal/entry.hpp"
#include "storage/personal_keys.hpp"

namespace hearth {

/// Gives each of these revisions what it lacks and writes it, in that order: ids, device and clock;
/// when its entry began; whom the seals of its occasion wait for; and its author's signature, if
/// they sign what they write. Throws Error (Exit::locked) if that takes a key that is not here,
/// but for a rest, which takes away only: it is written without one.
void write_stamped(SQLite::Database& database, const PersonalKeys& keys,
                   std::vector<Entry>& entries, Moment now);

/// Whether the answers of this revision that are here are signed by its author.
[[nodiscard]] bool is_signed(const Entry& entry, const std::string& public_key);

/// Notes the public key of everybody whose key is here for the first time, and signs what they
/// wrote before.
void sign_what_is_on_trust(SQLite::Database& database, const PersonalKeys& keys);
[[nodiscard]] bool any_to_sign(const PersonalKeys& keys);

/// From now on what bears that person's name is taken on trust again, as before they had a key.
void sign_no_more(SQLite::Database& database, const Uuid& person);

/// Who erased what had not opened yet has not answered; what had opened stays answered, so that
/// nobody looks first and takes back what they gave for it.
void forget_unopened(SQLite::Database& database, const Entry& tombstone);

}  // namespace hearth
