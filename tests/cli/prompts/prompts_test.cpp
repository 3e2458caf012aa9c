#include <doctest/doctest.h>

#include "cli/couple.hpp"
#include "hearth/core/json.hpp"
#include "hearth/core/text.hpp"

using namespace hearth;
using namespace hearth::test;

namespace {

const std::string kSmall = R"(format = 1
version = 1
id = "small"
kind = "log"
title = "Small one"
minutes = 3
[[section]]
id = "a"
title = "A"
[[section.question]]
id = "pain"
ask = "How much, {name}?"
type = "scale"
low = "none"
high = "a lot"
[[section.question]]
id = "note"
ask = "What about {word:touch}?"
type = "text"
when = "pain > 3"
[[section]]
id = "b"
title = "B"
for = "together"
[[section.question]]
id = "plan"
ask = "And now?"
type = "text"
)";

std::size_t files_in(const std::filesystem::path& folder) {
  std::size_t count = 0;
  for (const auto& file : std::filesystem::recursive_directory_iterator(folder)) {
    if (file.is_regular_file()) ++count;
  }
  return count;
}

}  // namespace

TEST_CASE("the list names every pack with its source, and no list of words or activities") {
  World world;
  write_file(world / "prompts/log/small.toml", kSmall);
  write_file(world / "prompts/log/broken.toml", "format = \n");
  std::filesystem::create_directories(world / "prompts/log/folder.toml");
  const Outcome outcome = world.run("prompts list");
  CHECK(outcome.exit == Exit::ok);
  CHECK(has(outcome.out, "checkin/weekly"));
  CHECK(has(outcome.out, "built in"));
  CHECK(has(outcome.out, "Small one"));
  CHECK(has(outcome.out, "log/broken"));
  CHECK(has(outcome.out, "log/folder"));
  for (const char* other : {"activities", "ladder", "feelings", "weekly.de"}) {
    CHECK_FALSE(has(outcome.out, other));
  }
}

TEST_CASE("the list as JSON, in the language that is wanted") {
  World world;
  world.lang = "de";
  const Tree tree = parse_json(world.run("prompts list --json").out);
  const auto& list = std::get<Tree::Array>(tree.data);
  REQUIRE_FALSE(list.empty());
  for (const char* key : {"pack", "source", "kind", "title", "minutes"}) {
    CHECK_MESSAGE(list.front().find(key), key);
  }
  CHECK(has(world.run("prompts list").out, "Wochengespräch"));
}

TEST_CASE("a pack is shown as it will be asked, and nothing is asked") {
  World world;
  write_file(world / "prompts/log/small.toml", kSmall);
  const Outcome outcome = world.run("prompts show small --as Kim", {"never read"});
  CHECK(outcome.exit == Exit::ok);
  CHECK(outcome.lines_left == 1);
  for (const char* part : {"How much, Kim?", "from 0 (none) to 10 (a lot)", "What about touch?",
                           "depending on: pain", "All together"}) {
    CHECK_MESSAGE(has(outcome.out, part), part, " in\n", outcome.out);
  }
}

TEST_CASE("every shipped pack can be shown, with every mark filled in") {
  World world;
  const Tree tree = parse_json(world.run("prompts list --json").out);
  for (const Tree& row : std::get<Tree::Array>(tree.data)) {
    const auto& pack = std::get<std::string>(row.find("pack")->data);
    for (const char* language : {"", "de"}) {
      world.lang = language;
      const Outcome outcome = world.run("prompts show " + pack);
      CHECK(outcome.exit == Exit::ok);
      CHECK_FALSE(has(outcome.out, "{"));
    }
  }
}

TEST_CASE("a name that is none, or more than one, is told with what is meant") {
  World world;
  CHECK(has(world.run("prompts show weekyl").notes, "Did you mean weekly?"));
  CHECK(has(world.run("prompts show chekin/weekly").notes, "Did you mean checkin/weekly?"));
  CHECK(world.run("prompts show ../weekly").exit == Exit::usage);
  CHECK(world.run("prompts show plan/activities").exit == Exit::usage);
  CHECK(world.run("prompts show").exit == Exit::usage);
  write_file(world / "prompts/log/weekly.toml", kSmall);
  const Outcome outcome = world.run("prompts show weekly");
  CHECK(outcome.exit == Exit::usage);
  CHECK(has(outcome.notes, "checkin/weekly or log/weekly"));
  CHECK(has(world.run("prompts show log/weekly").out, "Small one"));
}

TEST_CASE("a trial asks everything and keeps nothing") {
  World world;
  write_file(world / "prompts/log/small.toml", kSmall);
  const Outcome outcome = world.run("prompts try small", {"7", "words", "later"});
  CHECK(outcome.exit == Exit::ok);
  CHECK(outcome.lines_left == 0);
  CHECK(has(outcome.notes, "nothing was kept"));
  CHECK(files_in(world.folder()) == 1);
}

TEST_CASE("a trial that is left says so, and one without a terminal names another way") {
  World world;
  CHECK(world.run("prompts try weekly", {"!"}).exit == Exit::left);
  world.interactive = false;
  const Outcome outcome = world.run("prompts try weekly");
  CHECK(outcome.exit == Exit::usage);
  CHECK(has(outcome.notes, "prompts show"));
}

