// The sweep of sweep_test.cpp once more through whole commands: whatever call of theirs fails or
// is the last, the journal opens, and success means that it is done.
#include <dlfcn.h>
#include <doctest/doctest.h>
#include <sqlite3.h>

#include "hearth/vault/container.hpp"
#include "story.hpp"

namespace hearth::fault {

namespace {

namespace fs = std::filesystem;

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

/// A journal as the first release wrote it.
void write_first_schema(const Program& program) {
  write_one_plain(program);
  fs::copy_file(HEARTH_FIRST_RELEASE, program.journal(), fs::copy_options::overwrite_existing);
  sqlite3* database = nullptr;
  REQUIRE(sqlite3_open(program.journal().c_str(), &database) == SQLITE_OK);
  REQUIRE(sqlite3_exec(database, "UPDATE answer SET value = 'firstword' WHERE entry = 1", nullptr,
                       nullptr, nullptr) == SQLITE_OK);
  sqlite3_close(database);
  const VaultKeys keys = VaultKeys::random(1);
  const SlotKey key{kFloorCost, {}, derived(kOld, {})};
  const VaultInfo info{{}, 0, {wrap_keys({SlotKind::passphrase, 1}, {}, key, keys)}};
  Bytes vault;
  seal_vault(info, keys, sample::read_whole(program.journal()), append_to(vault));
  sample::write_whole(program.journal(), vault);
}

/// False where no version before is kept.
bool go_back(const Program& program) {
  const std::string before = program.journal().string() + ".prev";
  if (!fs::exists(before)) return false;
  fs::rename(before, program.journal());
  return true;
}

void check_erased(const Program& program, int exit) {
  const bool there = holds(program, "firstword");
  if (exit != 0) return;
  REQUIRE_FALSE(there);
  if (go_back(program)) REQUIRE_FALSE(holds(program, "firstword"));
}

void check_decrypted(const Program& program, int exit) {
  REQUIRE(lists(program, kOld, "firstword"));
  const bool plain = !program.files_with("firstword").empty();
  if (exit == 0) REQUIRE(plain);
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

void write_for_page(const Program& program) {
  write_one(program);
  REQUIRE(program.run("log secondword --share-with-therapist", {kOld}) == 0);
}

/// Where it failed, the page is there whole or not at all. A disk that says that it has written
/// what it has not is found out for the journal alone.
void check_page(const Program& program, int exit) {
  const fs::path page = program.journal().parent_path() / "page.md";
  const bool is_there = fs::exists(page);
  if (exit == 0) REQUIRE(is_there);
  if (exit != 0 && is_there) {
    const Bytes bytes = sample::read_whole(page);
    const std::string text(bytes.begin(), bytes.end());
    REQUIRE(text.find("secondword") != std::string::npos);
    REQUIRE(text.find("between appointments.") != std::string::npos);
  }
  fs::remove(page);
  REQUIRE(lists(program, kOld, "firstword"));
}

}  // namespace

TEST_CASE("whole file sweep: a page for a therapist") {
  sweep({"export --for therapist --yes --format md -o \"$HOME/.local/share/hearth/page.md\"",
         {kOld},
         write_for_page,
         check_page});
}

TEST_CASE("whole file sweep: init") {
  sweep({"init --person Alex", {kOld}, make_folder, check_made});
}

TEST_CASE("command sweep: log") { sweep({"log secondword", {kOld}, write_one, check_logged}); }

TEST_CASE("command sweep: edit") {
  sweep({"edit ID --text changedword", {kOld}, write_one, check_edited});
}

TEST_CASE("command sweep: erase") { sweep({"erase ID --yes", {kOld}, write_one, check_erased}); }

TEST_CASE("whole file sweep: key decrypt") {
  sweep({"key decrypt", {kOld, kOld}, write_one, check_decrypted});
}

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

}  // namespace hearth::fault
