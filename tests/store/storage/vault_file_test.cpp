#include "hearth/store/storage/vault_file.hpp"

#include <doctest/doctest.h>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include "hearth/core/error.hpp"
#include "hearth/store/storage/backup.hpp"
#include "hearth/system/file_lock.hpp"
#include "store/sealed_journal.hpp"
#include "support/entries.hpp"
#include "support/temp_folder.hpp"

using namespace hearth;
using namespace hearth::test;

namespace {

const Moment kNow = moment("2026-03-01T19:00:00+01:00");
constexpr const char* kCanary = "marmaladecanary";

void write_note(Journal& journal) {
  Entry made;
  made.author = journal.people().front().id;
  made.at = kNow;
  made.pack = "moment";
  made.answers = {answer(text("moment"), std::string(kCanary), Share::shared)};
  journal.append({made}, kNow);
}

bool holds_note(const Journal& journal) {
  bool found = false;
  journal.visit({}, [&](const Entry& entry) {
    found = text_of(entry) == kCanary;
    return true;
  });
  return found;
}

/// As an encryption that is cut short leaves it, whose plain journal is this file.
void write_mark(const std::filesystem::path& journal, const std::filesystem::path& plain,
                const std::string& made = to_string(quick_vault().info.journal)) {
  struct stat about {};
  REQUIRE(::stat(plain.c_str(), &about) == 0);
  write_file(
      journal.string() + ".encrypting",
      std::to_string(about.st_ino) + " " + std::to_string(about.st_size) + " " + made + "\n");
}

bool readable_somewhere(const TempFolder& folder) {
  for (const auto& file : std::filesystem::directory_iterator(folder.path())) {
    if (file_bytes(file.path()).find(kCanary) != std::string::npos) return true;
  }
  return false;
}

}  // namespace

TEST_CASE("a plain journal is encrypted where it lies, and nothing readable stays") {
  const TempFolder folder;
  const auto path = folder / "j";
  Journal plain = Journal::create(path, {"Alex"}, kNow);
  write_note(plain);
  std::filesystem::create_hard_link(path, folder / "other-name");
  const NewVault vault = quick_vault();
  encrypt_journal(path, vault);
  CHECK(is_vault(path));
  CHECK_FALSE(readable_somewhere(folder));
  CHECK_FALSE(std::filesystem::exists(folder / "j.prev"));
  CHECK(holds_note(Journal::open(path, opener_with(vault.keys))));
  // Whoever had the plain file open must not believe that it still writes to the journal.
  CHECK_THROWS_AS(write_note(plain), Error);
}

TEST_CASE("what SQLite took changes back with, and an earlier readable version, go as well") {
  const TempFolder folder;
  const auto path = folder / "j";
  Journal plain = Journal::create(path, {"Alex"}, kNow);
  write_note(plain);
  write_file(folder / "j.prev", kCanary);
  write_file(folder / "j.prev-journal", kCanary);
  // Its first byte says that there is nothing to take back.
  write_file(folder / "j-journal", std::string(512, '\0') + kCanary);
  const Descriptor former(::open((folder / "j.prev").c_str(), O_RDONLY | O_CLOEXEC));
  encrypt_journal(path, quick_vault());
  CHECK_FALSE(readable_somewhere(folder));
  char byte = 'x';
  REQUIRE(::pread(former.number(), &byte, 1, 0) == 1);
  CHECK(byte == 0);
}

TEST_CASE(
    "what a killed decryption left is overwritten by the next reader, unless one is at work") {
  const TempFolder folder;
  const auto path = folder / "j";
  const NewVault vault = quick_vault();
  Journal::create(path, {"Alex"}, kNow, vault);
  const auto left = folder / ".j.tmp-0123456789abcdef";
  write_file(left, kCanary);
  const Descriptor held(::open(left.c_str(), O_RDONLY | O_CLOEXEC));
  {
    const Descriptor busy(::open((folder / "j.lock").c_str(), O_RDWR | O_CLOEXEC));
    REQUIRE(::flock(busy.number(), LOCK_EX) == 0);
    Journal::open(path, opener_with(vault.keys));
    CHECK(std::filesystem::exists(left));
  }
  Journal::open(path, opener_with(vault.keys));
  CHECK_FALSE(std::filesystem::exists(left));
  char byte = 'x';
  REQUIRE(::pread(held.number(), &byte, 1, 0) == 1);
  CHECK(byte == 0);
}

