#include "hearth/store/storage/backup.hpp"

#include <doctest/doctest.h>
#include <sqlite3.h>
#include <sys/stat.h>

#include <chrono>

#include "hearth/core/error.hpp"
#include "hearth/store/storage/vault_file.hpp"
#include "store/sealed_journal.hpp"
#include "support/entries.hpp"
#include "support/temp_folder.hpp"

using namespace hearth;
using namespace hearth::test;

namespace {

const Moment kNow = moment("2026-03-01T19:00:00+01:00");

std::size_t names_in(const TempFolder& folder) {
  return static_cast<std::size_t>(
      std::distance(std::filesystem::directory_iterator(folder.path()), {}));
}

/// As a killed writer leaves it: half a change in the file, and beside it what takes that back.
void leave_half_changed(const std::filesystem::path& journal) {
  const TempFolder elsewhere;
  sqlite3* database = nullptr;
  REQUIRE(sqlite3_open(journal.c_str(), &database) == SQLITE_OK);
  REQUIRE(
      sqlite3_exec(database,
                   "PRAGMA cache_size = 1; BEGIN; UPDATE person SET name = 'half'; "
                   "CREATE TABLE big (x); INSERT INTO big WITH RECURSIVE n(i) AS (SELECT 1 "
                   "UNION ALL SELECT i + 1 FROM n WHERE i < 200) SELECT randomblob(4000) FROM n",
                   nullptr, nullptr, nullptr) == SQLITE_OK);
  for (const char* end : {"", "-journal"}) {
    write_file(elsewhere / (std::string("j") + end), file_bytes(journal.string() + end));
  }
  sqlite3_close(database);
  for (const char* end : {"", "-journal"}) {
    write_file(journal.string() + end, file_bytes(elsewhere / (std::string("j") + end)));
  }
}

void in_sqlite(const std::filesystem::path& journal, const char* sql) {
  sqlite3* database = nullptr;
  REQUIRE(sqlite3_open(journal.c_str(), &database) == SQLITE_OK);
  REQUIRE(sqlite3_exec(database, sql, nullptr, nullptr, nullptr) == SQLITE_OK);
  sqlite3_close(database);
}

std::string first_name(const std::filesystem::path& journal) {
  return Journal::open(journal).people().front().name;
}

}  // namespace

TEST_CASE("a backup is the journal again, for its owner alone, and nothing is left beside it") {
  const TempFolder folder;
  const TempFolder stick;
  const NewVault vault = quick_vault();
  Journal::create(folder / "sealed", {"Alex"}, kNow, vault);
  Journal::create(folder / "plain", {"Alex"}, kNow);
  back_up(folder / "sealed", stick / "sealed");
  back_up(folder / "plain", stick / "plain");
  CHECK(file_bytes(stick / "sealed") == file_bytes(folder / "sealed"));
  CHECK(Journal::open(stick / "plain").people().size() == 1);
  CHECK(mode_of(stick / "sealed") == 0600);
  CHECK(mode_of(stick / "plain") == 0600);
  CHECK(names_in(stick) == 2);
}

TEST_CASE("a backup of a plain journal holds its very bytes, more than are read at once") {
  const TempFolder folder;
  Journal::create(folder / "j", {"Alex"}, kNow);
  in_sqlite(folder / "j", "CREATE TABLE big (x); INSERT INTO big VALUES (randomblob(300000))");
  back_up(folder / "j", folder / "copy");
  CHECK(file_bytes(folder / "copy").size() > 300000);
  CHECK(file_bytes(folder / "copy") == file_bytes(folder / "j"));
}

TEST_CASE("what stands in the log of a journal that SQLite was told to keep so is in the backup") {
  const TempFolder folder;
  const TempFolder stick;
  Journal::create(folder / "j", {"Alex"}, kNow);
  sqlite3* database = nullptr;
  REQUIRE(sqlite3_open((folder / "j").c_str(), &database) == SQLITE_OK);
  REQUIRE(sqlite3_exec(database, "PRAGMA journal_mode = wal; UPDATE person SET name = 'Robin'",
                       nullptr, nullptr, nullptr) == SQLITE_OK);
  back_up(folder / "j", stick / "copy");
  sqlite3_close(database);
  CHECK(first_name(stick / "copy") == "Robin");
}

