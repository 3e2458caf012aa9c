// The sweep of sweep_test.cpp once more through whole commands: whatever call of theirs fails or
// is the last, the journal opens, and success means that it is done.
#include <dlfcn.h>
#include <doctest/doctest.h>
#include <sqlite3.h>

#include <array>
#include <functional>

#include "hearth/store/vault/container.hpp"
#include "program.hpp"
#include "run_driver.hpp"

namespace hearth::fault {

namespace {

namespace fs = std::filesystem;

constexpr const char* kOld = "four quiet garden words";
constexpr const char* kNew = "seven boats in the rain";
constexpr int kMostCalls = 120;

/// A command, with ID for the entry there is, what comes before it, and what must be true after it.
struct Story {
  std::string command;
  std::vector<std::string> passphrases;
  std::function<void(const Program&)> before;
  std::function<void(const Program&, int exit)> check;
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
  REQUIRE(program.run("init --no-encryption --person Alex", {}) == 0);
  REQUIRE(program.run("log firstword", {}) == 0);
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

const std::array<Story, 7> kStories{{
    {"init --person Alex",
     {kOld},
     [](const Program& program) { fs::create_directories(program.folder()); },
     [](const Program& program, int exit) {
       const bool made = fs::exists(program.journal());
       if (exit == 0) REQUIRE(made);
       REQUIRE(program.run("list", {kOld}) == (made ? 3 : 1));
     }},
    {"log secondword",
     {kOld},
     write_one,
     [](const Program& program, int exit) {
       REQUIRE(lists(program, kOld, "firstword"));
       if (exit == 0) REQUIRE(lists(program, kOld, "secondword"));
     }},
    {"key change",
     {kOld, kNew},
     write_one,
     [](const Program& program, int exit) {
       const bool changed = lists(program, kNew, "firstword");
       if (exit == 0) REQUIRE(changed);
       REQUIRE((changed || lists(program, kOld, "firstword")));
     }},
    {"restore \"$HOME/.local/share/hearth/journal.hearth.prev\"",
     {kOld},
     [](const Program& program) {
       write_one(program);
       REQUIRE(program.run("log secondword", {kOld}) == 0);
     },
     [](const Program& program, int exit) {
       REQUIRE(lists(program, kOld, "firstword"));
       const bool second = program.output().find("secondword") != std::string::npos;
       if (exit == 0) REQUIRE_FALSE(second);
     }},
    {"list",
     {kOld},
     write_first_schema,
     [](const Program& program, int exit) {
       if (exit == 0) REQUIRE(program.output().find("firstword") != std::string::npos);
       REQUIRE(lists(program, kOld, "firstword"));
     }},
    {"edit ID --text changedword",
     {kOld},
     write_one,
     [](const Program& program, int exit) {
       const bool changed = lists(program, kOld, "changedword");
       if (exit == 0) REQUIRE(changed);
       REQUIRE((changed || lists(program, kOld, "firstword")));
     }},
    {"erase ID --yes",
     {kOld},
     write_one,
     [](const Program& program, int exit) {
       const bool there = holds(program, "firstword");
       if (exit != 0) return;
       REQUIRE_FALSE(there);
       go_back(program);
       REQUIRE_FALSE(holds(program, "firstword"));
     }},
}};

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
bool run(const Story& story, const std::string& command, const Program& start,
         const std::string& kind, int at) {
  CAPTURE(kind);
  CAPTURE(at);
  const Program program;
  copy_folder(start, program);
  const auto reached = program.home() / "tmp/reached";
  const int exit =
      program.run(command, story.passphrases,
                  {"HEARTH_FAULT_KIND=" + kind, "HEARTH_FAULT_AT=" + std::to_string(at),
                   "HEARTH_FAULT_REACHED=" + reached.string(),
                   "HEARTH_FAULT_FOLDER=" + program.folder().string()});
  CAPTURE(program.output());
  story.check(program, exit);
  return fs::exists(reached);
}

void sweep(const Story& story) {
  const Program start;
  story.before(start);
  const std::string command = command_of(story, start);
  int runs = 0;
  for (const char* kind : {"kill_before", "eio", "enospc"}) {
    int at = 1;
    while (run(story, command, start, kind, at)) REQUIRE(++at < kMostCalls);
    runs += at;
    CHECK(at > 10);
  }
  MESSAGE(runs, " runs");
}

}  // namespace

TEST_CASE("command sweep: init") { sweep(kStories[0]); }
TEST_CASE("command sweep: log") { sweep(kStories[1]); }
TEST_CASE("command sweep: key change") { sweep(kStories[2]); }
TEST_CASE("command sweep: restore") { sweep(kStories[3]); }
TEST_CASE("command sweep: the upgrade of an older schema") { sweep(kStories[4]); }
TEST_CASE("command sweep: edit") { sweep(kStories[5]); }
TEST_CASE("command sweep: erase") { sweep(kStories[6]); }

}  // namespace hearth::fault
