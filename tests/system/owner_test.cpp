// Whatever root writes for somebody else stays theirs; what could not is not written.
#include <doctest/doctest.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <functional>

#include "hearth/core/error.hpp"
#include "hearth/store/journal.hpp"
#include "hearth/store/shelf/settings_edit.hpp"
#include "hearth/store/storage/backup.hpp"
#include "hearth/store/storage/seen_generation.hpp"
#include "hearth/store/storage/vault_file.hpp"
#include "hearth/system/read_file.hpp"
#include "hearth/system/save.hpp"
#include "store/sealed_journal.hpp"
#include "support/entries.hpp"
#include "support/temp_folder.hpp"

using namespace hearth;
using namespace hearth::test;

namespace {

namespace fs = std::filesystem;

constexpr uid_t kUser = 65534;
constexpr gid_t kGroup = 65533;

bool is_root() {
  if (::geteuid() == 0) return true;
  MESSAGE("SKIP: only root can make files over to another account");
  return false;
}

void give_away(const fs::path& path) { REQUIRE(::lchown(path.c_str(), kUser, kGroup) == 0); }

bool is_theirs(const fs::path& path) {
  struct stat status {};
  REQUIRE(::lstat(path.c_str(), &status) == 0);
  return status.st_uid == kUser && status.st_gid == kGroup;
}

void check_all_theirs(const fs::path& folder) {
  for (const auto& file : fs::recursive_directory_iterator(folder)) {
    CHECK_MESSAGE(is_theirs(file.path()), file.path().string());
  }
}

/// What happens in a process of another account; its exit is 1 if that threw Error.
int as_account(uid_t user, const std::function<void()>& action) {
  const pid_t child = ::fork();
  if (child == 0) {
    if (::setgid(kGroup) != 0 || ::setuid(user) != 0) ::_exit(2);
    try {
      action();
      ::_exit(0);
    } catch (const Error&) {
      ::_exit(1);
    }
  }
  int status = 0;
  REQUIRE(::waitpid(child, &status, 0) == child);
  return WEXITSTATUS(status);
}

/// A folder of somebody's, as a home is.
class Theirs {
 public:
  Theirs() {
    fs::permissions(folder_.path(), fs::perms(0755));
    give_away(folder_.path());
  }
  fs::path operator/(std::string_view name) const { return folder_ / name; }
  const fs::path& path() const { return folder_.path(); }

 private:
  TempFolder folder_;
};

const Moment kNow = moment("2026-03-01T19:00:00+01:00");

Entry note(const Journal& journal) {
  Entry entry;
  entry.at = kNow;
  entry.author = journal.people().front().id;
  entry.kind = PackKind::log;
  entry.pack = "moment";
  entry.answers = {answer(text("note"), std::string("words"), Share::shared)};
  return entry;
}

}  // namespace

TEST_CASE(
    "a vault that root makes, saves, encrypts and decrypts in somebody's folder stays theirs") {
  if (!is_root()) return;
  const Theirs home;
  const auto file = home / "data/hearth/journal.hearth";
  const NewVault keys = quick_vault();
  Journal journal = Journal::create(file, {"Alex"}, kNow, keys);
  journal.append({note(journal)}, kNow);
  check_all_theirs(home.path());
  decrypt_journal(file, std::span(&keys.keys, 1));
  encrypt_journal(file, keys);
  check_all_theirs(home.path());
}

TEST_CASE("a journal keeps owner and group in a folder of root's, and its lock is its owner's") {
  if (!is_root()) return;
  const TempFolder folder;
  const auto file = folder / "journal.hearth";
  const NewVault keys = quick_vault();
  Journal::create(file, {"Alex"}, kNow, keys);
  fs::remove(file.string() + ".lock");
  give_away(file);
  Journal journal = Journal::open(file, opener_with(keys.keys));
  journal.append({note(journal)}, kNow);
  check_all_theirs(folder.path());
}

TEST_CASE(
    "a backup is whose the journal is, wherever it lies, and a restored journal whose it was") {
  if (!is_root()) return;
  const Theirs home;
  const TempFolder elsewhere;
  Journal::create(home / "journal.hearth", {"Alex"}, kNow);
  back_up(home / "journal.hearth", elsewhere / "copy");
  CHECK(is_theirs(elsewhere / "copy"));
  restore_from(home / "journal.hearth", elsewhere / "copy");
  fs::remove(home / "journal.hearth");
  restore_from(home / "journal.hearth", elsewhere / "copy");
  check_all_theirs(home.path());
  Journal::create(elsewhere / "own.hearth", {"Alex"}, kNow);
  back_up(elsewhere / "own.hearth", home / "copy of root's");
  CHECK_FALSE(is_theirs(home / "copy of root's"));
}

TEST_CASE(
    "settings, packs, what was seen and what is exported are whose the folder or journal is") {
  if (!is_root()) return;
  const Theirs home;
  write_settings(home / ".config/hearth/config.toml", "as = \"Alex\"\n");
  write_settings(home / ".config/hearth/config.toml", "as = \"Sam\"\n");
  write_new_file(home / ".config/hearth/prompts/log/own.toml", "");
  note_generation(home / ".local/state/hearth", {id(1)}, 5);
  note_generation(home / ".local/state/hearth", {id(1)}, 6);
  write_file(home / "journal.hearth", "");
  give_away(home / "journal.hearth");
  const TempFolder elsewhere;
  write_whole_file(elsewhere / "all.json", "{}", false, home / "journal.hearth");
  CHECK(is_theirs(elsewhere / "all.json"));
  write_whole_file(home / "all.json", "{}", false);
  check_all_theirs(home.path());
}

TEST_CASE("who cannot make a vault over to its owner leaves it as it is, and makes no lock") {
  if (!is_root()) return;
  const TempFolder folder;
  fs::permissions(folder.path(), fs::perms(0777));
  const auto file = folder / "journal.hearth";
  const NewVault keys = quick_vault();
  Journal::create(file, {"Alex"}, kNow, keys);
  const std::string before = file_bytes(file);
  fs::permissions(file, fs::perms(0644));
  for (const bool locked : {true, false}) {
    if (!locked) fs::remove(file.string() + ".lock");
    if (locked) fs::permissions(file.string() + ".lock", fs::perms(0666));
    CHECK(as_account(kUser, [&] {
            Journal journal = Journal::open(file, opener_with(keys.keys));
            journal.append({note(journal)}, kNow);
          }) == 1);
    CHECK(file_bytes(file) == before);
    CHECK(fs::exists(file.string() + ".lock") == locked);
    CHECK_FALSE(fs::exists(file.string() + ".prev"));
  }
}

TEST_CASE("what would not stay its owner's is named with the account to run hearth as") {
  if (!is_root()) return;
  const TempFolder folder;
  fs::permissions(folder.path(), fs::perms(0777));
  write_file(folder / "config.toml", "as = \"Alex\"\n");
  const int exit = as_account(kUser, [&] {
    try {
      write_settings(folder / "config.toml", "as = \"Sam\"\n");
    } catch (const Error& error) {
      const std::string text = std::string(error.what()) + error.hint();
      ::_exit(text.find("root") != std::string::npos ? 1 : 3);
    }
  });
  CHECK(exit == 1);
  CHECK(file_bytes(folder / "config.toml") == "as = \"Alex\"\n");
}
