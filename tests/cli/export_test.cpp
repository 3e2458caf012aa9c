#include <doctest/doctest.h>

#include "cli/couple.hpp"
#include "hearth/core/json.hpp"

using namespace hearth;
using namespace hearth::test;

namespace {

/// One shared note of each, a private one of Alex, and a check-in of Alex that is still sealed.
void write_some(Couple& couple) {
  couple.run("log 'a walk' --as Alex");
  couple.run("log tea --as Sam");
  couple.run("log --as Alex", {"=private", "moonlight", "-", "-"});
  couple.answers("pack = \"short\"\n[people.Alex]\nmood = 3\nnote = \"sealed words\"\n");
}

std::string path_of(const Couple& couple, const char* name) { return (couple / name).string(); }

}  // namespace

TEST_CASE("an export to a file is its owner's alone, and says that it is not encrypted") {
  Couple couple;
  write_some(couple);
  const std::string file = path_of(couple, "out.json");
  const Outcome outcome = couple.run("export -o " + file);
  CHECK(outcome.exit == Exit::ok);
  CHECK(outcome.out.empty());
  CHECK(has(outcome.notes, "not encrypted"));
  CHECK(mode_of(couple / "out.json") == 0600);
  CHECK(parse_json(file_bytes(couple / "out.json")).find("entries"));
}

TEST_CASE("a file that is there stays, unless --force is given; the journal always stays") {
  Couple couple;
  write_some(couple);
  write_file(couple / "out.json", "mine");
  const std::string command = "export -o " + path_of(couple, "out.json");
  CHECK(couple.run(command).exit == Exit::failed);
  CHECK(file_bytes(couple / "out.json") == "mine");
  CHECK(couple.run(command + " --force").exit == Exit::ok);
  const std::string journal = file_bytes(couple / "journal.hearth");
  CHECK(couple.run("export --force -o " + path_of(couple, "journal.hearth")).exit == Exit::usage);
  CHECK(file_bytes(couple / "journal.hearth") == journal);
}

TEST_CASE("an export holds what its reader may see, in every format") {
  Couple couple;
  write_some(couple);
  for (const std::string format : {"json", "csv", "md"}) {
    const std::string all = couple.run("export --format " + format).out;
    CHECK_MESSAGE(has(all, "a walk"), format);
    CHECK_MESSAGE(has(all, "tea"), format);
    CHECK_MESSAGE(!has(all, "sealed words"), format);
    CHECK_MESSAGE(!has(all, "moonlight"), format);
    CHECK_MESSAGE(!has(couple.run("export --as Sam --format " + format).out, "sealed words"),
                  format);
    CHECK_MESSAGE(has(couple.run("export --as Alex --format " + format).out, "sealed words"),
                  format);
  }
}

TEST_CASE("what is said about an export is the same whether or not somebody keeps something") {
  Couple open;
  open.run("log tea --as Alex");
  Couple closed;
  closed.run("log tea --as Alex");
  closed.answers("pack = \"short\"\n[people.Alex]\nmood = 3\n");
  for (const std::string command : {"export", "export --as Sam"}) {
    CHECK(open.run(command).notes == closed.run(command).notes);
  }
}

TEST_CASE("the ending of the file chooses the format") {
  Couple couple;
  write_some(couple);
  couple.run("export -o " + path_of(couple, "a.csv"));
  CHECK(file_bytes(couple / "a.csv").starts_with("entry,date,time,person,"));
  couple.run("export -o " + path_of(couple, "a.md"));
  CHECK(file_bytes(couple / "a.md").starts_with("# Journal"));
  CHECK(couple.run("export --format xml").exit == Exit::usage);
}

TEST_CASE("nothing to export is told by the exit code, and makes no file") {
  Couple couple;
  const Outcome outcome = couple.run("export -o " + path_of(couple, "out.json"));
  CHECK(outcome.exit == Exit::nothing_found);
  CHECK(!std::filesystem::exists(couple / "out.json"));
}

TEST_CASE("where nothing can be written is told before a passphrase is asked for") {
  World world;
  world.passphrases = {"four quiet words here", "four quiet words here"};
  REQUIRE(world.run("init --person Alex").exit == Exit::ok);
  std::filesystem::create_symlink("/nowhere/x", world / "dangling");
  for (const char* name : {"missing/out.json", "dangling", "journal.hearth"}) {
    CAPTURE(name);
    world.asked_hidden.clear();
    for (const char* command : {"export -o ", "plan export -o ", "people leave Alex --take "}) {
      CHECK(world.run(command + (world / name).string()).exit != Exit::ok);
    }
    CHECK(world.asked_hidden.empty());
  }
  CHECK(std::filesystem::is_symlink(world / "dangling"));
}

TEST_CASE("an earlier version of the journal is never replaced") {
  Couple couple;
  write_some(couple);
  for (const char* name :
       {"journal.hearth.prev", "journal.hearth.v1.bak", "journal.hearth.replaced-1.bak"}) {
    write_file(couple / name, "earlier");
    CHECK(couple.run("export --force -o " + path_of(couple, name)).exit == Exit::usage);
    CHECK(file_bytes(couple / name) == "earlier");
  }
}
