#include "hearth/cli/app.hpp"

#include <doctest/doctest.h>

#include "cli/world.hpp"
#include "hearth/cli/command.hpp"
#include "hearth/core/text.hpp"
#include "hearth/store/text_file.hpp"

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
  const auto nobody = []() -> Env { throw Error("the world was looked at"); };
  CHECK(run({"--version"}, console, nobody) == Exit::ok);
  CHECK(run({"log", "--help"}, console, nobody) == Exit::ok);
  CHECK(has(console.outs(), "Usage: hearth log"));
  CHECK(run({"list"}, console, nobody) == Exit::failed);
}

TEST_CASE("help names every command") {
  World world;
  const std::string help = world.run("--help").out;
  for (const CommandEntry& command : commands()) CHECK(has(help, std::string(command.name)));
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

TEST_CASE("no command at all says what can be done") {
  World world;
  const Outcome outcome = world.run("");
  CHECK(outcome.exit == Exit::usage);
  CHECK(has(outcome.notes, "`hearth init`"));
  CHECK_FALSE(has(outcome.notes, "checkin"));
  world.run("init --no-encryption --person Alex");
  CHECK(has(world.run("").notes, "`hearth checkin`"));
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

TEST_CASE("help fits into 80 columns, what a command does stands in a column of its own") {
  World world;
  std::string pages = world.run("--help").out;
  for (const CommandEntry& command : commands()) {
    pages += world.run(std::string(command.name) + " --help").out;
  }
  for (std::size_t at = 0; at < pages.size();) {
    const std::string line = pages.substr(at, pages.find('\n', at) - at);
    CHECK_MESSAGE(width(line) <= 80, line);
    at += line.size() + 1;
  }
  CHECK(has(pages, "  plan repertoire  See and sort"));
  CHECK(has(pages, "each on your own, then\n                   together."));
}
