// The sweep of command_sweep_test.cpp through commands on plain journals.
#include <doctest/doctest.h>
#include <sqlite3.h>

#include <array>

#include "run_driver.hpp"
#include "story.hpp"

namespace hearth::fault {

namespace {

namespace fs = std::filesystem;

/// SQLite is tried with everything by its own authors, and takes the system's word for a write that
/// lies: here it is tried whether hearth uses it well.
constexpr std::array<FaultCase, 4> kForSqlite{
    {{"kill_before"}, {"kill_half"}, {"eio"}, {"enospc", true}}};

void check_erased_plain(const Program& program, int exit) {
  const bool there = holds(program, "firstword");
  if (exit != 0) return;
  REQUIRE_FALSE(there);
  for (const auto& file : program.files_with("firstword")) REQUIRE(file.string() == "");
}

bool is_hot(const Program& program) {
  const Bytes bytes = sample::read_whole(program.journal().string() + "-journal");
  return !bytes.empty() && bytes.front() != 0;
}

/// A backup of one entry, and a journal of two whose next change a kill cuts short as late as can
/// be: SQLite has to take it back.
void write_two_and_cut_short(const Program& program) {
  write_one_plain(program);
  REQUIRE(program.run("backup \"$HOME/.local/share/hearth/copy\"", {}) == 0);
  REQUIRE(program.run("log secondword", {}) == 0);
  const Program start;
  copy_folder(program, start);
  for (int at = 1;; ++at) {
    const Program killed;
    copy_folder(start, killed);
    const int exit =
        killed.run("log thirdword", {},
                   {"HEARTH_FAULT_KIND=kill_after", "HEARTH_FAULT_AT=" + std::to_string(at),
                    "HEARTH_FAULT_FOLDER=" + killed.folder().string()});
    if (exit != kKilled) break;
    if (is_hot(killed)) copy_folder(killed, program);
  }
  REQUIRE(is_hot(program));
}

bool is_sound(const fs::path& file) {
  sqlite3* database = nullptr;
  sqlite3_stmt* statement = nullptr;
  bool sound = false;
  if (sqlite3_open_v2(file.c_str(), &database, SQLITE_OPEN_READONLY, nullptr) == SQLITE_OK &&
      sqlite3_prepare_v2(database, "PRAGMA integrity_check", -1, &statement, nullptr) ==
          SQLITE_OK &&
      sqlite3_step(statement) == SQLITE_ROW) {
    sound = std::string(reinterpret_cast<const char*>(sqlite3_column_text(statement, 0))) == "ok";
  }
  sqlite3_finalize(statement);
  sqlite3_close(database);
  return sound;
}

bool has_both(const Program& program, const fs::path& file) {
  return is_sound(file) && program.run("--journal '" + file.string() + "' list", {}) == 0 &&
         program.output().find("firstword") != std::string::npos &&
         program.output().find("secondword") != std::string::npos;
}

/// Both words are in the journal or, once that is the backup, in what it replaced.
void check_restored_plain(const Program& program, int exit) {
  REQUIRE(holds(program, "firstword"));
  REQUIRE(is_sound(program.journal()));
  const bool back = program.output().find("secondword") == std::string::npos;
  if (exit == 0) REQUIRE(back);
  REQUIRE(has_both(
      program, back ? program.journal().string() + ".replaced-1.bak" : program.journal().string()));
}

void write_one_and_keep_it(const Program& program) {
  write_one_plain(program);
  fs::copy_file(program.journal(), program.journal().string() + ".prev");
  fs::copy_file(program.journal(), program.journal().string() + ".replaced-1.bak");
}

void write_two_people(const Program& program) {
  REQUIRE(program.run("init --no-encryption --person Alex --person Sam", {}) == 0);
  REQUIRE(program.run("log firstword --as Alex", {}) == 0);
  REQUIRE(program.run("log secondword --as Sam --private", {}) == 0);
}

/// Whatever failed, nothing readable is left behind unsaid: the next opening is rid of it.
void check_encrypted(const Program& program, int exit) {
  const bool readable = !program.files_with("firstword").empty();
  if (exit == 0) REQUIRE_FALSE(readable);
  REQUIRE(lists(program, kOld, "firstword"));
  const bool encrypted = program.run("key status", {}) == 0 &&
                         program.output().find("not encrypted") == std::string::npos;
  if (encrypted) REQUIRE(program.files_with("firstword").empty());
}

void check_left(const Program& program, int exit) {
  REQUIRE(program.run("people --json", {}) == 0);
  const bool gone = program.output().find("\"left\": \"") != std::string::npos;
  if (exit == 0) REQUIRE(gone);
  REQUIRE(gone == program.files_with("secondword").empty());
}

}  // namespace

TEST_CASE("plain sweep: key encrypt") {
  sweep({"key encrypt", {kOld}, write_one_plain, check_encrypted, kForSqlite});
}

TEST_CASE("plain sweep: people leave") {
  sweep({"people leave Sam --erase --yes --as Sam", {}, write_two_people, check_left, kForSqlite});
}

TEST_CASE("plain sweep: restore after a change that was cut short") {
  sweep({"restore \"$HOME/.local/share/hearth/copy\"",
         {},
         write_two_and_cut_short,
         check_restored_plain,
         kForSqlite});
}

TEST_CASE("plain sweep: init") {
  sweep({"init --no-encryption --person Alex", {}, make_folder, check_made, kForSqlite});
}

TEST_CASE("plain sweep: log") {
  sweep({"log secondword", {}, write_one_plain, check_logged, kForSqlite});
}

TEST_CASE("plain sweep: edit") {
  sweep({"edit ID --text changedword", {}, write_one_plain, check_edited, kForSqlite});
}

TEST_CASE("plain sweep: erase") {
  sweep({"erase ID --yes", {}, write_one_and_keep_it, check_erased_plain, kForSqlite});
}

}  // namespace hearth::fault