TEST_CASE("a second name of the journal is never overwritten") {
  const TempFolder folder;
  const auto path = folder / "j";
  Journal::create(path, {"Alex"}, kNow);
  std::filesystem::create_hard_link(path, folder / ".j.tmp-0123456789abcdef");
  std::filesystem::create_hard_link(path, folder / ".j.bak-0123456789abcdef");
  CHECK(Journal::open(path).people().size() == 1);
  CHECK_FALSE(std::filesystem::exists(folder / ".j.tmp-0123456789abcdef"));
  check_plain(path);
}

TEST_CASE("an encrypted journal is made plain, with its encrypted version beside it") {
  const TempFolder folder;
  const auto path = folder / "j";
  const NewVault vault = quick_vault();
  Journal journal = Journal::create(path, {"Alex"}, kNow, vault);
  write_note(journal);
  decrypt_journal(path, {&vault.keys, 1});
  CHECK_FALSE(is_vault(path));
  CHECK(is_vault(folder / "j.prev"));
  CHECK(mode_of(path) == 0600);
  CHECK(holds_note(Journal::open(path)));
}

TEST_CASE("keys that do not fit change nothing") {
  const TempFolder folder;
  const NewVault vault = quick_vault();
  Journal::create(folder / "j", {"Alex"}, kNow, vault);
  const std::string before = file_bytes(folder / "j");
  const VaultKeys others = VaultKeys::random();
  CHECK_THROWS_AS(decrypt_journal(folder / "j", {&others, 1}), Error);
  CHECK_THROWS_AS(change_vault(folder / "j", others, [](VaultInfo&, VaultKeys&) {}), Error);
  CHECK_THROWS_AS(check_vault(folder / "j", others), Error);
  CHECK(file_bytes(folder / "j") == before);
  check_vault(folder / "j", vault.keys);
}

TEST_CASE("a new key closes the journal to the former one, and former versions can be removed") {
  const TempFolder folder;
  const NewVault vault = quick_vault();
  write_file(folder / "j.v0.bak", "an old version");
  write_file(folder / "j.vault", "another file");
  Journal journal = Journal::create(folder / "j", {"Alex"}, kNow, vault);
  const VaultKeys fresh = VaultKeys::random();
  const auto rotate = [&](VaultInfo&, VaultKeys& keys) { keys = fresh.copy(); };
  change_vault(folder / "j", vault.keys, rotate);
  CHECK_THROWS_AS(check_vault(folder / "j", vault.keys), Error);
  check_vault(folder / "j", fresh);
  CHECK(std::filesystem::exists(folder / "j.prev"));
  change_vault(folder / "j", fresh, rotate, Before::removed);
  CHECK_FALSE(std::filesystem::exists(folder / "j.prev"));
  CHECK_FALSE(std::filesystem::exists(folder / "j.v0.bak"));
  CHECK(std::filesystem::exists(folder / "j.vault"));
}

TEST_CASE("an encryption that was cut short is finished by whoever opens the journal next") {
  const TempFolder folder;
  const auto path = folder / "journal.hearth";
  Journal::create(path, {"marmaladecanary"}, moment("2026-03-01T19:00:00+01:00"));
  const std::string plain = file_bytes(path);
  const NewVault vault = quick_vault();
  encrypt_journal(path, vault);
  // As it lies between the renaming and the overwriting.
  write_file(path.string() + ".prev", plain);
  write_mark(path, path.string() + ".prev");
  CHECK(Journal::open(path, opener_with(vault.keys)).people().size() == 1);
  for (const auto& file : std::filesystem::directory_iterator(folder.path())) {
    CHECK(file_bytes(file.path()).find("marmaladecanary") == std::string::npos);
  }
  CHECK_FALSE(std::filesystem::exists(path.string() + ".encrypting"));
}

TEST_CASE("the mark of an encryption that was cut short costs no other version") {
  const TempFolder folder;
  const auto path = folder / "journal.hearth";
  const NewVault vault = quick_vault();
  Journal::create(path, {"Alex"}, kNow, vault);
  back_up(path, folder / "sealed");
  std::filesystem::remove(path);
  Journal::create(path, {"Sam"}, kNow);
  write_file(path.string() + ".prev", file_bytes(path) + "kept");
  write_mark(path, path);
  SUBCASE("when a backup is restored") { restore_from(path, folder / "sealed"); }
  SUBCASE("when the journal is replaced by hand") {
    std::filesystem::rename(folder / "sealed", path);
  }
  CHECK(Journal::open(path, opener_with(vault.keys)).people().size() == 1);
  CHECK(file_bytes(path.string() + ".prev").ends_with("kept"));
  CHECK_FALSE(std::filesystem::exists(path.string() + ".encrypting"));
}

