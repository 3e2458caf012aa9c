// Said of what somebody signs, and nobody else says in their name.
#include <doctest/doctest.h>

#include "claim.hpp"
#include "hearth/store/journal.hpp"
#include "hearth/store/people.hpp"
#include "hearth/store/storage/vault_file.hpp"
#include "hearth/vault/slots.hpp"
#include "stage.hpp"
#include "support/entries.hpp"

namespace hearth::test {
namespace {

const Moment kNow = moment("2026-03-01T20:00:00+01:00");

/// Alex has a passphrase of their own no more.
void take_key_away(Stage& stage) {
  for (const char* slot : {"4", "3"}) {
    CHECK(stage.with("key remove --lose-private " + std::string(slot)).exit == Exit::ok);
  }
}

void another_key_in_its_place() {
  Stage stage(Stage::Kind::own_keys);
  take_key_away(stage);
  stage.says("no other can take its place. Nothing was changed.", "key add --as Alex");
}

void nobody_says_whose_it_is() {
  Stage stage(Stage::Kind::sealed);
  CHECK(stage.says("Left. Nothing was changed.", "key add --as Alex", {"!"}).exit == Exit::left);
}

void plain_without_the_key() {
  Stage stage(Stage::Kind::own_keys);
  take_key_away(stage);
  stage.says("Nothing was changed: in a plain journal", "key decrypt");
  CHECK(is_vault(stage.journal()));
}

void back_without_the_key() {
  Stage stage(Stage::Kind::own_keys);
  CHECK(stage.with("people leave Alex --erase --yes --as Alex", {}, {kAlexsWords}).exit ==
        Exit::ok);
  take_key_away(stage);
  stage.says("Nothing was changed. It takes theirs.", "people add Alex --yes");
}

void import_without_signature() {
  Stage stage(Stage::Kind::own_keys);
  const std::string id = stage.newest("Alex");
  const std::string copy = (stage / "copy.hearth").string();
  std::filesystem::copy_file(stage.journal(), copy);
  const auto there = [&](const std::string& command) {
    return stage.with("--journal " + copy + " " + command + " --as Alex", {}, {kAlexsWords});
  };
  CHECK(there("edit " + id + " --text there").exit == Exit::ok);
  std::string text = there("export").out;
  const std::string before = R"("signatures":{)";
  const auto at = text.find(before, text.find(id));
  REQUIRE(at != std::string::npos);
  text.erase(at + before.size(), text.find('}', at) - at - before.size());
  write_file(stage / "other.json", text);
  stage.says("its author has not signed it; what they wrote was left as it is",
             "import " + (stage / "other.json").string() + " --as Sam", {}, {kSamsWords});
}

/// The journal knows Alex by another signature than their passphrase gives.
void signature_of_another_key() {
  Stage stage(Stage::Kind::own_keys);
  const std::string words = kAlexsWords;
  const auto* bytes = reinterpret_cast<const std::uint8_t*>(words.data());
  const VaultKeys keys =
      unlock_vault(vault_header_of(stage.journal()).info, {bytes, words.size()}).keys;
  const auto opener = [&](const VaultHeader&) { return keys.copy(); };
  Journal journal = Journal::open(stage.journal(), opener);
  const std::vector<Person> people = journal.people();
  Person alex = people.front();
  alex.signing = people.back().signing;
  change_people(journal, {{alex.id, alex}}, kNow);
  Entry entry;
  entry.author = alex.id;
  entry.at = kNow;
  entry.pack = "moment";
  entry.answers = {answer(text("moment"), std::string("words"), Share::shared)};
  fails_saying(stage, "Nothing was written.",
               [&] { Journal::open(stage.journal(), opener).append({entry}, kNow); });
}

void note_of_a_key() {
  Stage stage(Stage::Kind::own_keys);
  const std::string line = stage.with("list --jsonl --pack key -n 1").out;
  const std::string id = line.substr(line.find("\"id\":") + 6, 36);
  for (const std::string command : {"erase --yes ", "edit --text other "}) {
    stage.says("Nothing was changed: it stays for all to see.", command + id + " --as Sam", {},
               {kSamsWords});
  }
}

}  // namespace

std::vector<Claim> signed_claims() {
  return {
      {"cli/key/add.cpp", "no other can take its place. Nothing was changed.",
       another_key_in_its_place},
      {"cli/key/add.cpp", "Left. Nothing was changed.", nobody_says_whose_it_is},
      {"cli/key/convert.cpp", "Nothing was changed: in a plain journal", plain_without_the_key},
      {"app/journal/selection.cpp", "Nothing was changed: it stays for all to see.", note_of_a_key},
      {"app/keys/own_passphrase.cpp", "Nothing was changed. It takes theirs.",
       back_without_the_key},
      {"exchange/import_plan.cpp",
       "its author has not signed it; what they wrote was left as it is", import_without_signature},
      {"store/rows/entry_stamp.cpp", "Nothing was written.", signature_of_another_key},
  };
}

}  // namespace hearth::test
