#include "hearth/cli/frame/app.hpp"

#include <doctest/doctest.h>
#include <sys/stat.h>

#include "cli/world.hpp"
#include "frame/command.hpp"
#include "hearth/core/text.hpp"
#include "hearth/system/save.hpp"

using namespace hearth;
using namespace hearth::test;

TEST_CASE("an empty path is a mistake of the command line") {
  World world;
  for (const char* command : {"list", "doctor", "restore", "init --person A", "key status"}) {
    const Outcome outcome = world.run("--journal '' " + std::string(command));
    CHECK(outcome.exit == Exit::usage);
    CHECK(has(outcome.notes, "--journal"));
  }
  REQUIRE(world.run("init --no-encryption --person Alex").exit == Exit::ok);
  for (const char* command : {"backup ''", "restore ''", "export -o ''"}) {
    const Outcome outcome = world.run(command);
    CHECK(outcome.exit != Exit::ok);
    CHECK_FALSE(has(outcome.notes, "mistake in hearth"));
  }
}

TEST_CASE("help and version go to stdout and need no journal") {
  World world;
  for (const char* command : {"--version", "--help", "log --help", "checkin -h"}) {
    const Outcome outcome = world.run(command);
    CHECK(outcome.exit == Exit::ok);
    CHECK_FALSE(outcome.out.empty());
    CHECK(outcome.notes.empty());
  }
  CHECK(std::filesystem::is_empty(world.folder()));
}

TEST_CASE("the world is not even looked at for help and version") {
  ScriptedConsole console;
  const auto nobody = [](Console&) -> Env { throw Error("the world was looked at"); };
  CHECK(run({"--version"}, console, nobody) == Exit::ok);
  CHECK(run({"log", "--help"}, console, nobody) == Exit::ok);
  CHECK(has(console.outs(), "Usage: hearth log"));
  CHECK(run({"list"}, console, nobody) == Exit::failed);
}

TEST_CASE("a mistyped command gets the nearest one") {
  World world;
  const Outcome outcome = world.run("chekcin");
  CHECK(outcome.exit == Exit::usage);
  CHECK(has(outcome.notes, "Did you mean `hearth checkin`?"));
  CHECK(outcome.out.empty());
  CHECK(has(world.run("xyzzyq").notes, "hearth --help"));
}

TEST_CASE("a mistyped option gets the nearest one, and nothing runs") {
  World world;
  const Outcome outcome = world.run("init --persn Alex");
  CHECK(outcome.exit == Exit::usage);
  CHECK(has(outcome.notes, "Did you mean --person?"));
  CHECK(std::filesystem::is_empty(world.folder()));
}

TEST_CASE("no command at all says how to begin, or what is going on") {
  World world;
  const Outcome outcome = world.run("");
  CHECK(outcome.exit == Exit::ok);
  CHECK(has(outcome.out, "`hearth init`"));
  CHECK_FALSE(has(outcome.out, "checkin"));
  CHECK(std::filesystem::is_empty(world.folder()));
  world.run("init --no-encryption --person Alex");
  CHECK(has(world.run("").out, "`hearth checkin`"));
}

TEST_CASE("global options stand before or after the command") {
  World world;
  const std::string path = (world / "other").string();
  CHECK(world.run("--journal " + path + " init --no-encryption --person Alex").exit == Exit::ok);
  CHECK(world.run("log hello --journal " + path).exit == Exit::ok);
  CHECK(has(world.run("list --journal " + path).out, "hello"));
}

TEST_CASE("a missing journal is said, with what to do") {
  World world;
  for (const char* command : {"list", "report", "log hello", "checkin"}) {
    const Outcome outcome = world.run(command);
    CHECK(outcome.exit == Exit::failed);
    CHECK(has(outcome.notes, "hearth init"));
    CHECK(outcome.out.empty());
  }
}

