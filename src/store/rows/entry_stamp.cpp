#include "entry_stamp.hpp"

#include <algorithm>

#include "attendance_rows.hpp"
#include "entry_rows.hpp"
#include "hearth/core/error.hpp"
#include "hearth/core/translated.hpp"
#include "hearth/journal/signed_form.hpp"
#include "hearth/system/random.hpp"
#include "note_rows.hpp"
#include "people_rows.hpp"
#include "prepared.hpp"

namespace hearth {
namespace {

/// What was written together nobody keeps to themselves, so its clock counts nothing else: it is
/// the only one that leaves the journal as it is.
HybridTime last_clock(SQLite::Database& database, const std::optional<Uuid>& author) {
  Prepared last(database, author
                              ? "SELECT coalesce(max(clock), 0) FROM entry"
                              : "SELECT coalesce(max(clock), 0) FROM entry WHERE person IS NULL");
  (*last).executeStep();
  return HybridTime{(*last).getColumn(0).getInt64()};
}

Uuid device_of(SQLite::Database& database) {
  const auto device = parse_uuid(noted(database, "device").value_or(""));
  if (device) return *device;
  throw Error(tr("The journal does not say on which device it is."),
              tr("It may be damaged: keep the file, and look for a backup of it."), Exit::damaged);
}

/// Whoever changes an entry here has all of its versions before them, also those that were written
/// elsewhere and do not stand.
void follow_all(SQLite::Database& database, Entry& entry) {
  for (const Revision& version : read_versions(database, entry.entry)) {
    const bool named = std::ranges::find(entry.follows, version.id) != entry.follows.end();
    if (!named) entry.follows.push_back(version.id);
  }
}

void stamp(SQLite::Database& database, Entry& entry, Moment now) {
  if (entry.id == Uuid{}) {
    if (!entry.follows.empty()) follow_all(database, entry);
    entry.id = uuid_v7(now.ms, uuid_random());
  }
  if (entry.entry == Uuid{}) entry.entry = entry.id;
  if (entry.device == Uuid{}) entry.device = device_of(database);
  if (entry.clock == HybridTime{}) {
    entry.clock = tick(last_clock(database, entry.author), now.ms);
  }
  if (entry.began == HybridTime{}) entry.began = entry.clock;
}

/// Whom the occasion invited when it began; who is here now, if it begins with this.
std::vector<Membership> invited_to(const Occasions& occasions, const Entry& entry) {
  const bool joins = entry.author ? occasions.invites(entry.occasion, *entry.author)
                                  : occasions.begun(entry.occasion);
  return joins ? occasions.invited(entry.occasion) : memberships(occasions.people());
}

void invite(SQLite::Database& database, Entry& entry) {
  if (entry.occasion.empty()) return;
  const Occasions occasions(read_attendance(database, {entry.occasion}), read_people(database));
  if (entry.invited.empty()) entry.invited = invited_to(occasions, entry);
  if (!entry.follows.empty()) {
    entry.unopened = !occasions.answered_by_all(entry.occasion, entry.invited);
  }
}

/// Who wants a rest is not asked for a passphrase first.
bool may_go_unsigned(const Entry& entry) {
  return entry.kind == PackKind::plan && entry.pack == "rest";
}

void certify(const PersonalKeys& keys, Entry& entry) {
  const bool came_along = entry.standing != Standing::on_trust;
  if (!keys.signs(entry.author)) {
    entry.standing = Standing::on_trust;
    return;
  }
  if (came_along) {
    const bool holds = is_signed(entry, keys.public_key_of(entry.author));
    entry.standing = holds ? Standing::confirmed : Standing::unconfirmed;
    return;
  }
  if (const SigningKey* key = keys.signing_key_of(entry.author)) {
    entry.proofs.clear();
    for (const Share share : shares_in(entry)) {
      entry.proofs.push_back({share, key->sign(signed_form(entry, share))});
    }
    entry.standing = Standing::confirmed;
    return;
  }
  if (!may_go_unsigned(entry)) keys.need_key_of(*entry.author);
  if (!may_go_unsigned(entry)) {
    throw Error(
        tr("What bears this name is signed with another passphrase than the one that is here."),
        tr("Nothing was written."), Exit::locked);
  }
  entry.standing = Standing::unconfirmed;
}

constexpr const char* kOnTrust =
    "SELECT DISTINCT entry FROM entry WHERE person = ? AND standing = 'trusted' AND state = "
    "'written'";

std::vector<Uuid> on_trust(SQLite::Database& database, const Uuid& person) {
  std::vector<Uuid> entries;
  SQLite::Statement rows(database, kOnTrust);
  rows.bind(1, to_string(person));
  while (rows.executeStep()) {
    if (const auto id = parse_uuid(rows.getColumn(0).getString())) entries.push_back(*id);
  }
  return entries;
}

void sign_all_of(SQLite::Database& database, const PersonalKeys& keys, const Uuid& entry) {
  std::vector<Entry> revisions;
  read_revisions(database, keys, entry, [&](Entry revision) {
    revisions.push_back(std::move(revision));
    return true;
  });
  for (Entry& revision : revisions) {
    if (revision.standing != Standing::on_trust) continue;
    certify(keys, revision);
    write_proofs(database, revision);
  }
}

using FormOf = std::string (*)(const Entry&, Share);

bool is_signed_as(FormOf form, const Entry& entry, const std::string& public_key) {
  return std::ranges::all_of(shares_in(entry), [&](Share share) {
    const std::string text = form(entry, share);
    return std::ranges::any_of(entry.proofs, [&](const Proof& proof) {
      return proof.share == share && is_signed(public_key, text, proof.signature);
    });
  });
}

void set_public_key(SQLite::Database& database, const Uuid& person, const std::string& key) {
  SQLite::Statement row(database, "UPDATE person SET signing = ? WHERE id = ? AND signing = ''");
  row.bind(1, key);
  row.bind(2, to_string(person));
  row.exec();
}

}  // namespace

void write_stamped(SQLite::Database& database, const PersonalKeys& keys,
                   std::vector<Entry>& entries, Moment now) {
  const KeptStatements kept(database);
  for (Entry& entry : entries) {
    stamp(database, entry, now);
    invite(database, entry);
    certify(keys, entry);
    write_entry(database, keys, entry);
  }
}

// In one form throughout: of parts in different forms none need hold the tags.
bool is_signed(const Entry& entry, const std::string& public_key) {
  return is_signed_as(signed_form, entry, public_key) ||
         is_signed_as(earlier_signed_form, entry, public_key);
}

bool any_to_sign(const PersonalKeys& keys) {
  return std::ranges::any_of(keys.all(), [&](const auto& one) {
    return keys.signing_key_of(one.first) != nullptr && keys.public_key_of(one.first).empty();
  });
}

void sign_what_is_on_trust(SQLite::Database& database, const PersonalKeys& keys) {
  for (const auto& [person, unused] : keys.all()) {
    const SigningKey* key = keys.signing_key_of(person);
    if (key == nullptr || !keys.public_key_of(person).empty()) continue;
    set_public_key(database, person, key->public_key());
    for (const Uuid& entry : on_trust(database, person)) sign_all_of(database, keys, entry);
  }
}

void sign_no_more(SQLite::Database& database, const Uuid& person) {
  for (const char* change :
       {"UPDATE person SET signing = '' WHERE id = ?",
        "UPDATE entry SET standing = 'trusted' WHERE standing = 'confirmed' AND person = ?"}) {
    SQLite::Statement statement(database, change);
    statement.bind(1, to_string(person));
    statement.exec();
  }
}

void forget_unopened(SQLite::Database& database, const Entry& tombstone) {
  if (!tombstone.unopened && tombstone.invited.size() > 1) return;
  SQLite::Statement forget(database, "UPDATE entry SET occasion = '' WHERE entry = ?");
  forget.bind(1, to_string(tombstone.entry));
  forget.exec();
}

}  // namespace hearth
