// The sweep of sweep_test.cpp once more through whole commands: whatever call of theirs fails or
// is the last, the journal opens, and success means that it is done.
#include <dlfcn.h>
#include <doctest/doctest.h>
#include <sqlite3.h>

#include <array>
#include <functional>
#include <span>

#include "fault_case.hpp"
#include "hearth/store/vault/container.hpp"
#include "program.hpp"
#include "run_driver.hpp"

namespace hearth::fault {

namespace {

namespace fs = std::filesystem;

constexpr const char* kOld = "four quiet garden words";
constexpr const char* kNew = "seven boats in the rain";
constexpr int kMostCalls = 400;

/// SQLite is tried with everything by its own authors, and takes the system's word for a write that
/// lies: here it is tried whether hearth uses it well.
constexpr std::array<FaultCase, 4> kForSqlite{
    {{"kill_before"}, {"kill_half"}, {"eio"}, {"enospc", true}}};

/// A command, with ID for the entry there is, what comes before it, and what must be true after it.
struct Story {
  std::string command;
  std::vector<std::string> passphrases;
  std::function<void(const Program&)> before;
  std::function<void(const Program&, int exit)> check;
  std::span<const FaultCase> faults = kFaultCases;
};

bool lists(const Program& program, const char* passphrase, const std::string& word) {
  return program.run("list --json", {passphrase}) == 0 &&
         program.output().find(word) != std::string::npos;
}

void copy_folder(const Program& from, const Program& to) {
  fs::remove_all(to.folder());
  fs::create_directories(to.folder().parent_path());
  if (fs::exists(from.folder())) fs::copy(from.folder(), to.folder(), fs::copy_options::recursive);
}

void write_one(const Program& program) {
  REQUIRE(program.run("init --person Alex", {kOld}) == 0);
  REQUIRE(program.run("log firstword", {kOld}) == 0);
}

void write_one_plain(const Program& program) {
  REQUIRE(program.run("init --no-encryption --person Alex", {}) == 0);
  REQUIRE(program.run("log firstword", {}) == 0);
}

/// What the program derives with the library in front of it.
Secret derived(const std::string& words, const KdfSalt& salt) {
  using Hash = int(unsigned char*, unsigned long long, const char*, unsigned long long,
                   const unsigned char*, unsigned long long, std::size_t, int);
  void* library = ::dlopen(HEARTH_FAULT_PRELOAD, RTLD_NOW | RTLD_LOCAL);
  REQUIRE(library != nullptr);
  Secret key(32);
  reinterpret_cast<Hash*>(::dlsym(library, "crypto_pwhash"))(
      key.bytes().data(), key.size(), words.data(), words.size(), salt.data(), 3, 0, 2);
  return key;
}

/// A journal as the first schema had it.
void write_first_schema(const Program& program) {
  write_one_plain(program);
  sqlite3* database = nullptr;
  REQUIRE(sqlite3_open(program.journal().c_str(), &database) == SQLITE_OK);
  REQUIRE(sqlite3_exec(database,
                       "DROP INDEX entry_by_end; DROP TABLE private; DROP INDEX answer_hidden; "
                       "ALTER TABLE entry DROP "
                       "COLUMN closed; ALTER TABLE draft DROP COLUMN private; PRAGMA user_version "
                       "= 1",
                       nullptr, nullptr, nullptr) == SQLITE_OK);
  sqlite3_close(database);
  const VaultKeys keys = VaultKeys::random(1);
  const SlotKey key{kFloorCost, {}, derived(kOld, {})};
  const VaultInfo info{{}, 0, {wrap_keys({SlotKind::passphrase, 1}, {}, key, keys)}};
  Bytes vault;
  seal_vault(info, keys, sample::read_whole(program.journal()), append_to(vault));
  sample::write_whole(program.journal(), vault);
}

/// Whether the journal opens, and has the word or, having nothing at all any more, not.
bool holds(const Program& program, const std::string& word) {
  const int exit = program.run("list", {kOld});
  REQUIRE_MESSAGE((exit == 0 || exit == 3), program.output());
  return program.output().find(word) != std::string::npos;
}

void go_back(const Program& program) {
  fs::rename(program.journal().string() + ".prev", program.journal());
}

void check_made(const Program& program, int exit) {
  const bool made = fs::exists(program.journal());
  if (exit == 0) REQUIRE(made);
  REQUIRE(program.run("list", {kOld}) == (made ? 3 : 1));
}

void check_logged(const Program& program, int exit) {
  REQUIRE(lists(program, kOld, "firstword"));
  if (exit == 0) REQUIRE(lists(program, kOld, "secondword"));
}

void check_edited(const Program& program, int exit) {
  const bool changed = lists(program, kOld, "changedword");
  if (exit == 0) REQUIRE(changed);
  REQUIRE((changed || lists(program, kOld, "firstword")));
}

void check_erased(const Program& program, int exit) {
  const bool there = holds(program, "firstword");
  if (exit != 0) return;
  REQUIRE_FALSE(there);
  go_back(program);
  REQUIRE_FALSE(holds(program, "firstword"));
}

void check_erased_plain(const Program& program, int exit) {
  const bool there = holds(program, "firstword");
  if (exit == 0) REQUIRE((!there && program.files_with("firstword").empty()));
}

void check_key_changed(const Program& program, int exit) {
  const bool changed = lists(program, kNew, "firstword");
  if (exit == 0) REQUIRE(changed);
  REQUIRE((changed || lists(program, kOld, "firstword")));
}

void check_restored(const Program& program, int exit) {
  REQUIRE(lists(program, kOld, "firstword"));
  const bool second = program.output().find("secondword") != std::string::npos;
  if (exit == 0) REQUIRE_FALSE(second);
}

/// Wherever it ended: the journal opens, or what it was to be restored from does, is offered, and
/// takes the journal's place at the second try.
void check_healed(const Program& program, int exit) {
  if (lists(program, kOld, "firstword")) return;
  REQUIRE(exit != 0);
  const std::string kept = program.journal().string() + ".prev";
  REQUIRE(program.run("--journal '" + kept + "' list", {kOld}) == 0);
  REQUIRE(program.run("restore", {}) == 0);
  REQUIRE(program.output().find(kept) != std::string::npos);
  REQUIRE(program.run("restore '" + kept + "'", {kOld}) == 0);
  REQUIRE(lists(program, kOld, "firstword"));
}

void check_upgraded(const Program& program, int exit) {
  if (exit == 0) REQUIRE(program.output().find("firstword") != std::string::npos);
  REQUIRE(lists(program, kOld, "firstword"));
}

void make_folder(const Program& program) { fs::create_directories(program.folder()); }

void write_two(const Program& program) {
  write_one(program);
  REQUIRE(program.run("log secondword", {kOld}) == 0);
}

void write_two_and_damage(const Program& program) {
  write_two(program);
  Bytes bytes = sample::read_whole(program.journal());
  bytes.back() ^= 1;
  sample::write_whole(program.journal(), bytes);
}

std::string first_id(const Program& program) {
  REQUIRE(lists(program, kOld, "\"id\": \""));
  const std::string before = "\"id\": \"";
  const std::string list = program.output();
  const auto begin = list.find(before) + before.size();
  return list.substr(begin, list.find('"', begin) - begin);
}

std::string command_of(const Story& story, const Program& start) {
  const auto at = story.command.find(" ID ");
  if (at == std::string::npos) return story.command;
  return std::string(story.command).replace(at + 1, 2, first_id(start));
}

/// False once the command made fewer calls than `at`.
bool run(const Story& story, const std::string& command, const Program& start, const FaultCase& one,
         int at) {
  CAPTURE(std::string(one.kind));
  CAPTURE(one.sticky);
  CAPTURE(at);
  const Program program;
  copy_folder(start, program);
  const auto reached = program.home() / "tmp/reached";
  std::vector<std::string> settings = settings_for(one, at, reached);
  settings.push_back("HEARTH_FAULT_FOLDER=" + program.folder().string());
  const int exit = program.run(command, story.passphrases, settings);
  CAPTURE(program.output());
  story.check(program, exit);
  return fs::exists(reached);
}

void sweep(const Story& story) {
  const Program start;
  story.before(start);
  const std::string command = command_of(story, start);
  int runs = 0;
  for (const FaultCase& one : story.faults) {
    int at = 1;
    while (run(story, command, start, one, at)) REQUIRE(++at < kMostCalls);
    runs += at;
    CHECK(at > 10);
  }
  MESSAGE(runs, " runs");
}

}  // namespace

TEST_CASE("whole file sweep: init") {
  sweep({"init --person Alex", {kOld}, make_folder, check_made});
}

TEST_CASE("command sweep: log") { sweep({"log secondword", {kOld}, write_one, check_logged}); }

TEST_CASE("command sweep: edit") {
  sweep({"edit ID --text changedword", {kOld}, write_one, check_edited});
}

TEST_CASE("command sweep: erase") { sweep({"erase ID --yes", {kOld}, write_one, check_erased}); }

TEST_CASE("whole file sweep: key change") {
  sweep({"key change", {kOld, kNew}, write_one, check_key_changed});
}

TEST_CASE("whole file sweep: restore") {
  sweep({"restore \"$HOME/.local/share/hearth/journal.hearth.prev\"",
         {kOld},
         write_two,
         check_restored});
}

TEST_CASE("whole file sweep: restore of .prev over a damaged journal") {
  sweep({"restore \"$HOME/.local/share/hearth/journal.hearth.prev\"",
         {kOld},
         write_two_and_damage,
         check_healed});
}

TEST_CASE("whole file sweep: the upgrade of an older schema") {
  sweep({"list", {kOld}, write_first_schema, check_upgraded});
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
  sweep({"erase ID --yes", {}, write_one_plain, check_erased_plain, kForSqlite});
}

}  // namespace hearth::fault