TEST_CASE("escape codes in arguments are never repeated") {
  World world;
  for (const char* command :
       {"'\x1b[2Jx'", "log --'\x1b]0;x'", "checkin '\x1b[2J'", "--color '\x1b[1m' list"}) {
    CHECK_FALSE(has(world.run(command).heard, "\x1b"));
  }
}

TEST_CASE("what nobody foresaw is shown and is a failure") {
  ScriptedConsole console;
  CHECK(guarded(console, []() -> Exit { throw std::runtime_error("oh"); }) == Exit::failed);
  CHECK(has(console.notes(), "oh"));
  CHECK(guarded(console, []() -> Exit { throw std::bad_alloc(); }) == Exit::failed);
  CHECK(guarded(console, []() -> Exit { throw 3; }) == Exit::failed);
}

TEST_CASE("the settings say who is at the keyboard, in which language, and how") {
  World world;
  REQUIRE(world.run("init --no-encryption --person Alex --person Sam").exit == Exit::ok);
  CHECK(world.run("log --no-input hello").exit == Exit::usage);
  write_new_file(world / "config.toml", "as = \"Sam\"\nlang = \"de\"\ncolor = false\n");
  CHECK(world.run("log hello").exit == Exit::ok);
  CHECK(world.run("log --as Alex hi").exit == Exit::ok);
  const std::string list = world.run("list --color always").out;
  CHECK(has(list, "Sam"));
  CHECK(has(list, "Alex"));
  CHECK(has(list, "\x1b["));  // what was said for this one command comes first
  CHECK_FALSE(has(world.run("list").out, "\x1b["));
  CHECK(has(world.run("prompts show daily").out, "Schmerz"));
}

TEST_CASE("settings that cannot be read are shown with their place, and nothing runs") {
  World world;
  write_new_file(world / "config.toml", "reframe = 7\n");
  const Outcome outcome = world.run("init --no-encryption --person Alex");
  CHECK(outcome.exit == Exit::failed);
  CHECK(has(outcome.notes, "config.toml:1:11"));
  CHECK_FALSE(std::filesystem::exists(world / "journal.hearth"));
}

TEST_CASE("with --quiet what went well is not worth a word, and what was asked for is shown") {
  World world;
  REQUIRE(world.run("init --no-encryption --person Alex --quiet").exit == Exit::ok);
  const std::string backup = "--quiet backup " + (world / "b").string();
  for (const std::string& command :
       std::vector<std::string>{backup, "log tea --quiet", "config reframe no --quiet"}) {
    const Outcome outcome = world.run(command);
    CHECK(outcome.exit == Exit::ok);
    CHECK(outcome.heard.empty());
  }
  CHECK(has(world.run("list --quiet").out, "tea"));
  CHECK(world.run("--quiet list").notes.empty());
}

TEST_CASE("with --quiet everything is told once something fails, or is not as it should be") {
  World world;
  REQUIRE(world.run("init --no-encryption --person Alex").exit == Exit::ok);
  const Outcome failed = world.run("backup --quiet " + (world / "journal.hearth/x").string());
  CHECK(failed.exit == Exit::failed);
  CHECK(has(failed.notes, "hearth: "));
  write_file(world / "notes.csv", "Day,Text\n2026-01-02,tea\nnever,cake\n");
  const std::string file = (world / "notes.csv").string();
  const Outcome refused = world.run("import --quiet " + file + " --columns date=Day,text=Text");
  CHECK(refused.exit == Exit::failed);
  CHECK(has(refused.notes, "never"));
  const Outcome doctor = world.run("doctor --quiet");
  CHECK_FALSE(has(doctor.out, "is whole"));
  std::filesystem::permissions(world / "journal.hearth", std::filesystem::perms(0644));
  CHECK(has(world.run("doctor --quiet").out, "chmod 600"));
}

