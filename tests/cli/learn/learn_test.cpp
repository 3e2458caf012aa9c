#include <doctest/doctest.h>

#include "cli/world.hpp"
#include "hearth/core/json.hpp"

using namespace hearth;
using namespace hearth::test;

TEST_CASE("pages are listed, and named by their id, title or what else people call them") {
  World world;
  const Outcome list = world.run("learn");
  CHECK(list.exit == Exit::ok);
  for (const char* id : {"prostate", "womb", "breast", "stoma", "radiation", "birth", "heart",
                         "spinal", "stroke", "joint", "medicines", "pelvic-pain"}) {
    CHECK_MESSAGE(has(list.out, id), id);
  }
  const std::string page = world.run("learn stoma").out;
  CHECK(has(page, "The stoma itself has no feeling. [OS5]"));
  CHECK(world.run("learn Colostomy").out == page);
  CHECK(world.run("learn 'bowel surgery and a stoma'").out == page);
  const Outcome none = world.run("learn stomma");
  CHECK(none.exit == Exit::usage);
  CHECK(has(none.notes, "Did you mean stoma?"));
}

TEST_CASE("one part can be read alone, and what comes first comes first") {
  World world;
  const std::string call = world.run("learn stoma --part call").out;
  CHECK(has(call, "dark, blue or black"));
  CHECK(has(call, "Your own team's written instructions come first."));
  CHECK(has(call, "chest pain or tightness"));
  CHECK_FALSE(has(call, "has no feeling"));
  CHECK(world.run("learn stoma --part cost").exit == Exit::usage);
  const Tree json = parse_json(world.run("learn stoma --json").out);
  CHECK(json.text("id") == "stoma");
  CHECK(json.list("parts").size() == 5);
  CHECK(parse_json(world.run("learn --json").out).as<Tree::Array>()->size() == 12);
}

TEST_CASE("reading writes nothing, and needs no journal") {
  World world;
  world.run("learn");
  world.run("learn heart");
  CHECK(std::filesystem::is_empty(world.folder()));
}

TEST_CASE("questions that are chosen wait, privately, for an appointment") {
  World world;
  world.run("init --no-encryption --person Alex --person Sam");
  const Outcome outcome = world.run("learn stoma --ask --as Sam", {"1, 3"});
  CHECK(outcome.exit == Exit::ok);
  const Tree entries = parse_json(world.run("list --json --as Sam").out);
  REQUIRE(entries.as<Tree::Array>()->size() == 1);
  const Tree& entry = entries.as<Tree::Array>()->front();
  CHECK(entry.text("pack") == "appointment-before");
  const std::string& asked = entry.find("answers")->text("top_questions");
  CHECK(asked.starts_with("Which nerves were near?\n"));
  CHECK(has(asked, "With an ileostomy"));
  CHECK_FALSE(has(asked, "hernia"));
  CHECK(world.run("list --json --as Alex").exit == Exit::nothing_found);
}

TEST_CASE("who chooses no question writes nothing, and nobody is asked without a terminal") {
  World world;
  world.run("init --no-encryption --person Alex");
  CHECK(world.run("learn stoma --ask", {"-"}).exit == Exit::left);
  CHECK(world.run("learn stoma --ask", {"!"}).exit == Exit::left);
  CHECK(world.run("list --json").exit == Exit::nothing_found);
  world.interactive = false;
  CHECK(world.run("learn stoma --ask").exit == Exit::usage);
}

TEST_CASE("a part or questions of no page are refused, and it is said how") {
  World world;
  for (const char* command : {"learn --part call", "learn --ask"}) {
    const Outcome outcome = world.run(command);
    CHECK(outcome.exit == Exit::usage);
    CHECK(outcome.out.empty());
    CHECK(has(outcome.notes, std::string("`hearth learn stoma ") + (command + 6) + "`"));
  }
}