TEST_CASE("a backup takes no file's place, and none of what is no journal") {
  const TempFolder folder;
  Journal::create(folder / "j", {"Alex"}, kNow);
  write_file(folder / "letter", "dear Sam");
  CHECK_THROWS_AS(back_up(folder / "j", folder / "letter"), Error);
  CHECK(file_bytes(folder / "letter") == "dear Sam");
  CHECK_THROWS_AS(back_up(folder / "letter", folder / "copy"), Error);
  CHECK_FALSE(std::filesystem::exists(folder / "copy"));
}

TEST_CASE("a damaged journal is not backed up as if it were whole") {
  const TempFolder folder;
  Journal::create(folder / "sealed", {"Alex"}, kNow, quick_vault());
  Journal::create(folder / "plain", {"Alex"}, kNow);
  const std::string sealed = file_bytes(folder / "sealed");
  const std::string plain = file_bytes(folder / "plain");
  std::string headless = sealed;
  headless[200] = static_cast<char>(headless[200] ^ 1);
  for (const std::string& bytes :
       {sealed.substr(0, sealed.size() - 1), headless, plain.substr(0, plain.size() / 2),
        plain.substr(0, 4096) + std::string(plain.size() - 4096, 'x'), std::string()}) {
    write_file(folder / "j", bytes);
    CHECK_THROWS_AS(back_up(folder / "j", folder / "copy"), Error);
    CHECK_FALSE(std::filesystem::exists(folder / "copy"));
  }
}

TEST_CASE("a journal that is damaged or missing is restored, and the damaged one is kept") {
  const TempFolder folder;
  const NewVault vault = quick_vault();
  Journal::create(folder / "j", {"Alex"}, kNow, vault);
  back_up(folder / "j", folder / "copy");
  write_file(folder / "j", "damaged");
  restore_from(folder / "j", folder / "copy");
  check_vault(folder / "j", vault.keys);
  CHECK(file_bytes(folder / "j.replaced-1.bak") == "damaged");
  std::filesystem::remove(folder / "j");
  restore_from(folder / "j", folder / "copy");
  check_vault(folder / "j", vault.keys);
}

TEST_CASE("restoring touches no other version, and what it replaces is listed") {
  const TempFolder folder;
  const NewVault vault = quick_vault();
  Journal journal = Journal::create(folder / "j", {"Alex"}, kNow, vault);
  journal.append({}, kNow);
  const std::string previous = file_bytes(folder / "j.prev");
  for (const char* damage : {"damaged", "once more"}) {
    write_file(folder / "j", damage);
    const auto kept = restore_from(folder / "j", folder / "j.prev");
    CHECK(file_bytes(kept) == damage);
    CHECK(file_bytes(folder / "j") == previous);
    CHECK(file_bytes(folder / "j.prev") == previous);
  }
  CHECK(kept_versions(folder / "j").size() == 3);
  std::filesystem::create_hard_link(folder / "j", folder / "j.replaced-3.bak");
  CHECK(kept_versions(folder / "j").size() == 3);
  CHECK(restore_from(folder / "j", folder / "j.prev") == folder / "j.replaced-3.bak");
}

TEST_CASE("a former journal's half-done change is not taken for the restored one's") {
  const TempFolder folder;
  Journal::create(folder / "j", {"Alex"}, kNow);
  back_up(folder / "j", folder / "copy");
  write_file(folder / "j-journal", "left by a killed writer");
  restore_from(folder / "j", folder / "copy");
  CHECK_FALSE(std::filesystem::exists(folder / "j-journal"));
  check_plain(folder / "j");
}

TEST_CASE("a change that was cut short is taken back before a restore, and what is kept is whole") {
  const TempFolder folder;
  Journal::create(folder / "j", {"Alex"}, kNow);
  back_up(folder / "j", folder / "copy");
  leave_half_changed(folder / "j");
  const auto kept = restore_from(folder / "j", folder / "copy");
  CHECK_FALSE(std::filesystem::exists(folder / "j-journal"));
  CHECK_FALSE(std::filesystem::exists(kept.string() + "-journal"));
  check_plain(kept);
  CHECK(first_name(kept) == "Alex");
}