TEST_CASE("with --quiet a question is still asked with all that leads to it") {
  World world;
  REQUIRE(world.run("init --no-encryption --person Alex --person Sam").exit == Exit::ok);
  const Outcome outcome = world.run("log --quiet tea", {"Sam"});
  CHECK(outcome.exit == Exit::ok);
  CHECK(has(outcome.notes, "Who is writing?"));
  CHECK_FALSE(has(outcome.notes, "Kept."));
}

TEST_CASE("where a link to the journal leads nowhere, that is said and nothing is begun") {
  World world;
  std::filesystem::create_symlink("/mnt/of-a-disk/journal.hearth", world / "journal.hearth");
  for (const char* command :
       {"list", "", "doctor", "log tea", "init --no-encryption --person Alex",
        "backup /nonexistent/b", "key status", "plan", "restore", "lock", "export"}) {
    CAPTURE(std::string(command));
    const Outcome outcome = world.run(command);
    CHECK(outcome.exit != Exit::ok);
    CHECK(has(outcome.notes, "/mnt/of-a-disk/journal.hearth"));
    CHECK_FALSE(has(outcome.notes, "hearth init"));
  }
}

TEST_CASE("where a folder on the way is a link to nowhere, no journal is begun in its place") {
  World world;
  std::filesystem::create_symlink("/mnt/of-a-disk", world / "data");
  for (const char* command : {"list", "init --no-encryption --person Alex", "doctor"}) {
    const Outcome outcome =
        world.run("--journal " + (world / "data/hearth/journal.hearth").string() + " " + command);
    CHECK(outcome.exit != Exit::ok);
    CHECK(has(outcome.notes, "is a link to /mnt/of-a-disk,"));
  }
}

TEST_CASE("settings, packs, words and files that are links to nowhere are told as such") {
  World world;
  REQUIRE(world.run("init --no-encryption --person Alex").exit == Exit::ok);
  const auto told = [&](const char* name, const std::string& command) {
    CAPTURE(std::string(name));
    std::filesystem::create_directories((world / name).parent_path());
    std::filesystem::create_symlink("/mnt/of-a-disk/file", world / name);
    const Outcome outcome = world.run(command);
    CHECK(outcome.exit != Exit::ok);
    CHECK(has(outcome.heard, "/mnt/of-a-disk/file"));
    std::filesystem::remove(world / name);
  };
  told("config.toml", "list");
  told("words.toml", "prompts check");
  told("prompts/checkin/daily.toml", "checkin daily --set mood=5");
  told("in", "import " + (world / "in").string());
  told("answers", "checkin daily --answers " + (world / "answers").string());
  told("copy", "restore " + (world / "copy").string());
  REQUIRE(world.run("log tea").exit == Exit::ok);
  told("out", "export -o " + (world / "out").string());
}

TEST_CASE(
    "folders, pipes, sockets and devices are named where a file should be, and none is waited "
    "for") {
  World world;
  REQUIRE(world.run("init --no-encryption --person Alex").exit == Exit::ok);
  REQUIRE(world.run("log tea").exit == Exit::ok);
  std::filesystem::create_directory(world / "folder");
  REQUIRE(::mkfifo((world / "pipe").c_str(), 0600) == 0);
  const auto named = [&](const std::string& place, const std::string& kind) {
    for (const std::string& command : std::vector<std::string>{
             "--journal " + place + " list", "--journal " + place + " doctor",
             "--journal " + place + " key status", "--journal " + place + " log tea",
             "restore " + place, "checkin daily --answers " + place, "prompts check " + place,
             "--journal " + place + " init --no-encryption --person B",
             "export --force -o " + place}) {
      CAPTURE(command);
      const Outcome outcome = world.run(command);
      CHECK(outcome.exit != Exit::ok);
      CHECK(has(outcome.heard, "is " + kind));
    }
  };
  named((world / "folder").string(), "a folder");
  named((world / "pipe").string(), "a pipe");
  named("/dev/null", "a device");
  named("/dev/tty", "a device");
}
