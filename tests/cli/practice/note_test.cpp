#include <doctest/doctest.h>

#include "cli/world.hpp"
#include "hearth/core/json.hpp"

using namespace hearth;
using namespace hearth::test;

namespace {

class TwoPeople : public World {
 public:
  TwoPeople() { run("init --no-encryption --person Alex --person Sam"); }

  Tree entries(const std::string& person) {
    return parse_json(run("list --json --as " + person).out);
  }

  bool has_nothing_of(const std::string& person) {
    return run("list --json --as " + person).exit == Exit::nothing_found;
  }
};

}  // namespace

TEST_CASE("what is answered after a practice is kept for who said it, and nothing else") {
  TwoPeople world;
  const Outcome outcome =
      world.run("practice breathe", {"y", "1", "1", "1", "8", "quieter than this morning", "l"});
  CHECK(outcome.exit == Exit::ok);
  CHECK(has(outcome.notes, "Kept."));
  const Tree of_alex = world.entries("Alex");
  REQUIRE(of_alex.as<Tree::Array>()->size() == 1);
  const Tree& entry = of_alex.as<Tree::Array>()->front();
  CHECK(entry.text("kind") == "practice");
  CHECK(entry.text("pack") == "breathe");
  CHECK(entry.find("answers")->number("comfort") == 8);
  CHECK(entry.find("answers")->text("wish") == "again");
  CHECK(entry.find("answers")->members().size() == 3);
  CHECK(world.has_nothing_of("Sam"));
}

TEST_CASE("the other person is asked too, alone, and each for themselves") {
  TwoPeople world;
  const Outcome outcome = world.run(
      "practice breathe", {"y", "1", "1", "1", "8", "", "", "none", "3", "for me it was long"});
  CHECK_MESSAGE(outcome.exit == Exit::ok, outcome.notes);
  CHECK(has(outcome.notes, "Now it is Sam's turn."));
  CHECK(world.entries("Sam").as<Tree::Array>()->size() == 1);
  CHECK(world.entries("Alex").as<Tree::Array>()->size() == 1);
}

TEST_CASE("tomorrow says how, and no says nothing; neither writes") {
  TwoPeople world;
  CHECK(has(world.run("practice breathe", {"y", "2"}).notes,
            "`hearth practice note breathe` asks whenever it suits."));
  world.run("practice breathe", {"y", ""});
  CHECK(world.has_nothing_of("Alex"));
}

TEST_CASE("a note needs no practice before it, and takes answers from the command line") {
  TwoPeople world;
  CHECK(world.run("practice note breathe --as Sam --set comfort=8").exit == Exit::ok);
  CHECK(world.entries("Sam").as<Tree::Array>()->front().find("answers")->number("comfort") == 8);
  CHECK(world.run("practice note talk --as Alex", {"9"}).exit == Exit::ok);
  CHECK(world.entries("Alex").as<Tree::Array>()->front().text("pack") == "talk");
  const Outcome blank = world.run("practice note breathe --as Alex", {"-", "-", "-"});
  CHECK(blank.exit == Exit::left);
  CHECK(world.entries("Alex").as<Tree::Array>()->size() == 1);
}

TEST_CASE("touch asks about pain only where something was sore, and what is urgent is said") {
  TwoPeople world;
  const Outcome fine = world.run("practice note touch-hands --as Sam", {"1", "9", "", "n", "10"});
  CHECK(fine.exit == Exit::ok);
  CHECK_FALSE(has(fine.notes, "How much pain"));
  const Outcome sore =
      world.run("practice note touch-hands --as Sam", {"2", "4", "", "y", "6", "10"});
  CHECK(sore.exit == Exit::ok);
  CHECK(has(sore.notes, "How much pain"));
  CHECK(has(sore.notes, "Your own team's written instructions come first."));
}

TEST_CASE("a step of the plan names a practice, and what is asked after it is the step's note") {
  TwoPeople world;
  world.run("plan new own --title 'Our way' --step 'Sit together'");
  world.run("plan step --practice signals --set 'title=Try out stop' --set family=play");
  CHECK(world.run("plan step --practice nothing --set title=x").exit == Exit::usage);
  world.run("plan new touch", {"y"});
  for (const char* who : {"Alex", "Sam"}) {
    world.run(std::string("plan note --wish next --as ") + who);
  }
  world.run("plan next --as Alex");
  for (const char* who : {"Alex", "Sam"}) {
    world.run(std::string("plan note --wish next --as ") + who);
  }
  world.run("plan next --as Alex");
  CHECK(has(world.run("plan").out, "Explore a hand and forearm slowly"));
  CHECK_FALSE(has(world.run("plan").out, "guides it"));
  for (const char* who : {"Alex", "Sam"}) {
    world.run(std::string("plan want --set want=yes --as ") + who);
    CHECK(has(world.run("plan --json").out, "\"practice\": \"touch-hands\""));
  }
  world.run("plan agree --as Alex --set scope=hands --set stop_word=red --set sign=yes");
  world.run("plan agree 1 --as Sam --set sign=yes");
  CHECK(has(world.run("plan").out, "`hearth practice touch-hands` guides it."));
  CHECK(world.run("practice note touch-hands --as Sam --set comfort=7").exit == Exit::ok);
  const Tree entries = world.entries("Sam");
  const Tree& note = entries.as<Tree::Array>()->back();
  CHECK(note.text("kind") == "plan");
  CHECK(note.text("pack") == "afterwards");
}

TEST_CASE("questions that come before a practice are offered, and kept if they are answered") {
  TwoPeople world;
  write_file(
      world / "prompts/practice/sit.toml",
      "format = 1\nid = \"sit\"\nversion = 1\nkind = \"practice\"\ntitle = \"Sit\"\n"
      "purpose = \"To sit.\"\n[[block]]\nid = \"b\"\ntitle = \"B\"\n[[block.step]]\n"
      "id = \"s\"\nsay = \"Sit.\"\nseconds = 20\n[[section]]\nid = \"now\"\ntitle = \"Now\"\n"
      "at = \"before\"\nshare = \"private\"\n[[section.question]]\nid = \"ease\"\n"
      "ask = \"How at ease are you?\"\ntype = \"scale\"\n");
  const Outcome no = world.run("practice sit --as Sam", {"", "y"});
  CHECK(no.exit == Exit::ok);
  CHECK(has(no.notes, "Answer a few questions first?"));
  CHECK_FALSE(has(no.notes, "Write a line about it?"));
  CHECK(world.has_nothing_of("Sam"));
  world.run("practice sit --as Sam", {"y", "6", "y"});
  CHECK(world.entries("Sam").as<Tree::Array>()->size() == 1);
}
