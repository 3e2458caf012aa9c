// What a journal promises, when it is encrypted.

#include <doctest/doctest.h>
#include <sqlite3.h>

#include "hearth/core/error.hpp"
#include "hearth/store/storage/vault_file.hpp"
#include "sealed_journal.hpp"
#include "support/entries.hpp"
#include "support/temp_folder.hpp"

using namespace hearth;
using namespace hearth::test;

namespace {

const Moment kNow = moment("2026-03-01T19:00:00+01:00");
constexpr const char* kCanary = "marmaladecanary";

/// A journal of one person in a folder of its own, and its keys.
struct Sealed {
  TempFolder folder;
  std::filesystem::path path = folder / "journal.hearth";
  NewVault vault = quick_vault();
  Journal journal = Journal::create(path, {"Alex"}, kNow, vault);
  Uuid alex = journal.people().front().id;

  Journal open() const { return Journal::open(path, opener_with(vault.keys)); }
};

Entry note(const Uuid& author, const std::string& words) {
  Entry made;
  made.author = author;
  made.at = kNow;
  made.pack = "moment";
  made.answers = {answer(text("moment"), words, Share::shared)};
  return made;
}

std::vector<std::string> words_in(const Journal& journal) {
  std::vector<std::string> words;
  journal.visit({}, [&](const Entry& entry) {
    words.emplace_back(text_of(entry));
    return true;
  });
  return words;
}

Exit exit_of(const std::function<void()>& work) {
  try {
    work();
  } catch (const Error& error) {
    return error.exit();
  }
  return Exit::ok;
}

void sql(const std::filesystem::path& path, const char* statements) {
  sqlite3* database = nullptr;
  REQUIRE(sqlite3_open(path.c_str(), &database) == SQLITE_OK);
  CHECK(sqlite3_exec(database, statements, nullptr, nullptr, nullptr) == SQLITE_OK);
  sqlite3_close(database);
}

ByteView view(const std::string& bytes) {
  return {reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size()};
}

/// A vault that holds a plain journal after these statements were run on it.
std::filesystem::path vault_of(const Sealed& sealed, const char* statements) {
  const auto plain = sealed.folder / "plain";
  Journal::create(plain, {"Sam"}, kNow);
  sql(plain, statements);
  auto made = sealed.folder / "made.hearth";
  write_vault(made, sealed.vault, view(file_bytes(plain)));
  return made;
}

}  // namespace

TEST_CASE("an encrypted journal comes back, and no word of it is readable on the disk") {
  Sealed sealed;
  sealed.journal.append({note(sealed.alex, kCanary)}, kNow);
  CHECK(words_in(sealed.open()) == std::vector<std::string>{kCanary});
  CHECK(mode_of(sealed.path) == 0600);
  for (const auto& file : std::filesystem::directory_iterator(sealed.folder.path())) {
    const std::string bytes = file_bytes(file.path());
    CHECK(bytes.find(kCanary) == std::string::npos);
    CHECK(bytes.find("Alex") == std::string::npos);
    CHECK(bytes.find("SQLite") == std::string::npos);
  }
}

TEST_CASE("each change is a generation, and the one before is kept") {
  Sealed sealed;
  CHECK(vault_header_of(sealed.path).info.generation == 0);
  sealed.journal.append({note(sealed.alex, "one")}, kNow);
  sealed.journal.append({note(sealed.alex, "two")}, kNow);
  CHECK(vault_header_of(sealed.path).info.generation == 2);
  const Journal before =
      Journal::open(sealed.path.string() + ".prev", opener_with(sealed.vault.keys));
  CHECK(words_in(before) == std::vector<std::string>{"one"});
}

TEST_CASE("without a way to its keys an encrypted journal is locked, not damaged") {
  const Sealed sealed;
  CHECK(exit_of([&] { Journal::open(sealed.path); }) == Exit::locked);
}

TEST_CASE("what others wrote meanwhile is seen, and nothing of it is lost") {
  Sealed sealed;
  Journal other = sealed.open();
  sealed.journal.append({note(sealed.alex, "one")}, kNow);
  CHECK(words_in(other).size() == 1);
  other.append({note(sealed.alex, "two")}, kNow);
  sealed.journal.append({note(sealed.alex, "three")}, kNow);
  CHECK(words_in(sealed.open()).size() == 3);
}

TEST_CASE("a change that fails leaves the file as it was, and what is read from it") {
  Sealed sealed;
  sealed.journal.append({note(sealed.alex, "kept")}, kNow);
  const std::string before = file_bytes(sealed.path);
  CHECK_THROWS_AS(
      sealed.journal.append({note(sealed.alex, "good"), note(id(9), "by nobody")}, kNow), Error);
  CHECK(file_bytes(sealed.path) == before);
  CHECK(words_in(sealed.journal) == std::vector<std::string>{"kept"});
  sealed.journal.append({note(sealed.alex, "next")}, kNow);
  CHECK(words_in(sealed.open()).size() == 2);
}