TEST_CASE("nor what was still the journal when the encryption was cut short") {
  const TempFolder folder;
  const auto path = folder / "j";
  const NewVault vault = quick_vault();
  Journal::create(path, {"Alex"}, kNow, vault);
  back_up(path, folder / "sealed");
  std::filesystem::remove(path);
  Journal plain = Journal::create(path, {"Sam"}, kNow);
  write_note(plain);
  // Killed after .prev was made, and before the encrypted journal, which has another id, came.
  std::filesystem::create_hard_link(path, folder / "j.prev");
  write_mark(path, path, to_string(id(3)));
  const auto kept = restore_from(path, folder / "sealed");
  CHECK(Journal::open(path, opener_with(vault.keys)).people().size() == 1);
  CHECK_FALSE(std::filesystem::exists(folder / "j.encrypting"));
  CHECK(holds_note(Journal::open(kept)));
}

TEST_CASE("an encrypted journal is read, mark or not, where nothing can be written") {
  const TempFolder folder;
  const auto path = folder / "j";
  const NewVault vault = quick_vault();
  Journal::create(path, {"Alex"}, kNow, vault);
  write_file(path.string() + ".prev", "kept");
  write_mark(path, path.string() + ".prev");
  std::filesystem::remove(path.string() + ".lock");
  std::filesystem::create_directory(path.string() + ".lock");
  CHECK(Journal::open(path, opener_with(vault.keys)).people().size() == 1);
  std::filesystem::remove(path.string() + ".lock");
  const FileLock lock(path);
  CHECK(Journal::open(path, opener_with(vault.keys)).people().size() == 1);
  CHECK(file_bytes(path.string() + ".prev") == "kept");
}

TEST_CASE("a readable version that somebody kept on purpose stays") {
  const TempFolder folder;
  const auto path = folder / "journal.hearth";
  const NewVault vault = quick_vault();
  Journal::create(path, {"Alex"}, moment("2026-03-01T19:00:00+01:00"), vault);
  write_file(path.string() + ".prev", "kept");
  CHECK(Journal::open(path, opener_with(vault.keys)).people().size() == 1);
  CHECK(file_bytes(path.string() + ".prev") == "kept");
}

TEST_CASE("what a file is, is said of journals alone; of others, why they are none") {
  const TempFolder folder;
  Journal::create(folder / "plain", {"Alex"}, kNow);
  Journal::create(folder / "sealed", {"Alex"}, kNow, quick_vault());
  CHECK(kind_of(folder / "plain") == JournalKind::plain);
  CHECK(kind_of(folder / "sealed") == JournalKind::vault);
  const auto exit_of = [](const std::filesystem::path& file) {
    try {
      kind_of(file);
    } catch (const Error& error) {
      return error.exit();
    }
    return Exit::ok;
  };
  write_file(folder / "sealed", "x" + file_bytes(folder / "sealed").substr(1));
  write_file(folder / "empty", "");
  write_file(folder / "short", "S");
  for (const char* name : {"sealed", "empty", "short"}) {
    CHECK(exit_of(folder / name) == Exit::damaged);
    CHECK_THROWS_AS(Journal::open(folder / name), Error);
  }
  CHECK(exit_of(folder / "missing") == Exit::nothing_found);
  CHECK(exit_of(folder.path()) == Exit::failed);
  REQUIRE(::mkfifo((folder / "pipe").c_str(), 0600) == 0);
  CHECK(exit_of(folder / "pipe") == Exit::failed);
}

TEST_CASE("only what begins like one is an encrypted journal") {
  const TempFolder folder;
  CHECK_FALSE(is_vault(folder / "missing"));
  CHECK_FALSE(is_vault(folder.path()));
  write_file(folder / "short", "\x89HEA");
  CHECK_FALSE(is_vault(folder / "short"));
  Journal::create(folder / "plain", {"Alex"}, kNow);
  CHECK_FALSE(is_vault(folder / "plain"));
}
