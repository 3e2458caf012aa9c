// Words that are written while another command changes the keys of the journal, or makes it plain.

#include <doctest/doctest.h>

#include <chrono>
#include <future>
#include <memory>
#include <thread>

#include "hearth/core/error.hpp"
#include "hearth/store/drafts.hpp"
#include "hearth/store/history.hpp"
#include "hearth/store/rescue.hpp"
#include "hearth/store/storage/vault_file.hpp"
#include "hearth/system/file_lock.hpp"
#include "store/sealed_journal.hpp"
#include "support/entries.hpp"
#include "support/temp_folder.hpp"

using namespace hearth;
using namespace hearth::test;

namespace {

namespace fs = std::filesystem;

const Moment kNow = moment("2026-03-01T19:00:00+01:00");

/// Gives the keys once, as one line of --passphrase-fd does.
Opener only_once(const VaultKeys& keys) {
  const auto kept = std::make_shared<std::optional<VaultKeys>>(keys.copy());
  return [kept](const VaultHeader&) {
    if (!*kept) throw Error("There is no passphrase to read.", "", Exit::locked);
    VaultKeys given = std::move(**kept);
    kept->reset();
    return given;
  };
}

/// A journal that is open when something happens to it.
struct Open {
  TempFolder folder;
  fs::path path = folder / "journal.hearth";
  NewVault vault = quick_vault();
  VaultKeys later = VaultKeys::random().with_person_of(vault.keys);
  Uuid alex = Journal::create(path, {"Alex"}, kNow, vault).people().front().id;
  Journal journal = Journal::open(path, only_once(vault.keys));

  Open() { rescue_to(journal, {folder / "drafts"}); }

  void rotate() const {
    change_vault(path, vault.keys, [&](VaultInfo&, VaultKeys& keys) { keys = later.copy(); });
  }
  void decrypt() const { decrypt_journal(path, std::span(&vault.keys, 1)); }

  Error failure() {
    Entry entry;
    entry.author = alex;
    entry.at = kNow;
    entry.pack = "moment";
    entry.answers = {answer(text("moment"), std::string("marmaladecanary"), Share::shared)};
    try {
      journal.append({entry}, kNow);
    } catch (const Error& error) {
      return error;
    }
    return Error("");
  }

  fs::path rescued() const { return fs::directory_iterator(folder / "drafts")->path(); }
};

bool has(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

std::size_t entries_in(const Journal& journal) { return all_revisions(journal).size(); }

}  // namespace

TEST_CASE("words written while the keys change are kept with the former ones, and can come in") {
  Open open;
  open.rotate();
  const Error failure = open.failure();
  CHECK(failure.exit() == Exit::busy);
  CHECK(has(failure.what(), "Another command has changed the keys"));
  CHECK(has(failure.hint(), "hearth import '" + open.rescued().string() + "'"));
  Journal now = Journal::open(open.path, opener_with(open.later));
  rescue_to(now, {open.folder / "drafts"});
  const ImportedWords found = import_rescued(now, kNow);
  REQUIRE(found.left.size() == 1);
  CHECK(found.left.front().for_other_keys);
  CHECK(has(found.left.front().why.what(), "encrypted with another key"));
  import_rescued(now, open.rescued(), opener_with(open.vault.keys), kNow);
  CHECK(entries_in(now) == 1);
}

TEST_CASE("words written while the journal is made plain are kept, named, and can come in") {
  Open open;
  open.decrypt();
  const Error failure = open.failure();
  CHECK(failure.exit() == Exit::busy);
  CHECK(has(failure.what(), "has made a plain file of this journal"));
  Journal now = Journal::open(open.path);
  rescue_to(now, {open.folder / "drafts"});
  const ImportedWords found = import_rescued(now, kNow);
  REQUIRE(found.left.size() == 1);
  CHECK(found.left.front().for_other_keys);
  CHECK(has(found.left.front().why.what(), "encrypted with another key"));
  import_rescued(now, open.rescued(), opener_with(open.vault.keys), kNow);
  CHECK(entries_in(now) == 1);
  CHECK(fs::is_empty(open.folder / "drafts"));
}

TEST_CASE("words that wait for the lock while the journal is made plain are kept too") {
  Open open;
  const fs::path plain = open.folder / "plain";
  fs::copy_file(open.path, plain);
  decrypt_journal(plain, std::span(&open.vault.keys, 1));
  auto held = std::make_unique<FileLock>(open.path);
  auto waiting = std::async(std::launch::async, [&] { return open.failure(); });
  std::this_thread::sleep_for(std::chrono::milliseconds(200));
  fs::rename(plain, open.path);
  held.reset();
  const Error failure = waiting.get();
  CHECK(failure.exit() == Exit::busy);
  CHECK(has(failure.hint(), open.rescued().string()));
}

TEST_CASE("words written while a plain journal is encrypted come back, and nothing is damaged") {
  const TempFolder folder;
  const fs::path path = folder / "journal.hearth";
  Journal journal = Journal::create(path, {"Alex"}, kNow);
  rescue_to(journal, {folder / "drafts"});
  Entry entry;
  entry.author = journal.people().front().id;
  entry.at = kNow;
  entry.pack = "moment";
  entry.answers = {answer(text("moment"), std::string("marmaladecanary"), Share::shared)};
  encrypt_journal(path, quick_vault());
  try {
    journal.append({entry}, kNow);
    FAIL("it was written");
  } catch (const KeptNowhere& lost) {
    CHECK(lost.exit() == Exit::busy);
    CHECK(has(lost.what(), "Another command has encrypted this journal meanwhile."));
    REQUIRE(lost.words().answers.size() == 1);
    CHECK(std::get<std::string>(lost.words().answers.front().value) == "marmaladecanary");
  }
  try {
    journal.people();
    FAIL("it was read");
  } catch (const Error& error) {
    CHECK(error.exit() == Exit::busy);
    CHECK(has(error.hint(), "Run the command again."));
  }
}

TEST_CASE("a draft of a plain journal that is encrypted meanwhile comes back as well") {
  const TempFolder folder;
  const fs::path path = folder / "journal.hearth";
  Journal journal = Journal::create(path, {"Alex"}, kNow);
  rescue_to(journal, {folder / "drafts"});
  Draft draft{"moment", journal.people().front().id, "", kNow, {}};
  draft.begun = BegunAnswer{.question = "moment", .text = "marmalade"};
  encrypt_journal(path, quick_vault());
  try {
    keep_sitting(journal, draft);
    FAIL("it was kept");
  } catch (const KeptNowhere& lost) {
    CHECK(lost.exit() == Exit::busy);
    CHECK(lost.words().begun == "marmalade");
  }
}

TEST_CASE("what overwrites a plain journal and is none is still damage") {
  const TempFolder folder;
  const fs::path path = folder / "journal.hearth";
  Journal journal = Journal::create(path, {"Alex"}, kNow);
  write_file(path, std::string(fs::file_size(path), 'x'));
  try {
    journal.people();
    FAIL("it was read");
  } catch (const Error& error) {
    CHECK(error.exit() == Exit::damaged);
  }
}

TEST_CASE("reading meanwhile is told the same, and a damaged journal is still called damaged") {
  Open open;
  open.decrypt();
  try {
    open.journal.people();
    FAIL("it was read");
  } catch (const Error& error) {
    CHECK(error.exit() == Exit::busy);
    CHECK(has(error.hint(), "Run the command again."));
  }
  Open damaged;
  write_file(damaged.path, "SQL");
  CHECK(damaged.failure().exit() == Exit::damaged);
}
