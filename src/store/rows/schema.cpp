#include "schema.hpp"

#include <fmt/core.h>
#include <sqlite3.h>

#include <array>

#include "hearth/core/error.hpp"
#include "hearth/core/translated.hpp"

namespace hearth {
namespace {

/// Step n takes a journal from version n to n + 1. Steps are only ever added, never changed:
/// journals of every version are out there. The tables are documented in hearth-journal(5).
constexpr std::array kSteps = {R"sql(
CREATE TABLE meta (
  key   TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE person (
  id     TEXT PRIMARY KEY,
  place  INTEGER NOT NULL UNIQUE,
  name   TEXT NOT NULL,
  joined TEXT NOT NULL,
  gone   TEXT
) STRICT;

CREATE TABLE wording (
  n        INTEGER PRIMARY KEY,
  pack     TEXT NOT NULL,
  version  INTEGER NOT NULL,
  question TEXT NOT NULL,
  ask      TEXT NOT NULL,
  type     TEXT NOT NULL,
  metric   TEXT NOT NULL,
  min      REAL,
  max      REAL,
  low      TEXT NOT NULL,
  high     TEXT NOT NULL,
  better   TEXT NOT NULL,
  recall   TEXT NOT NULL,
  options  TEXT NOT NULL
) STRICT;
CREATE INDEX wording_by_question ON wording (question, pack, version);

CREATE TABLE entry (
  n        INTEGER PRIMARY KEY,
  id       TEXT NOT NULL UNIQUE,
  entry    TEXT NOT NULL,
  follows  TEXT NOT NULL,
  device   TEXT NOT NULL,
  clock    INTEGER NOT NULL,
  state    TEXT NOT NULL CHECK (state IN ('written', 'undone', 'erased')),
  current  INTEGER NOT NULL CHECK (current IN (0, 1)),
  at       TEXT NOT NULL,
  at_ms    INTEGER NOT NULL,
  day      TEXT NOT NULL,
  recalled INTEGER NOT NULL CHECK (recalled IN (0, 1)),
  person   TEXT REFERENCES person (id),
  kind     TEXT NOT NULL,
  pack     TEXT NOT NULL,
  version  INTEGER NOT NULL,
  occasion TEXT NOT NULL
) STRICT;
CREATE INDEX entry_by_time ON entry (at_ms, clock) WHERE current = 1;
CREATE INDEX entry_by_entry ON entry (entry);
CREATE INDEX entry_by_clock ON entry (clock);
CREATE INDEX entry_by_occasion ON entry (occasion, person, clock, day)
  WHERE current = 1 AND state = 'written' AND occasion <> '';

CREATE TABLE answer (
  entry    INTEGER NOT NULL REFERENCES entry (n) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  wording  INTEGER NOT NULL REFERENCES wording (n),
  share    TEXT NOT NULL CHECK (share IN ('private', 'overlap', 'sealed', 'shared')),
  value    ANY,
  PRIMARY KEY (entry, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE tag (
  entry INTEGER NOT NULL REFERENCES entry (n) ON DELETE CASCADE,
  tag   TEXT NOT NULL,
  PRIMARY KEY (entry, tag)
) STRICT, WITHOUT ROWID;

CREATE TABLE draft (
  pack     TEXT NOT NULL,
  person   TEXT NOT NULL,
  occasion TEXT NOT NULL,
  started  TEXT NOT NULL,
  answers  TEXT NOT NULL,
  PRIMARY KEY (pack, person)
) STRICT, WITHOUT ROWID;
)sql",
                               R"sql(
CREATE TABLE private (
  id    TEXT PRIMARY KEY,
  owner TEXT NOT NULL REFERENCES person (id),
  box   BLOB NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX answer_hidden ON answer (entry) WHERE share = 'private';
ALTER TABLE entry ADD COLUMN closed INTEGER NOT NULL DEFAULT 0 CHECK (closed IN (0, 1));
ALTER TABLE draft ADD COLUMN private TEXT;
)sql",
                               R"sql(
CREATE INDEX entry_by_end ON entry (substr(entry, -4));
)sql",
                               R"sql(
CREATE TABLE membership (
  n      INTEGER PRIMARY KEY,
  people TEXT NOT NULL UNIQUE
) STRICT;
ALTER TABLE person ADD COLUMN signing TEXT NOT NULL DEFAULT '';
ALTER TABLE entry ADD COLUMN began INTEGER NOT NULL DEFAULT 0;
ALTER TABLE entry ADD COLUMN restores TEXT;
ALTER TABLE entry ADD COLUMN invited INTEGER REFERENCES membership (n);
ALTER TABLE entry ADD COLUMN unopened INTEGER NOT NULL DEFAULT 0 CHECK (unopened IN (0, 1));
ALTER TABLE entry ADD COLUMN standing TEXT NOT NULL DEFAULT 'trusted'
  CHECK (standing IN ('trusted', 'confirmed', 'unconfirmed'));
ALTER TABLE entry ADD COLUMN proofs TEXT NOT NULL DEFAULT '';

UPDATE entry SET began = (SELECT min(e.clock) FROM entry e WHERE e.entry = entry.entry);
UPDATE entry SET restores = substr(follows, 38) WHERE state = 'written' AND length(follows) = 73;
UPDATE entry SET occasion = '' WHERE state = 'erased';

CREATE TEMP TABLE first AS
  SELECT occasion, min(clock) / 65536 AS ms FROM entry
  WHERE current = 1 AND state = 'written' AND occasion <> '' GROUP BY occasion;
CREATE TEMP TABLE invitation AS
  SELECT occasion, (
    SELECT group_concat(one, ' ') FROM (
      SELECT p.id || '/' || (unixepoch(p.joined) * 1000) AS one FROM person p
      WHERE (p.gone IS NULL AND unixepoch(p.joined) * 1000 <= first.ms)
         OR p.id IN (SELECT e.person FROM entry e
                     WHERE e.occasion = first.occasion AND e.current = 1 AND e.state = 'written')
      ORDER BY p.id)) AS people
  FROM first;
INSERT INTO membership (people) SELECT DISTINCT people FROM invitation WHERE people IS NOT NULL;
UPDATE entry SET invited = (
  SELECT m.n FROM membership m JOIN invitation i ON i.people = m.people
  WHERE i.occasion = entry.occasion) WHERE occasion <> '';
DROP TABLE temp.invitation;
DROP TABLE temp.first;

DROP INDEX entry_by_occasion;
CREATE INDEX entry_by_occasion ON entry (occasion, person, began, day, invited)
  WHERE current = 1 AND state <> 'undone' AND standing <> 'unconfirmed' AND occasion <> '';
DROP INDEX entry_by_time;
CREATE INDEX entry_by_time ON entry (at_ms) WHERE current = 1;
CREATE INDEX entry_by_person ON entry (person, clock);
CREATE INDEX entry_by_pack ON entry (kind, pack) WHERE current = 1;
INSERT INTO meta (key, value)
  SELECT 'lapsed', 'upgrade'
  WHERE EXISTS (SELECT 1 FROM entry WHERE kind = 'plan' AND pack IN ('ladder', 'agreement'));
)sql",
                               // A box is over a thousand bytes, which a table without row numbers
                               // gives a page of its own. The numbers are random too: counted up,
                               // they would say what was kept private when.
                               R"sql(
ALTER TABLE private RENAME TO former;
CREATE TABLE private (
  n     INTEGER PRIMARY KEY,
  id    TEXT NOT NULL UNIQUE,
  owner TEXT NOT NULL REFERENCES person (id),
  box   BLOB NOT NULL
) STRICT;
INSERT INTO private (n, id, owner, box)
  SELECT random() & 0x7fffffffffffffff, id, owner, box FROM former;
DROP TABLE former;
)sql"};

}  // namespace

void before_opening() {
  // Refused where a connection was opened before, which harms nothing.
  [[maybe_unused]] static const int told = sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
}

void prepare(SQLite::Database& database) {
  // First of all: with Debian's default, sorting a large journal would write its words to /var/tmp.
  database.exec("PRAGMA temp_store = MEMORY");
  sqlite3_db_config(database.getHandle(), SQLITE_DBCONFIG_ENABLE_FKEY, 1, nullptr);
  database.exec("PRAGMA secure_delete = ON");
}

int schema_version() { return static_cast<int>(kSteps.size()); }

int version_of(SQLite::Database& database) {
  if (database.execAndGet("PRAGMA application_id").getInt() != kApplicationId) {
    throw Error(tr("This file is no hearth journal."), tr("Check the path given with --journal."));
  }
  const int version = database.execAndGet("PRAGMA user_version").getInt();
  if (version > schema_version()) {
    throw Error(tr("This journal was written by a newer hearth (schema {}; this one knows "
                   "{}). Nothing was touched.",
                   version, schema_version()),
                tr("Update hearth and try again."));
  }
  return version;
}

void migrate(SQLite::Database& database) {
  const int from = database.execAndGet("PRAGMA user_version").getInt();
  for (int step = from; step < schema_version(); ++step) {
    database.exec(kSteps[static_cast<std::size_t>(step)]);
  }
  database.exec(fmt::format("PRAGMA application_id = {}", kApplicationId));
  database.exec(fmt::format("PRAGMA user_version = {}", schema_version()));
}

}  // namespace hearth
