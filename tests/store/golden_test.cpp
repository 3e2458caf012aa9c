// Journals that earlier releases wrote must open for ever: no file in tests/golden is ever changed.

#include <doctest/doctest.h>

#include "hearth/store/journal.hpp"
#include "hearth/vault/slots.hpp"
#include "support/program_paths.hpp"
#include "support/temp_folder.hpp"

using namespace hearth;
using namespace hearth::test;

namespace {

constexpr std::string_view kPassphrase = "golden words of this release";

VaultKeys open_with_passphrase(const VaultHeader& header) {
  const auto* bytes = reinterpret_cast<const std::uint8_t*>(kPassphrase.data());
  return unlock_vault(header.info, {bytes, kPassphrase.size()}).keys;
}

bool holds_what_was_written(const Journal& journal) {
  bool note = false;
  bool checkin = false;
  journal.visit({}, [&](const Entry& entry) {
    note = note || text_of(entry) == "the long way round";
    checkin = checkin || entry.pack == "weekly";
    return true;
  });
  const auto people = journal.people();
  return note && checkin && people.size() == 2 && people[0].name == "Alex";
}

}  // namespace

TEST_CASE("the journals of every release open, encrypted and plain") {
  const std::filesystem::path golden = std::filesystem::path(kSourceFolder) / "tests/golden";
  for (const char* name : {"vault-1.hearth", "plain-1.hearth"}) {
    const TempFolder folder;
    std::filesystem::copy_file(golden / name, folder / name);
    CHECK_MESSAGE(holds_what_was_written(Journal::open(folder / name, open_with_passphrase)), name);
  }
}

TEST_CASE("the journals of every release can be looked at, and stay as they are") {
  const std::filesystem::path golden = std::filesystem::path(kSourceFolder) / "tests/golden";
  for (const char* name : {"vault-1.hearth", "plain-1.hearth"}) {
    const TempFolder folder;
    std::filesystem::copy_file(golden / name, folder / name);
    CHECK_MESSAGE(holds_what_was_written(Journal::look_at(folder / name, open_with_passphrase)),
                  name);
    CHECK_MESSAGE(file_bytes(folder / name) == file_bytes(golden / name), name);
    std::filesystem::remove(folder / name);
    CHECK_MESSAGE(std::filesystem::is_empty(folder.path()), name);
  }
}
