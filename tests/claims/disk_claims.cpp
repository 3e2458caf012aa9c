// Said when a disk fails or is full, or when somebody else writes.
#include <doctest/doctest.h>
#include <fcntl.h>
#include <sqlite3.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>

#include "claim.hpp"
#include "hearth/core/error.hpp"
#include "hearth/store/drafts.hpp"
#include "hearth/store/journal.hpp"
#include "hearth/store/people.hpp"
#include "hearth/system/descriptor.hpp"
#include "hearth/system/file_lock.hpp"
#include "machine.hpp"
#include "rows/sqlite_errors.hpp"
#include "stage.hpp"
#include "store/sealed_journal.hpp"
#include "support/entries.hpp"
#include "support/program_paths.hpp"

namespace hearth::test {
namespace {

namespace fs = std::filesystem;

constexpr const char* kLog = "log more --as Alex";

void refused_by_owner(fs::perms of_file) {
  Machine machine(true);
  const std::string before = machine.content();
  fs::permissions(machine.program.journal(), of_file);
  machine.as_nobody(fs::perms(0700));
  CHECK(machine.run(kLog) != 0);
  CHECK_MESSAGE(has(machine.output(), "Nothing was changed. Check who owns it"), machine.output());
  fs::permissions(machine.program.journal(), fs::perms(0600));
  CHECK(machine.content() == before);
}

Entry note_of(const Person& person) {
  Entry entry;
  entry.author = person.id;
  entry.at = moment("2026-03-01T20:00:00+01:00");
  entry.pack = "moment";
  entry.answers = {answer(text("moment"), std::string("words"), Share::shared)};
  return entry;
}

void moved_away() {
  Stage stage;
  Journal journal = Journal::open(stage.journal());
  const Person alex = journal.people().front();
  fs::rename(stage.journal(), stage / "elsewhere");
  fs::copy_file(stage / "elsewhere", stage.journal());
  fails_saying(stage, "Nothing was written. Look at what is there now",
               [&] { journal.append({note_of(alex)}, note_of(alex).at); });
  CHECK_FALSE(has(file_bytes(stage / "elsewhere"), "words"));
}

void held_by_another() {
  Stage stage;
  SQLite::Database other(stage.journal(), SQLite::OPEN_READWRITE);
  other.exec("BEGIN IMMEDIATE");
  fails_saying(stage, "Nothing was changed. Try again in a moment.", [&] {
    translated(stage.journal(), [&] {
      SQLite::Database(stage.journal(), SQLite::OPEN_READWRITE).exec("BEGIN IMMEDIATE");
    });
  });
}

void damaged() {
  Stage stage;
  std::string bytes = file_bytes(stage.journal());
  std::fill(bytes.begin() + 4096, bytes.end(), '\x55');
  write_file(stage.journal(), bytes);
  stage.says("Nothing was changed. Keep the file", "log more --as Alex");
}

void draft_of_somebody_else() {
  Stage stage;
  Journal journal = Journal::open(stage.journal());
  Person alex = journal.people().front();
  const Uuid was = alex.id;
  const Moment now = moment("2026-03-01T20:00:00+01:00");
  keep_draft(journal, Draft{"weekly", was, "", now, {}});
  alex.id = id(10);
  fails_saying(stage, "Nothing was changed. Finish it", [&] {
    Journal again = Journal::open(stage.journal());
    change_people(again, {{was, alex}}, now);
  });
}

void version_that_stays() {
  Stage stage;
  fs::create_directories(stage / "journal.hearth.prev/kept");
  const std::string id = stage.newest("Alex");
  stage.says("The journal is as it was before; earlier versions", "erase --yes --as Alex " + id);
}

void previous_that_cannot_be_kept() {
  Stage stage(Stage::Kind::sealed);
  fs::remove(stage / "journal.hearth.prev");
  fs::create_directories(stage / "journal.hearth.prev/kept");
  stage.says("The journal is as it was before.", "log more --as Alex");
}

void changed_by_another_program() {
  bool said = false;
  for (int at = 1; at < 100 && !said; ++at) {
    const Machine machine(false);
    const std::string before = machine.content();
    machine.run(kLog, {"HEARTH_FAULT_AT=" + std::to_string(at),
                       "HEARTH_FAULT_TOUCH=" + machine.program.journal().string(),
                       "HEARTH_FAULT_FOLDER=" + machine.program.folder().string()});
    said = has(machine.output(), "Nothing was written. Look at both versions");
    if (!said) continue;
    fs::remove_all(machine.program.folder() / "drafts");  // where the words are kept
    fs::remove_all(machine.program.home() / ".local/state/hearth/drafts");
    CHECK(machine.content() == before);
  }
  CHECK(said);
}

void unreadable_bytes() {
  Stage stage;
  const Descriptor folder = open_at(AT_FDCWD, stage.folder().string(), O_RDONLY | O_DIRECTORY);
  std::array<std::uint8_t, 8> room{};
  fails_saying(stage, "Nothing was changed.",
               [&] { read_at(folder.number(), room, 0, stage.journal()); });
}

void lock_that_cannot_be_made() {
  Stage stage(Stage::Kind::sealed);
  fs::remove(stage / "journal.hearth.lock");
  fs::create_directory(stage / "journal.hearth.lock");
  stage.says("Nothing was changed.", "people rename Alex Lex");
}

void lock_of_another() {
  Stage stage(Stage::Kind::sealed);
  const auto held = std::make_unique<FileLock>(stage.journal());
  fails_saying(stage, "Nothing was changed. Try again when it has finished.",
               [&] { FileLock(stage.journal(), std::chrono::milliseconds(0)); });
}

void name_that_is_too_long() {
  Stage stage;
  stage.says("Nothing was changed.",
             "--journal " + (stage / std::string(300, 'x')).string() + " key status");
}

/// Ready before the first journal is opened, which would have it count no memory: without its count
/// SQLite knows no limit.
[[maybe_unused]] const int kCounts = sqlite3_initialize();

void no_memory_for_the_journal() {
  Stage stage(Stage::Kind::sealed);
  const std::string before = stage.content();
  sqlite3_hard_heap_limit64(sqlite3_memory_used() + 1024);
  const Outcome outcome = stage.with("log more --as Alex");
  sqlite3_hard_heap_limit64(0);
  CHECK_MESSAGE(has(outcome.notes, "the journal is untouched."), outcome.notes);
  CHECK(stage.content() == before);
}

/// Whose it is would change, were it replaced by who may write to its folder alone.
void owner_that_would_be_lost() {
  if (::geteuid() != 0) return;
  Machine machine(false);
  const std::string before = machine.content();
  machine.as_nobody(fs::perms(0777));
  REQUIRE(::chown(machine.program.journal().c_str(), 0, 0) == 0);
  fs::permissions(machine.program.journal(), fs::perms(0644));
  CHECK(machine.run("people rename Alex Lex") != 0);
  CHECK_MESSAGE(has(machine.output(), "Nothing was written. Run hearth as"), machine.output());
  CHECK(machine.content() == before);
}

void folder_that_cannot_be_read() {
  Machine machine(true);
  const std::string before = machine.content();
  fs::create_directories(machine.program.home() / "notes/closed");
  machine.as_nobody(fs::perms(0700));
  fs::permissions(machine.program.home() / "notes/closed", fs::perms(0000));
  CHECK(machine.run("import --as Alex \"$HOME/notes\"") != 0);
  CHECK_MESSAGE(has(machine.output(), "Nothing was brought in."), machine.output());
  fs::permissions(machine.program.home() / "notes/closed", fs::perms(0700));
  CHECK(machine.content() == before);
}

void way_back_that_stays() {
  Machine machine(true);
  REQUIRE(machine.run("backup \"$HOME/copy\"") == 0);
  const fs::path journal = machine.program.journal();
  write_file(journal, "SQLite format 3" + std::string(2000, 'x'));
  write_file(journal.string() + "-journal", std::string(1, '\0'));
  const std::string before = file_bytes(journal);
  machine.as_nobody(fs::perms(0500));
  CHECK(machine.run("restore \"$HOME/copy\"") != 0);
  CHECK_MESSAGE(has(machine.output(), "Nothing was changed. It belongs to the journal"),
                machine.output());
  CHECK(file_bytes(journal) == before);
}

/// A name that is long enough for no longer one to fit beside it.
void upgrade_that_cannot_be_kept() {
  const TempFolder folder;
  const fs::path path = folder / std::string(249, 'j');
  const std::string old = file_bytes(fs::path(kSourceFolder) / "tests/golden/plain-1.hearth");
  const NewVault vault = quick_vault();
  write_vault(path, vault, {reinterpret_cast<const std::uint8_t*>(old.data()), old.size()});
  const std::string before = file_bytes(path);
  try {
    Journal::open(path, opener_with(vault.keys));
    FAIL("it was opened");
  } catch (const Error& failure) {
    CHECK_MESSAGE(has(failure.hint(), "The journal is as it was before."), failure.what());
  }
  CHECK(file_bytes(path) == before);
}

void leaving_that_fails() {
  const Machine machine(true);
  machine.says("The journal is as it was, and nobody has left.",
               "people leave Alex --yes --as Alex --take \"$HOME/alex-$$.json\"", {"enospc", true});
}

}  // namespace

std::vector<Claim> disk_claims() {
  const char* sqlite = "store/rows/sqlite_errors.cpp";
  return {
      {sqlite, "Nothing was changed. Try again in a moment.", held_by_another},
      {sqlite, "Nothing was changed. Keep the file", damaged},
      {sqlite, "Nothing was changed. Free some space and try again.",
       [] {
         Machine(true).says("Nothing was changed. Free some space", kLog, {"enospc", true});
       }},
      {sqlite, "Nothing was written. Look at what is there now", moved_away},
      {sqlite, "Nothing was changed. Check who owns it and its folder.",
       [] { refused_by_owner(fs::perms(0400)); }},
      {sqlite, "Nothing was changed.",
       [] {
         Machine(true).says("Nothing was changed.", kLog, {"eio", true});
       }},
      {"system/read_file.cpp", "Nothing was changed. Check who owns it and its folder.",
       [] { refused_by_owner(fs::perms(0000)); }},
      {"system/read_file.cpp", "Nothing was changed.", name_that_is_too_long},
      {"system/system_error.hpp", "The journal is as it was before.",
       [] {
         Machine(false).says("The journal is as it was before.", "people rename Alex Lex",
                             {"enospc"});
       }},
      {"system/system_error.hpp", "The journal is as it was before.", previous_that_cannot_be_kept},
      {"store/storage/plain_storage.cpp", "Nothing was changed. It belongs to the journal",
       way_back_that_stays},
      {"system/owner.cpp", "Nothing was written. Run hearth as", owner_that_would_be_lost},
      {"store/shelf/file_names.cpp", "Nothing was brought in.", folder_that_cannot_be_read},
      {"store/rows/people_rows.cpp", "Nothing was changed. Finish it", draft_of_somebody_else},
      {"system/journal_files.cpp", "The journal is as it was before; earlier versions",
       version_that_stays},
      {"system/save.cpp", "Nothing was written. Look at both versions", changed_by_another_program},
      {"system/descriptor.cpp", "Nothing was changed.", unreadable_bytes},
      {"system/file_lock.cpp", "Nothing was changed.", lock_that_cannot_be_made},
      {"system/file_lock.cpp", "Nothing was changed. Try again when it has finished.",
       lock_of_another},
      {"store/storage/image.cpp", "the journal is untouched.", no_memory_for_the_journal},
      {"system/system_error.hpp", "The journal is as it was before.", upgrade_that_cannot_be_kept},
      {"cli/people/leave.cpp", "The journal is as it was, and nobody has left.",
       leaving_that_fails},
  };
}

}  // namespace hearth::test
