// Said of files that are there already, and of those that cannot be used.
#include <doctest/doctest.h>
#include <sqlite3.h>
#include <sys/stat.h>
#include <unistd.h>

#include "claim.hpp"
#include "hearth/core/error.hpp"
#include "hearth/store/storage/vault_file.hpp"
#include "hearth/system/path.hpp"
#include "hearth/system/save.hpp"
#include "hearth/vault/container.hpp"
#include "save_folder.hpp"
#include "stage.hpp"

namespace hearth::test {
namespace {

namespace fs = std::filesystem;

constexpr const char* kLeft = "it was left as it is.";

/// A file of that name stays what it is, whatever the command.
std::function<void()> leaving_alone(const std::string& text, const std::string& file,
                                    const std::string& command) {
  return [=] {
    Stage stage;
    write_file(stage / file, "mine");
    CHECK(stage.says(text, command + " " + (stage / file).string()).exit != Exit::ok);
    CHECK(file_bytes(stage / file) == "mine");
  };
}

std::function<void()> leaving_the_pack(const std::string& text, const std::string& command,
                                       const std::string& file) {
  return [=] {
    Stage stage;
    CHECK(stage.run(command).exit == Exit::ok);
    write_file(stage / file, file_bytes(stage / file) + "# mine\n");
    CHECK(stage.says(text, command).exit != Exit::ok);
    CHECK(file_bytes(stage / file).ends_with("# mine\n"));
  };
}

void export_over_the_journal() {
  Stage stage;
  write_file(stage / "journal.hearth.prev", "earlier");
  for (const char* file : {"journal.hearth", "journal.hearth.prev"}) {
    stage.says("Nothing was written. Give the file a name of its own.",
               "export --format json --force -o " + (stage / file).string());
  }
  CHECK(file_bytes(stage / "journal.hearth.prev") == "earlier");
}

void file_where_a_folder_belongs() {
  Stage stage;
  write_file(stage / "prompts/log", "mine");
  stage.says("Nothing was written. Move it out of the way", "prompts new log/sunday");
  CHECK(file_bytes(stage / "prompts/log") == "mine");
}

void link_to_nowhere() {
  Stage stage;
  fs::create_symlink("/nowhere/x", stage / "link");
  const std::string link = (stage / "link").string();
  for (const char* command : {"log more --as Alex", "init --person Kim", "restore"}) {
    stage.says("Nothing was changed. Is a disk not mounted",
               "--journal " + link + " " + command +
                   (command == std::string("restore") ? " " + link : ""));
  }
  CHECK(fs::is_symlink(stage / "link"));
}

void new_file_over_another() {
  Stage stage;
  write_file(stage / "file", "mine");
  fails_saying(stage, kLeft, [&] { write_new_file(stage / "file", "new"); });
  CHECK(file_bytes(stage / "file") == "mine");
}

void links_in_a_circle() {
  Stage stage;
  fs::create_symlink("loop", stage / "loop");
  fails_saying(stage, "Nothing was changed.", [&] { real_file(stage / "loop"); });
}

/// Somebody was quicker.
void save_over_another() {
  Stage stage;
  write_file(stage / "file", "mine");
  write_file(stage / "new", "new");
  const SaveFolder folder(stage / "file");
  fails_saying(stage, "It was not touched. Name another place", [&] { folder.begin_with("new"); });
  CHECK(file_bytes(stage / "file") == "mine");
  fs::remove(stage / "file");
  fails_saying(stage, "It was not made.", [&] { folder.begin_with("not-there"); });
  CHECK_FALSE(fs::exists(stage / "file"));
}

void journal_that_is_a_pipe() {
  Stage stage;
  const std::string copy = (stage / "copy").string();
  REQUIRE(stage.run("backup " + copy).exit == Exit::ok);
  fs::remove(stage.journal());
  REQUIRE(::mkfifo(stage.journal().c_str(), 0600) == 0);
  const Outcome outcome = stage.run("restore " + copy);
  CHECK_MESSAGE(has(outcome.notes, "It was not touched. Name a file"), outcome.notes);
  CHECK(fs::is_fifo(stage.journal()));
}

/// A copy that was made in the middle of a change, with what takes it back.
void copy_half_changed(Stage& stage) {
  sqlite3* database = nullptr;
  REQUIRE(sqlite3_open(stage.journal().c_str(), &database) == SQLITE_OK);
  REQUIRE(sqlite3_exec(database,
                       "PRAGMA cache_size = 1; PRAGMA cache_spill = 1; BEGIN IMMEDIATE; CREATE "
                       "TABLE much (a); WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 "
                       "FROM n WHERE i < 2000) INSERT INTO much SELECT randomblob(500) FROM n;",
                       nullptr, nullptr, nullptr) == SQLITE_OK);
  for (const char* ending : {"", "-journal"}) {
    fs::copy_file(stage.journal() + ending, (stage / "copy").string() + ending);
  }
  REQUIRE(sqlite3_exec(database, "ROLLBACK", nullptr, nullptr, nullptr) == SQLITE_OK);
  sqlite3_close(database);
}

void restore_of_half_a_change() {
  Stage stage;
  copy_half_changed(stage);
  const std::string copy = file_bytes(stage / "copy");
  const std::string way_back = file_bytes(stage / "copy-journal");
  stage.says("Neither was touched.", "restore " + (stage / "copy").string());
  CHECK(file_bytes(stage / "copy") == copy);
  CHECK(file_bytes(stage / "copy-journal") == way_back);
}

void too_large() {
  Stage stage(Stage::Kind::sealed);
  const auto slots = vault_header_of(stage.journal()).info.slots.size();
  constexpr std::uint64_t kMuch = std::uint64_t{513} << 20;
  fs::resize_file(stage.journal(), sealed_size(slots, kMuch));
  struct stat before {};
  struct stat after {};
  REQUIRE(::stat(stage.journal().c_str(), &before) == 0);
  CHECK(has(stage.with("log more --as Alex").notes, "Nothing was changed. `hearth key decrypt`"));
  REQUIRE(::stat(stage.journal().c_str(), &after) == 0);
  CHECK(before.st_ino == after.st_ino);
  CHECK(before.st_mtim.tv_nsec == after.st_mtim.tv_nsec);
}

}  // namespace

std::vector<Claim> file_claims() {
  const std::string pack = "prompts/checkin/weekly.toml";
  return {
      {"cli/prompts/new.cpp", kLeft, leaving_the_pack(kLeft, "prompts copy weekly", pack)},
      {"cli/prompts/new.cpp", kLeft,
       leaving_the_pack(kLeft, "prompts new log/sunday", "prompts/log/sunday.toml")},
      {"app/journal/output_file.cpp", "Nothing was written. Give the file a name of its own.",
       export_over_the_journal},
      {"system/folder.cpp", "Nothing was written. Move it out of the way",
       file_where_a_folder_belongs},
      {"system/path.cpp", "Nothing was changed.", links_in_a_circle},
      {"system/path.cpp", "Nothing was changed. Is a disk not mounted", link_to_nowhere},
      {"store/storage/backup.cpp", kLeft, leaving_alone(kLeft, "there", "backup")},
      {"system/save.cpp", kLeft, leaving_alone(kLeft, "there.json", "export -o")},
      {"system/save.cpp", kLeft, new_file_over_another},
      {"system/save_folder.cpp", "It was not touched. Name another place", save_over_another},
      {"system/save_folder.cpp", "It was not made.", save_over_another},
      {"system/path.cpp", "It was not touched. Name a file", journal_that_is_a_pipe},
      {"store/storage/plain_storage.cpp", "Neither was touched.", restore_of_half_a_change},
      {"store/storage/image.cpp", "Nothing was changed. `hearth key decrypt`", too_large},
  };
}

}  // namespace hearth::test
