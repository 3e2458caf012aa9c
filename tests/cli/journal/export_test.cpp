#include <doctest/doctest.h>

#include "cli/couple.hpp"
#include "hearth/core/json.hpp"
#include "support/pty.hpp"

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

TEST_CASE("what hearth and SQLite have beside a journal gives an export no name") {
  Couple couple;
  write_some(couple);
  std::filesystem::create_directory(couple / "drafts");
  for (const char* name :
       {"journal.hearth-journal", "journal.hearth-wal", "journal.hearth-shm", "journal.hearth.lock",
        "journal.hearth.prev", "journal.hearth.prev-journal", "journal.hearth.encrypting",
        "journal.hearth.replaced-7.bak", "journal.hearth.v3.bak", "drafts/words.draft",
        ".journal.hearth.tmp-0123456789abcdef", "drafts/../journal.hearth-journal"}) {
    std::filesystem::remove(couple / name);
    for (const char* command :
         {"export --format json -o ", "report --format json -o ", "plan export --format ics -o ",
          "people leave Alex --yes --take "}) {
      const Outcome outcome = couple.run(command + path_of(couple, name));
      CHECK_MESSAGE(outcome.exit == Exit::usage, command, name);
      CHECK(has(outcome.notes, "the name of a file that belongs to it"));
      CHECK_FALSE(std::filesystem::exists(couple / name));
    }
  }
  for (const char* name : {"other-journal", "journal.hearth.prev.json", "words.draft"}) {
    CHECK_MESSAGE(couple.run("export --format json -o " + path_of(couple, name)).exit == Exit::ok,
                  name);
  }
}

TEST_CASE("an ending that is none of an export's is refused before anything is read or written") {
  Couple couple;
  write_some(couple);
  for (const char* said : {"-o @.pdf", "-o @.PDF", "-o @.txt", "-o @.ics", "--format md -o @.json",
                           "--format json -o @.pdf", "--format csv -o @.xlsx"}) {
    std::string command = std::string("export ") + said;
    command.replace(command.find('@'), 1, path_of(couple, "therapy"));
    const Outcome outcome = couple.run(command);
    CHECK_MESSAGE(outcome.exit == Exit::usage, said);
    CHECK(has(outcome.notes, "Nothing was written. Here it ends in ."));
    const bool any = !has(said, "--format");
    CHECK_MESSAGE(has(outcome.notes, "Here it ends in .json, .csv or .md.") == any, said);
  }
  for (const auto& file : std::filesystem::directory_iterator(couple.folder())) {
    CHECK(!has(file.path().string(), "therapy"));
  }
  for (const char* said : {"-o @", "-o @.JSON", "-o @.markdown", "--format md -o @.txt",
                           "--format csv -o @.2026-03-01"}) {
    std::string command = std::string("export ") + said;
    command.replace(command.find('@'), 1, path_of(couple, "fine"));
    CHECK_MESSAGE(couple.run(command).exit == Exit::ok, said);
  }
}

TEST_CASE("what is kept from a therapist leaves in no format, unless all is asked for") {
  Couple couple;
  couple.run("log 'please not this' --as Alex --keep-from-therapist");
  couple.run("log 'nor this' --as Alex --mood 7 --keep-from-therapist");
  CHECK(couple.run("export").exit == Exit::nothing_found);
  CHECK(has(couple.run("export").notes, "Left out: 2 entries"));
  couple.run("log 'but this' --as Alex --share-with-therapist");
  for (const std::string who : {"", " --as Alex", " --as Sam"}) {
    for (const std::string format : {"json", "csv", "md"}) {
      const std::string command = "export --format " + format + who;
      const Outcome some = couple.run(command);
      CHECK_MESSAGE(has(some.out, "but this"), command);
      CHECK_MESSAGE(!has(some.out, "not this"), command);
      CHECK_MESSAGE(!has(some.out, "nor this"), command);
      CHECK(has(some.notes, "Left out: 2 entries that are marked as kept from a therapist; --all"));
      const Outcome all = couple.run(command + " --all");
      CHECK_MESSAGE(has(all.out, "please not this"), command);
      CHECK_MESSAGE(has(all.out, "nor this"), command);
      CHECK(has(all.notes, "In it: 2 entries that are marked"));
    }
  }
}