TEST_CASE("a new pack of every kind can be used as it is begun") {
  World world;
  for (const char* name : {"sunday", "log/sunday-walk", "plan/p", "practice/p", "learn/p"}) {
    CHECK(world.run(std::string("prompts new ") + name).exit == Exit::ok);
  }
  const Outcome checked = world.run("prompts check");
  CHECK(checked.exit == Exit::ok);
  CHECK_MESSAGE(has(checked.out, "no errors, no warnings"), checked.out);
  CHECK(world.run("prompts try sunday", {"7", "sleep", "1"}).exit == Exit::ok);
  CHECK(mode_of(world / "prompts/checkin/sunday.toml") == 0600);
}

TEST_CASE("a new pack never takes the place of another") {
  World world;
  world.run("prompts new sunday");
  write_file(world / "prompts/checkin/sunday.toml", "mine");
  CHECK(world.run("prompts new sunday").exit == Exit::failed);
  CHECK(world.run("prompts new weekly").exit == Exit::failed);
  CHECK(file_bytes(world / "prompts/checkin/sunday.toml") == "mine");
  CHECK(files_in(world.folder()) == 1);
}

TEST_CASE("names that are no names make no file") {
  World world;
  for (const char* name : {"../x", "Sunday", "''", "recipes/x", "log/", "log/a/b", "a.de", "-x"}) {
    CHECK(world.run(std::string("prompts new ") + name).exit == Exit::usage);
  }
  CHECK(std::filesystem::is_empty(world.folder()));
}

TEST_CASE("a shipped pack is copied once, with the translation that was asked") {
  World world;
  world.lang = "de-DE";
  CHECK(world.run("prompts copy weekly").exit == Exit::ok);
  CHECK(has(file_bytes(world / "prompts/checkin/weekly.toml"), "Weekly check-in"));
  CHECK(has(file_bytes(world / "prompts/checkin/weekly.de.toml"), "Wochengespräch"));
  CHECK(has(world.run("prompts list").out, "yours"));
  write_file(world / "prompts/checkin/weekly.toml", kSmall);
  CHECK(world.run("prompts copy weekly").exit == Exit::failed);
  CHECK(file_bytes(world / "prompts/checkin/weekly.toml") == kSmall);
}

TEST_CASE("a link to nowhere is not written through") {
  World world;
  std::filesystem::create_directories(world / "prompts/checkin");
  std::filesystem::create_symlink(world / "elsewhere", world / "prompts/checkin/sunday.toml");
  CHECK(world.run("prompts new sunday").exit == Exit::failed);
  CHECK_FALSE(std::filesystem::exists(world / "elsewhere"));
}

TEST_CASE("the group alone lists the packs") {
  World world;
  CHECK(has(world.run("prompts --help").out, "copy"));
  CHECK(world.run("prompts").out == world.run("prompts list").out);
}

TEST_CASE("a shipped translation is compared with the shipped pack, not with a copy of one's own") {
  World world;
  for (const char* pack : {"checkin/weekly", "checkin/daily"}) {
    REQUIRE(world.run("prompts copy " + std::string(pack)).exit == Exit::ok);
    const auto path = world / ("prompts/" + std::string(pack) + ".toml");
    std::string text = file_bytes(path);
    text.replace(text.find("version = "), 11, "version = 9");
    text.erase(text.rfind("[[section.question]]"));
    write_file(path, text);
  }
  const Outcome outcome = world.run("prompts check");
  CHECK_MESSAGE(outcome.exit == Exit::ok, outcome.out);
  CHECK(has(outcome.out, "no errors, no warnings"));
  REQUIRE(world.run("prompts copy checkin/radar").exit == Exit::ok);
  write_file(world / "prompts/checkin/weekly.de.toml", "format = 1\n");
  CHECK(world.run("prompts check").exit == Exit::failed);
}

TEST_CASE("a pack is shown with what its questions are called, and as a file to fill in") {
  Couple couple;
  const std::string page = couple.run("prompts show short").out;
  CHECK(has(page, "• `mood`, of type scale."));
  CHECK(has(page, "• `next`, of type text."));
  CHECK(has(couple.run("prompts show plan/want").out, "(`not_yet`)"));
  std::string file = couple.run("prompts show short --answers").out;
  CHECK(has(file, "# mood =\n"));
  const auto put = [&](const std::string& what, const std::string& by) {
    for (auto at = file.find(what); at != std::string::npos; at = file.find(what, at + by.size())) {
      file.replace(at, what.size(), by);
    }
  };
  put("NAME", "Alex");
  put("# mood =", "mood = 4");
  put("# next =", "next = \"Sunday\"");
  CHECK(couple.answers(file).exit == Exit::ok);
  CHECK(has(couple.run("list --as Alex").out, "mood 4"));
  CHECK(couple.run("prompts show gain --answers").exit == Exit::usage);
}

TEST_CASE("a pack beside the folders of the shelf is said to be never asked, and where it goes") {
  World world;
  const auto file = world / "prompts/short.toml";
  write_file(file, kShortPack);
  const std::string move = " && mv " + shell_word(file.string()) + " " +
                           shell_word((world / "prompts/checkin").string());
  for (const std::string& command :
       {std::string("prompts check"), "prompts check " + file.string()}) {
    const Outcome outcome = world.run(command);
    CHECK(outcome.exit == Exit::ok);
    CHECK(has(outcome.out, "so it is never asked"));
    CHECK(has(outcome.out, move + "/short.toml"));
  }
  CHECK(has(world.run("prompts list").notes, "prompts/short.toml lies in no folder of its kind"));
  std::filesystem::create_directories(world / "prompts/checkin");
  std::filesystem::rename(file, world / "prompts/checkin/short.toml");
  CHECK_FALSE(has(world.run("prompts check").out, "never asked"));
  CHECK(world.run("prompts list").notes.empty());
}
