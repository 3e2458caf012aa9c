#include <doctest/doctest.h>

#include "cli/couple.hpp"

using namespace hearth;
using namespace hearth::test;

namespace {

/// Of Alex: a shared note, a private one, one that was made private, and a check-in half sealed.
void write_some(Couple& couple) {
  couple.run("log sharedwords --as Alex");
  couple.run("log --as Alex", {"=private", "privatewords", "-", "-"});
  couple.answers(
      "pack = \"short\"\ndate = 2026-02-15\n[people.Alex]\nmood = 3\n"
      "note = \"openedwords\"\n[people.Sam]\nmood = 9\n");
  couple.answers("pack = \"short\"\n[people.Alex]\nmood = 3\nnote = \"sealedwords\"\n");
  couple.run("checkin short --as Alex", {"4"});
}

bool anywhere(const Couple& couple, const std::string& words) {
  for (const auto& file : std::filesystem::directory_iterator(couple.folder())) {
    const std::string name = file.path().filename().string();
    if (name.starts_with("journal.hearth") && has(file_bytes(file.path()), words)) return true;
  }
  return false;
}

}  // namespace

TEST_CASE("who leaves takes along all they wrote; what the others can see stays with them") {
  Couple couple;
  write_some(couple);
  const std::string file = (couple / "mine.json").string();
  const Outcome outcome = couple.run("people leave Alex --take " + file, {"y"});
  CHECK_MESSAGE(outcome.exit == Exit::ok, outcome.notes);
  const std::string mine = file_bytes(couple / "mine.json");
  for (const char* words : {"sharedwords", "privatewords", "openedwords", "sealedwords"}) {
    CHECK_MESSAGE(has(mine, words), words);
  }
  CHECK(!has(mine, "Sam"));
  CHECK(mode_of(couple / "mine.json") == 0600);
  const std::string left = couple.run("export --as Sam").out;
  CHECK(has(left, "sharedwords"));
  CHECK(has(left, "openedwords"));
  CHECK(!anywhere(couple, "privatewords"));
  CHECK(!anywhere(couple, "sealedwords"));
  CHECK(couple.run("log x --as Alex").exit == Exit::usage);
  CHECK(couple.run("log y").exit == Exit::ok);
  CHECK(couple.run("people add Alex --yes").exit == Exit::ok);
  CHECK(couple.run("log x --as Alex").exit == Exit::ok);
  World other;
  other.run("init --no-encryption --person Alex");
  CHECK(other.run("import " + file).exit == Exit::ok);
  CHECK(has(other.run("export").out, "privatewords"));
}

TEST_CASE("with --erase nothing is written anywhere, and drafts go too") {
  Couple couple;
  write_some(couple);
  couple.now = "2026-03-08T19:00:00+01:00";
  couple.run("checkin short --as Alex", {"3", "draftwords", "!"});
  couple.after_last = Line::Kind::interrupted;
  couple.run("log feeling --as Alex", {"draftedwords"});
  couple.after_last = Line::Kind::end;
  CHECK(anywhere(couple, "draftedwords"));
  CHECK(anywhere(couple, "privatewords"));
  CHECK(couple.run("people leave --as Alex --erase --yes").exit == Exit::ok);
  for (const char* words : {"privatewords", "sealedwords", "draftedwords"}) {
    CHECK_MESSAGE(!anywhere(couple, words), words);
  }
}

TEST_CASE("leaving is one's own, said once more, and never the last one's") {
  Couple couple;
  write_some(couple);
  const std::string before = file_bytes(couple / "journal.hearth");
  CHECK(couple.run("people leave Alex").exit == Exit::usage);
  CHECK(couple.run("people leave Alex --erase --take x").exit == Exit::usage);
  CHECK(couple.run("people leave --erase --yes").exit == Exit::usage);
  CHECK(couple.run("people leave Alex --erase --yes --as Sam").exit == Exit::usage);
  CHECK(couple.run("people leave Alex --erase", {"n"}).exit == Exit::left);
  CHECK(couple.run("people leave Kim --erase --yes").exit == Exit::usage);
  write_file(couple / "there.json", "mine");
  CHECK(couple.run("people leave Alex --yes --take " + (couple / "there.json").string()).exit ==
        Exit::failed);
  CHECK(file_bytes(couple / "journal.hearth") == before);
  couple.interactive = false;
  CHECK(couple.run("people leave Alex --erase").exit == Exit::usage);
  CHECK(couple.run("people leave Alex --erase --yes").exit == Exit::ok);
  CHECK(couple.run("people leave Sam --erase --yes").exit == Exit::usage);
}

TEST_CASE("from an encrypted journal one leaves with one's own passphrase") {
  World world;
  world.passphrases = {"of Alex, all words", "of Alex, all words"};
  world.run("init --person Alex");
  world.passphrases = {"of Alex, all words", "of Kim, all words", "of Kim, all words"};
  world.run("people add Kim");
  world.passphrases = {"of Kim, all words"};
  world.run("log --as Kim", {"=private", "moonlight", "-", "-"});
  world.passphrases = {"of Alex, all words"};
  CHECK(world.run("people leave Kim --erase --yes").exit == Exit::locked);
  world.passphrases = {"of Kim, all words"};
  const std::string file = (world / "mine.json").string();
  CHECK(world.run("people leave Kim --yes --take " + file).exit == Exit::ok);
  CHECK(has(file_bytes(world / "mine.json"), "moonlight"));
  world.passphrases = {"of Alex, all words"};
  CHECK(has(world.run("log hello").notes, "Kept"));
}