TEST_CASE("nothing is said of marks on what the reader may not see") {
  Couple open;
  open.run("log tea --as Sam");
  Couple closed;
  closed.run("log tea --as Sam");
  closed.run("log secret --as Alex --private --keep-from-therapist");
  for (const std::string command : {"export", "export --as Sam", "export --as Sam --all"}) {
    CHECK(open.run(command).notes == closed.run(command).notes);
  }
}

TEST_CASE("how many private answers are in an export is said") {
  Couple couple;
  write_some(couple);
  CHECK(!has(couple.run("export").notes, "In it:"));
  CHECK(has(couple.run("export --as Alex").notes, "In it: 1 private answer of Alex's.\n"));
  couple.run("log x --as Alex --mood 7");
  CHECK(
      has(couple.run("export --as Alex --format md").notes, "In it: 2 private answers of Alex's."));
}

TEST_CASE("a table fills in its questions, and begins with a byte order mark where that is asked") {
  Couple couple;
  couple.answers("pack = \"short\"\n[people.Alex]\nmood = 3\n");
  const std::string plain = couple.run("export --format csv --as Alex").out;
  CHECK(couple.run("export --format csv --bom --as Alex").out == "\xEF\xBB\xBF" + plain);
  CHECK(couple.run("export --bom").exit == Exit::usage);
  couple.run("export --bom --as Alex -o " + path_of(couple, "excel.csv"));
  CHECK(file_bytes(couple / "excel.csv")
            .starts_with("\xEF\xBB\xBF"
                         "entry,"));
}

TEST_CASE("an encrypted export says nothing without its passphrase") {
  Couple couple;
  write_some(couple);
  couple.passphrases = {"seven grey herons", "seven grey herons"};
  const Outcome outcome = couple.run("export --encrypt -o " + path_of(couple, "out.json.age"));
  CHECK(outcome.exit == Exit::ok);
  CHECK(has(outcome.notes, "`age -d` opens it"));
  CHECK(mode_of(couple / "out.json.age") == 0600);
  const std::string file = file_bytes(couple / "out.json.age");
  CHECK(file.starts_with("age-encryption.org/v1\n"));
  CHECK_FALSE(has(file, "a walk"));
  if (!std::filesystem::exists("/usr/bin/age")) return;
  Pty age({"/usr/bin/age", "-d", "-o", path_of(couple, "opened"), path_of(couple, "out.json.age")},
          {{"TERM", "xterm"}});
  REQUIRE(age.expect("assphrase:"));
  REQUIRE(age.expect_echo(false));
  age.type("seven grey herons\r");
  REQUIRE(age.wait(std::chrono::seconds(60)) == 0);
  CHECK(has(file_bytes(couple / "opened"), "a walk"));
}

TEST_CASE("the name of an encrypted export says what it is, and no other does") {
  Couple couple;
  write_some(couple);
  const auto refused = [&](const std::string& words) {
    const Outcome outcome = couple.run("export " + words);
    CHECK(has(outcome.notes, "Nothing was written."));
    return outcome.exit == Exit::usage;
  };
  CHECK(refused("--encrypt -o " + path_of(couple, "out.json")));
  CHECK(refused("-o " + path_of(couple, "out.json.age")));
  CHECK(refused("--encrypt --format csv -o " + path_of(couple, "out.json.age")));
  CHECK(refused("--encrypt"));
  CHECK_FALSE(std::filesystem::exists(couple / "out.json"));
  CHECK_FALSE(std::filesystem::exists(couple / "out.json.age"));
}