TEST_CASE("a damaged journal is called damaged, and its keys are not asked for") {
  Sealed sealed;
  sealed.journal.append({note(sealed.alex, "kept")}, kNow);
  const std::string whole = file_bytes(sealed.path);
  const auto never = [](const VaultHeader&) -> VaultKeys {
    throw Error("asked", "", Exit::locked);
  };
  std::string damaged = whole;
  damaged[40] = static_cast<char>(damaged[40] ^ 1);
  write_file(sealed.path, damaged);
  CHECK(exit_of([&] { Journal::open(sealed.path, never); }) == Exit::damaged);
  damaged = whole;
  damaged.back() = static_cast<char>(damaged.back() ^ 1);
  write_file(sealed.path, damaged);
  CHECK(exit_of([&] { sealed.open(); }) == Exit::damaged);
  CHECK(exit_of([&] { words_in(sealed.journal); }) == Exit::damaged);
}

TEST_CASE("a journal that got a new key while somebody types asks for it and loses nothing") {
  Sealed sealed;
  VaultKeys fresh = VaultKeys::random().with_person_of(sealed.vault.keys);
  int asked = 0;
  Journal typing = Journal::open(sealed.path, [&](const VaultHeader& header) {
    ++asked;
    return (keys_fit(header, fresh) ? fresh : sealed.vault.keys).copy();
  });
  sealed.journal.append({note(sealed.alex, "one")}, kNow);
  change_vault(sealed.path, sealed.vault.keys,
               [&](VaultInfo&, VaultKeys& keys) { keys = fresh.copy(); });
  typing.append({note(sealed.alex, "two")}, kNow);
  CHECK(asked == 2);
  CHECK(words_in(typing).size() == 2);
}

TEST_CASE("through a link the same file is locked and replaced, and the link stays") {
  Sealed sealed;
  const auto link = sealed.folder / "link";
  std::filesystem::create_symlink(sealed.path, link);
  Journal::open(link, opener_with(sealed.vault.keys)).append({note(sealed.alex, "one")}, kNow);
  CHECK(std::filesystem::is_symlink(link));
  CHECK_FALSE(std::filesystem::exists(link.string() + ".lock"));
  CHECK(words_in(sealed.journal).size() == 1);
}

TEST_CASE("an existing file is never taken for a new encrypted journal") {
  const TempFolder folder;
  write_file(folder / "letter", "dear Sam");
  const NewVault vault = quick_vault();
  CHECK(exit_of([&] { Journal::create(folder / "letter", {"Alex"}, kNow, vault); }) ==
        Exit::failed);
  CHECK(file_bytes(folder / "letter") == "dear Sam");
}

TEST_CASE("an encrypted journal of a newer hearth is refused and not touched") {
  const Sealed sealed;
  const auto made = vault_of(sealed, "PRAGMA user_version = 999");
  const std::string before = file_bytes(made);
  CHECK(exit_of([&] { Journal::open(made, opener_with(sealed.vault.keys)); }) == Exit::failed);
  CHECK(file_bytes(made) == before);
}

TEST_CASE("an older one is upgraded, and kept as it was beside it") {
  const Sealed sealed;
  const auto made = vault_of(sealed,
                             "PRAGMA user_version = 0; DROP TABLE answer; DROP TABLE tag; DROP "
                             "TABLE entry; DROP TABLE wording; DROP TABLE person; DROP TABLE "
                             "draft; DROP TABLE meta; DROP TABLE private; "
                             "DROP TABLE membership;");
  const std::string before = file_bytes(made);
  CHECK(Journal::open(made, opener_with(sealed.vault.keys)).people().empty());
  CHECK(file_bytes(made.string() + ".v0.bak") == before);
  CHECK(file_bytes(made) != before);
}

TEST_CASE("pages that nothing uses any more do not stay in the file") {
  const Sealed sealed;
  const auto made = vault_of(sealed,
                             "CREATE TABLE large (words TEXT); "
                             "INSERT INTO large VALUES (zeroblob(500000)); DROP TABLE large;");
  CHECK(std::filesystem::file_size(made) > 500'000);
  Journal journal = Journal::open(made, opener_with(sealed.vault.keys));
  journal.append({note(journal.people().front().id, "one")}, kNow);
  CHECK(std::filesystem::file_size(made) < 250'000);
  CHECK(words_in(Journal::open(made, opener_with(sealed.vault.keys))).size() == 1);
}

TEST_CASE("a database that was left in write-ahead mode opens") {
  const Sealed sealed;
  const auto made = vault_of(sealed, "PRAGMA journal_mode = WAL");
  Journal journal = Journal::open(made, opener_with(sealed.vault.keys));
  journal.append({note(journal.people().front().id, "one")}, kNow);
  CHECK(words_in(journal).size() == 1);
}

TEST_CASE("an encrypted journal that is larger than one can be is refused before it is read") {
  const Sealed sealed;
  const auto size = std::filesystem::file_size(sealed.path);
  std::filesystem::resize_file(sealed.path, std::uintmax_t{520} << 20);
  std::string said;
  try {
    sealed.open().people();
  } catch (const Error& error) {
    said = error.what();
  }
  CHECK(said == "An encrypted journal cannot hold more than 512 MiB.");
  std::filesystem::resize_file(sealed.path, size);
  CHECK(sealed.open().people().size() == 1);
}
