// What a pack says after an answer is said whatever way the answer comes.
#include <doctest/doctest.h>

#include "cli/world.hpp"

using namespace hearth;
using namespace hearth::test;

TEST_CASE("what a pack says after an answer is said on every route, and for whom") {
  World world;
  world.run("init --no-encryption --person Alex --person Sam");
  const std::string notice = "own team's written instructions come first";
  const auto says = [&](const Outcome& outcome) {
    REQUIRE(outcome.exit == Exit::ok);
    std::string notes = outcome.notes;
    for (char& c : notes) c = c == '\n' ? ' ' : c;
    CHECK_FALSE(has(outcome.out, notice));
    return has(notes, notice);
  };
  world.interactive = false;
  CHECK(says(world.run("checkin weekly --as Alex --set pain=9")));
  CHECK_FALSE(says(world.run("checkin weekly --as Alex --set pain=3 --date today")));
  write_file(world / "a.toml", "pack = \"weekly\"\n[people.Alex]\npain = 9\n");
  CHECK(says(world.run("checkin --answers " + (world / "a.toml").string())));
  write_file(world / "a.toml",
             "pack = \"weekly\"\n[people.Alex]\npain = 2\n[people.Sam]\npain = 9\n");
  const Outcome both = world.run("checkin --answers " + (world / "a.toml").string());
  CHECK(says(both));
  CHECK(has(both.notes, "Sam: "));
  CHECK_FALSE(has(both.notes, "Alex: "));
}

TEST_CASE("what cannot wait is said with --set, and when an answer is changed to it") {
  World world;
  world.run("init --no-encryption --person Alex");
  world.interactive = false;
  const auto said = [](const Outcome& outcome) {
    REQUIRE(outcome.exit == Exit::ok);
    std::string notes = outcome.notes;
    for (char& c : notes) c = c == '\n' ? ' ' : c;
    return notes;
  };
  const std::string before = "log appointment-before --as Alex --set ";
  for (const char* now : {"chest", "breath", "faint", "weak", "bleeding", "saddle", "urine",
                          "erection", "pounding"}) {
    const std::string notes = said(world.run(before + "now=" + now));
    CHECK_MESSAGE(has(notes, "Call your local emergency number"), now);
  }
  for (const char* symptom : {"chest", "breath", "faint", "bleeding", "saddle", "urine", "numbness",
                              "leaking", "arousal"}) {
    const std::string notes = said(world.run(before + "symptoms=" + symptom));
    CHECK_MESSAGE(has(notes, "your local emergency number"), symptom);
    CHECK_FALSE_MESSAGE(has(notes, "today"), symptom);
  }
  for (const char* harm : {"harm", "harm_other"}) {
    CHECK(has(said(world.run(before + "now=" + harm)), "116 123"));
    CHECK(has(said(world.run(before + "symptoms=" + harm)), "116 123"));
  }
  CHECK(has(said(world.run(before + "symptoms=fever")), "24-hour number now"));
  CHECK(has(said(world.run(before + "symptoms=wound")), "call your team today"));
  CHECK(with_one_id(said(world.run(before + "now=none"))) == "Kept (1a2b3c). ");
  CHECK(has(said(world.run("--quiet " + before + "now=chest")), "Call your local emergency"));
  CHECK(said(world.run("--quiet " + before + "now=none")).empty());
  const std::string list = world.run("list --json --as Alex").out;
  const auto at = list.find("\"id\": \"") + 7;
  const std::string id = list.substr(at, list.find('"', at) - at);
  CHECK(has(said(world.run("edit " + id + " --as Alex --set now=chest")),
            "Call your local emergency number"));
}