TEST_CASE("a restore that fails leaves the journal and its half-done change as they were") {
  const TempFolder folder;
  Journal::create(folder / "j", {"Alex"}, kNow);
  leave_half_changed(folder / "j");
  CHECK_THROWS_AS(restore_from(folder / "j", folder / "missing"), Error);
  CHECK(std::filesystem::exists(folder / "j-journal"));
  CHECK(first_name(folder / "j") == "Alex");
}

TEST_CASE("looking at a copy changes nothing, and one that is half-changed is not taken") {
  const TempFolder folder;
  Journal::create(folder / "copy", {"Alex"}, kNow);
  Journal::create(folder / "j", {"Sam"}, kNow);
  leave_half_changed(folder / "copy");
  const std::string copy = file_bytes(folder / "copy");
  const std::string rest = file_bytes(folder / "copy-journal");
  CHECK_THROWS_AS(check_plain(folder / "copy"), Error);
  CHECK_THROWS_AS(restore_from(folder / "j", folder / "copy"), Error);
  CHECK(file_bytes(folder / "copy") == copy);
  CHECK(file_bytes(folder / "copy-journal") == rest);
  CHECK(first_name(folder / "j") == "Sam");
  back_up(folder / "copy", folder / "fresh");
  CHECK(first_name(folder / "fresh") == "Alex");
}

TEST_CASE("the next .prev does not come upon what was to be taken back from the one before") {
  const TempFolder folder;
  const NewVault vault = quick_vault();
  Journal journal = Journal::create(folder / "j", {"Alex"}, kNow, vault);
  write_file(folder / "j.prev-journal", "of a former .prev");
  journal.append({}, kNow);
  CHECK(std::filesystem::exists(folder / "j.prev"));
  CHECK_FALSE(std::filesystem::exists(folder / "j.prev-journal"));
}

TEST_CASE("a writer that waited does not write into what a restore has replaced") {
  const TempFolder folder;
  Journal journal = Journal::create(folder / "j", {"Alex"}, kNow);
  back_up(folder / "j", folder / "copy");
  restore_from(folder / "j", folder / "copy");
  Entry note;
  note.author = journal.people().front().id;
  note.at = kNow;
  note.pack = "moment";
  CHECK_THROWS_AS(journal.append({note}, kNow), Error);
}

TEST_CASE("a restore takes the place of nothing but a file") {
  const TempFolder folder;
  Journal::create(folder / "copy", {"Alex"}, kNow);
  REQUIRE(::mkfifo((folder / "pipe").c_str(), 0600) == 0);
  CHECK_THROWS_AS(restore_from(folder / "pipe", folder / "copy"), Error);
  CHECK(std::filesystem::is_fifo(folder / "pipe"));
  std::filesystem::create_directory(folder / "inner");
  CHECK_THROWS_AS(restore_from(folder / "inner", folder / "copy"), Error);
  CHECK(std::filesystem::is_directory(folder / "inner"));
  CHECK(names_in(folder) == 4);
}

TEST_CASE("kept versions are told with their generation, damaged ones without") {
  const TempFolder folder;
  const NewVault vault = quick_vault();
  Journal journal = Journal::create(folder / "j", {"Alex"}, kNow, vault);
  CHECK(kept_versions(folder / "j").empty());
  journal.append({}, kNow);
  write_file(folder / "j.v0.bak", "damaged");
  std::filesystem::last_write_time(
      folder / "j.v0.bak", std::filesystem::file_time_type::clock::now() + std::chrono::hours(1));
  write_file(folder / "j.vacation", "another file");
  const auto versions = kept_versions(folder / "j");
  REQUIRE(versions.size() == 2);
  CHECK(versions[0].file == folder / "j.v0.bak");
  CHECK_FALSE(versions[0].generation);
  CHECK(versions[1].generation == 0);
}
