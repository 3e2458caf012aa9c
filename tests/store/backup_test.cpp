#include "hearth/store/backup.hpp"

#include <doctest/doctest.h>

#include <chrono>

#include "hearth/core/error.hpp"
#include "hearth/store/vault_file.hpp"
#include "store/sealed_journal.hpp"
#include "support/entries.hpp"
#include "support/temp_folder.hpp"

using namespace hearth;
using namespace hearth::test;

namespace {

const Moment kNow = moment("2026-03-01T19:00:00+01:00");

std::size_t names_in(const TempFolder& folder) {
  return static_cast<std::size_t>(
      std::distance(std::filesystem::directory_iterator(folder.path()), {}));
}

}  // namespace

TEST_CASE("a backup is the journal again, for its owner alone, and nothing is left beside it") {
  const TempFolder folder;
  const TempFolder stick;
  const NewVault vault = quick_vault();
  Journal::create(folder / "sealed", {"Alex"}, kNow, vault);
  Journal::create(folder / "plain", {"Alex"}, kNow);
  back_up(folder / "sealed", stick / "sealed");
  back_up(folder / "plain", stick / "plain");
  CHECK(file_bytes(stick / "sealed") == file_bytes(folder / "sealed"));
  CHECK(Journal::open(stick / "plain").people().size() == 1);
  CHECK(mode_of(stick / "sealed") == 0600);
  CHECK(mode_of(stick / "plain") == 0600);
  CHECK(names_in(stick) == 2);
}

TEST_CASE("a backup takes no file's place, and none of what is no journal") {
  const TempFolder folder;
  Journal::create(folder / "j", {"Alex"}, kNow);
  write_file(folder / "letter", "dear Sam");
  CHECK_THROWS_AS(back_up(folder / "j", folder / "letter"), Error);
  CHECK(file_bytes(folder / "letter") == "dear Sam");
  CHECK_THROWS_AS(back_up(folder / "letter", folder / "copy"), Error);
  CHECK_FALSE(std::filesystem::exists(folder / "copy"));
}

TEST_CASE("a journal that is damaged or missing is restored, and the damaged one is kept") {
  const TempFolder folder;
  const NewVault vault = quick_vault();
  Journal::create(folder / "j", {"Alex"}, kNow, vault);
  back_up(folder / "j", folder / "copy");
  write_file(folder / "j", "damaged");
  restore_from(folder / "j", folder / "copy");
  check_vault(folder / "j", vault.keys);
  CHECK(file_bytes(folder / "j.replaced-1.bak") == "damaged");
  std::filesystem::remove(folder / "j");
  restore_from(folder / "j", folder / "copy");
  check_vault(folder / "j", vault.keys);
}

TEST_CASE("restoring touches no other version, and what it replaces is listed") {
  const TempFolder folder;
  const NewVault vault = quick_vault();
  Journal journal = Journal::create(folder / "j", {"Alex"}, kNow, vault);
  journal.append({}, kNow);
  const std::string previous = file_bytes(folder / "j.prev");
  for (const char* damage : {"damaged", "once more"}) {
    write_file(folder / "j", damage);
    const auto kept = restore_from(folder / "j", folder / "j.prev");
    CHECK(file_bytes(kept) == damage);
    CHECK(file_bytes(folder / "j") == previous);
    CHECK(file_bytes(folder / "j.prev") == previous);
  }
  CHECK(kept_versions(folder / "j").size() == 3);
  std::filesystem::create_hard_link(folder / "j", folder / "j.replaced-3.bak");
  CHECK(kept_versions(folder / "j").size() == 3);
  CHECK(restore_from(folder / "j", folder / "j.prev") == folder / "j.replaced-3.bak");
}

TEST_CASE("a former journal's half-done change is not taken for the restored one's") {
  const TempFolder folder;
  Journal::create(folder / "j", {"Alex"}, kNow);
  back_up(folder / "j", folder / "copy");
  write_file(folder / "j-journal", "left by a killed writer");
  restore_from(folder / "j", folder / "copy");
  CHECK_FALSE(std::filesystem::exists(folder / "j-journal"));
  check_plain(folder / "j");
}

TEST_CASE("kept versions are told with their generation, damaged ones without") {
  const TempFolder folder;
  const NewVault vault = quick_vault();
  Journal journal = Journal::create(folder / "j", {"Alex"}, kNow, vault);
  CHECK(kept_versions(folder / "j").empty());
  journal.append({}, kNow);
  write_file(folder / "j.v0.bak", "damaged");
  std::filesystem::last_write_time(
      folder / "j.v0.bak", std::filesystem::file_time_type::clock::now() + std::chrono::hours(1));
  write_file(folder / "j.vacation", "another file");
  const auto versions = kept_versions(folder / "j");
  REQUIRE(versions.size() == 2);
  CHECK(versions[0].file == folder / "j.v0.bak");
  CHECK_FALSE(versions[0].generation);
  CHECK(versions[1].generation == 0);
}
