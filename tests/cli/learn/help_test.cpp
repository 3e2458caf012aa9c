#include <doctest/doctest.h>

#include <set>

#include "cli/world.hpp"
#include "hearth/core/translated.hpp"
#include "hearth/learn/help_page.hpp"
#include "hearth/system/catalogue.hpp"
#include "hearth/terminal/quiet_pages.hpp"
#include "terminal/practice/timed_screen.hpp"

using namespace hearth;
using namespace hearth::test;

TEST_CASE("help is there whatever else is wrong, and writes nothing") {
  World world;
  const std::string usual = world.run("help").out;
  CHECK(has(usual, "If something is wrong now"));
  CHECK(has(usual, "If somebody frightens you, or makes you"));
  CHECK(usual.starts_with(world.run("--help").out));
  CHECK(std::filesystem::is_empty(world.folder()));
  write_file(world / "journal.hearth", "no journal at all");
  write_file(world / "config.toml", "as = \n broken");
  CHECK(world.run("help").out == usual);
  CHECK(world.run("help").exit == Exit::ok);
  CHECK(world.run("--journal '' help").out == usual);
}

TEST_CASE(
    "lines of this machine stand below, and a broken file of them is as if it were not there") {
  World world;
  const std::string usual = world.run("help").out;
  write_file(world / "help.toml", "lines = [\"Nurse on call:\\n555 0100\", \"\\u001b[2Jx\"]\n");
  const std::string more = world.run("help").out;
  CHECK(has(more, "Added on this machine"));
  CHECK(has(more, "Nurse on call: 555 0100"));
  CHECK_FALSE(has(more, "\x1b"));
  write_file(world / "help.toml", "lines = broken");
  CHECK(world.run("help").out == usual);
}

TEST_CASE("help with a command is that command's help") {
  World world;
  CHECK(world.run("help log").out == world.run("log --help").out);
  CHECK(world.run("help plan want").out == world.run("plan want --help").out);
  CHECK(world.run("help nothing").exit == Exit::usage);
}

TEST_CASE("help is German where German is spoken") {
  World world;
  world.lang = "de";
  const std::string help = world.run("help").out;
  CHECK(has(help, "Wenn gerade etwas nicht stimmt"));
  CHECK_FALSE(has(help, "Call your"));
}

TEST_CASE("each page of help is one screen, in every language, and says which keys do what") {
  for (const char* language : {"en", "de"}) {
    const Speaking speaking(language);
    const std::vector<Document> pages = help_pages({});
    TimedScreen screen;
    screen.press_at(2000, std::string(2 * pages.size(), ' ') + "x");
    show_quietly(screen, {}, pages);
    std::set<std::string> seen;
    for (const auto& shown : screen.shown) {
      seen.insert(shown.text);
      CHECK(has(shown.text, tr("Space turns the page   Any other key clears it")));
    }
    CHECK(seen.size() == pages.size());
  }
}
