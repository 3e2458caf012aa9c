// Said of passphrases, codes, and what lies under them.
#include <doctest/doctest.h>
#include <sys/resource.h>

#include <fstream>

#include "claim.hpp"
#include "fault/program.hpp"
#include "hearth/core/error.hpp"
#include "hearth/store/journal.hpp"
#include "hearth/store/storage/vault_file.hpp"
#include "hearth/vault/slots.hpp"
#include "stage.hpp"
#include "support/entries.hpp"
#include "support/pty.hpp"
#include "support/sanitized.hpp"

namespace hearth::test {
namespace {

namespace fs = std::filesystem;

const Moment kNow = moment("2026-03-01T20:00:00+01:00");

/// Somebody makes a new code while another passphrase is typed.
void rival(Stage& stage) {
  stage.meanwhile = [&stage] {
    const std::vector<std::string> kept = stage.passphrases;
    CHECK(stage.with("key code").exit == Exit::ok);
    stage.passphrases = kept;
  };
}

void slots_changed_meanwhile() {
  Stage stage(Stage::Kind::sealed);
  const std::string before = stage.content();
  rival(stage);
  const Outcome outcome = stage.with("key change", {}, {kSharedWords, kAlexsWords, kAlexsWords});
  CHECK_MESSAGE(has(outcome.notes, "They were left as they are. Look at"), outcome.notes);
  CHECK(stage.content() == before);
}

void slots_changed_before_a_rotation() {
  Stage stage(Stage::Kind::sealed);
  const std::string before = stage.content();
  rival(stage);
  const Outcome outcome = stage.with("key rotate", {}, {kSharedWords, stage.code()});
  CHECK_MESSAGE(has(outcome.notes, "They were left as they are. Try again."), outcome.notes);
  CHECK(stage.content() == before);
}

void last_key_of_something_private() {
  Stage stage(Stage::Kind::own_keys);
  CHECK(stage.with("log hidden --private --as Alex", {}, {kAlexsWords}).exit == Exit::ok);
  CHECK(stage.with("key remove 4", {}, {kAlexsWords}).exit == Exit::ok);
  stage.says("Nothing was changed. If that is meant", "key remove 3", {}, {kAlexsWords});
  CHECK(has(stage.with("list --as Alex", {}, {kAlexsWords}).out, "hidden"));
}

void code_that_nobody_sees() {
  fault::Program program;
  const std::string words = "four quiet garden words";
  REQUIRE(program.run("init --person Alex", {words}) == 0);
  const std::string lines = (program.home() / "tmp/lines").string();
  std::ofstream(lines) << words << '\n';
  const Bytes before = sample::read_whole(program.journal());
  const std::string said = (program.home() / "tmp/said").string();
  CHECK(program.run("key code 3<'" + lines + "' >/dev/full 2>'" + said + "' #", {}) == 1);
  CHECK(has(file_bytes(said), "Nothing was changed. Run it again where it can be seen"));
  CHECK(sample::read_whole(program.journal()) == before);
}

void code_page_that_is_left() {
  fault::Program program;
  REQUIRE(program.run("init --person Alex", {"four quiet garden words"}) == 0);
  const Bytes before = sample::read_whole(program.journal());
  Pty page({HEARTH_PROGRAM, "key", "code"}, {{"HOME", program.home().string()},
                                             {"LD_PRELOAD", HEARTH_FAULT_PRELOAD},
                                             {"ASAN_OPTIONS", "verify_asan_link_order=0"},
                                             {"LC_ALL", "C.UTF-8"},
                                             {"TERM", "xterm"}});
  REQUIRE(page.expect("Passphrase: "));
  page.type("four quiet garden words\r");
  REQUIRE(page.expect("Press Enter when it is written down."));
  page.type("\x03");
  CHECK(page.wait() == 130);
  CHECK(has(page.screen(), "Nothing was changed, and the code"));
  CHECK(sample::read_whole(program.journal()) == before);
}

/// As in rescued_words_test.cpp: the same questions, begun twice.
void rescued_words_that_wait() {
  Stage stage(Stage::Kind::sealed);
  for (const char* mood : {"3", "4"}) {
    stage.now = mood == std::string("3") ? stage.now : "2026-03-01T20:00:00+01:00";
    fs::remove(stage / "journal.hearth.lock");
    fs::create_directory(stage / "journal.hearth.lock");
    write_file(stage / "drafts", "in the way");
    CHECK(has(stage.with("checkin short --as Alex", {mood}).notes, "Your words are kept"));
    fs::remove(stage / "drafts");
    fs::remove(stage / "journal.hearth.lock");
  }
  stage.says("The keys were left as they are.", "key rotate", {}, {kSharedWords, stage.code()});
  stage.says("The keys were left as they are.", "key decrypt");
}

VaultKeys shared_keys(const Stage& stage) {
  const std::string words = kSharedWords;
  const auto* bytes = reinterpret_cast<const std::uint8_t*>(words.data());
  return unlock_vault(vault_header_of(stage.journal()).info, {bytes, words.size()}).keys;
}

Entry note_of(const Person& person, Share share) {
  Entry entry;
  entry.author = person.id;
  entry.at = kNow;
  entry.pack = "moment";
  entry.answers = {answer(text("moment"), std::string("words"), share)};
  return entry;
}

void private_words_without_a_key() {
  Stage stage(Stage::Kind::own_keys);
  const VaultKeys keys = shared_keys(stage);
  Journal journal = Journal::open(stage.journal(), [&](const VaultHeader&) { return keys.copy(); });
  const Person alex = journal.people().front();
  fails_saying(stage, "Nothing was changed. `hearth lock`",
               [&] { journal.append({note_of(alex, Share::only_me)}, kNow); });
}

/// Gives the keys once, as one line of --passphrase-fd does.
Opener only_once(const VaultKeys& keys) {
  return [&keys, given = false](const VaultHeader&) mutable {
    if (std::exchange(given, true)) throw Error("No more.", "", Exit::locked);
    return keys.copy();
  };
}

void keys_changed_meanwhile() {
  Stage stage(Stage::Kind::sealed);
  const VaultKeys keys = shared_keys(stage);
  Journal journal = Journal::open(stage.journal(), only_once(keys));
  const Person alex = journal.people().front();
  CHECK(stage.with("key rotate", {}, {kSharedWords, stage.code()}).exit == Exit::ok);
  fails_saying(stage, "Nothing was changed. Run the command again.",
               [&] { journal.append({note_of(alex, Share::shared)}, kNow); });
}

void mark_that_cannot_be_made() {
  Stage stage;
  fs::create_directory(stage / "journal.hearth.encrypting");
  stage.says("Nothing was changed.", "key encrypt");
  CHECK_FALSE(is_vault(stage.journal()));
}

#ifndef HEARTH_SANITIZED
void no_memory_to_unlock() {
  fault::Program program;
  const std::string words = "four quiet garden words";
  REQUIRE(program.run("init --person Alex", {words}) == 0);
  const Bytes before = sample::read_whole(program.journal());
  program.begin_with("ulimit -v 65000; unset LD_PRELOAD; exec");
  CHECK(program.run("log more", {words}) == 1);
  CHECK_MESSAGE(has(program.output(), "the journal is untouched."), program.output());
  CHECK(sample::read_whole(program.journal()) == before);
}
#else
void no_memory_to_unlock() {}
#endif

}  // namespace

std::vector<Claim> key_claims() {
  return {
      {"cli/key/slots.cpp", "They were left as they are. Look at", slots_changed_meanwhile},
      {"cli/key/rotate.cpp", "They were left as they are. Try again.",
       slots_changed_before_a_rotation},
      {"cli/key/slots.cpp", "Nothing was changed. If that is meant", last_key_of_something_private},
      {"app/keys/new_passphrase.cpp", "Nothing was changed. Run it again", code_that_nobody_sees},
      {"app/keys/new_passphrase.cpp", "Left. Nothing was changed, and the code",
       code_page_that_is_left},
      {"app/keys/rescued_words.cpp", "The keys were left as they are.", rescued_words_that_wait},
      {"store/storage/personal_keys.cpp", "Nothing was changed. `hearth lock`",
       private_words_without_a_key},
      {"store/storage/storage.hpp", "Nothing was changed. Run the command again.",
       keys_changed_meanwhile},
      {"store/storage/encryption_mark.cpp", "Nothing was changed.", mark_that_cannot_be_made},
      {"vault/kdf.cpp", "the journal is untouched.", no_memory_to_unlock},
  };
}

}  // namespace hearth::test
