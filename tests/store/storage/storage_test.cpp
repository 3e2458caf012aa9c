// What a journal says when a step fails after others that did not.

#include <doctest/doctest.h>

#include "hearth/core/error.hpp"
#include "hearth/store/journal.hpp"
#include "store/sealed_journal.hpp"
#include "support/entries.hpp"
#include "support/temp_folder.hpp"

using namespace hearth;
using namespace hearth::test;

namespace {

namespace fs = std::filesystem;

constexpr const char* kEarlier =
    "What this command wrote before is in the journal; the rest is not.";
const Moment kNow = moment("2026-03-01T19:00:00+01:00");

Entry note(Journal& journal) {
  Entry entry;
  entry.author = journal.people().front().id;
  entry.at = kNow;
  entry.pack = "moment";
  entry.answers = {answer(text("moment"), std::string("words"), Share::shared)};
  return entry;
}

std::string hint_of(Journal& journal, const Entry& entry) {
  try {
    journal.append({entry}, kNow);
  } catch (const Error& failure) {
    return failure.hint();
  }
  return "";
}

}  // namespace

TEST_CASE("the second step of a plain journal does not deny the first") {
  const TempFolder folder;
  Journal journal = Journal::create(folder / "j", {"Alex"}, kNow);
  const Entry entry = note(journal);
  std::string told = "Nothing was written.";
  SUBCASE("the first fails") {}
  SUBCASE("the second fails") {
    journal.append({entry}, kNow);
    told = kEarlier;
  }
  fs::rename(folder / "j", folder / "away");
  CHECK(hint_of(journal, entry).starts_with(told));
}

TEST_CASE("nor does that of an encrypted one") {
  const TempFolder folder;
  const NewVault vault = quick_vault();
  Journal::create(folder / "j", {"Alex"}, kNow, vault);
  Journal journal = Journal::open(folder / "j", opener_with(vault.keys));
  const Entry entry = note(journal);
  std::string told = "Nothing was changed.";
  SUBCASE("the first fails") {}
  SUBCASE("the second fails") {
    journal.append({entry}, kNow);
    told = kEarlier;
  }
  fs::remove(folder / "j.lock");
  fs::create_directory(folder / "j.lock");
  CHECK(hint_of(journal, entry).starts_with(told));
}
