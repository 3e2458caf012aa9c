#include <doctest/doctest.h>

#include "cli/couple.hpp"

using namespace hearth;
using namespace hearth::test;

TEST_CASE("with --as a file brings the answers of that person alone") {
  Couple world;
  const std::string before = file_bytes(world / "journal.hearth");
  world.input = "pack = \"short\"\n[people.Alex]\nmood = 3\n";
  const Outcome refused = world.run("checkin --answers - --as Sam");
  CHECK(refused.exit == Exit::usage);
  CHECK(has(refused.notes, "There are answers of Alex in it, and with --as Sam answers alone."));
  CHECK(has(refused.notes, "Nothing was written."));
  CHECK(file_bytes(world / "journal.hearth") == before);
  CHECK(world.run("checkin --answers - --as Alex").exit == Exit::ok);
  CHECK(has(world.run("list --as Alex").out, "mood 3"));
}

TEST_CASE("answers that are given twice are kept once, and the author is told what changes them") {
  Couple world;
  const std::string give = "checkin short --as Alex --set mood=";
  CHECK(world.run(give + "7").exit == Exit::ok);
  const Outcome twice = world.run(give + "6");
  CHECK(twice.exit == Exit::usage);
  CHECK(has(twice.notes, "Alex, you have answered this already."));
  CHECK(has(twice.notes, "Nothing was written. `hearth edit "));
  const auto named = twice.notes.find("edit ") + 5;
  const std::string shown = twice.notes.substr(named, twice.notes.find('`', named) - named);
  CHECK(world.run("edit " + shown + " --set mood=6 --as Alex").exit == Exit::ok);
  CHECK(world.run("checkin short --as Sam --set mood=2 --set note=tired").exit == Exit::ok);
  const std::string list = world.run("list").out;
  CHECK(has(list, "mood 6"));
  CHECK_FALSE(has(list, "mood 7"));
}

TEST_CASE("one more is kept where its day is said, and nobody is told that others have answered") {
  Couple world;
  CHECK(world.run("checkin short --as Alex --set mood=7").exit == Exit::ok);
  CHECK(world.run("checkin short --as Alex --set mood=6 --date today").exit == Exit::ok);
  const Outcome by_both = world.answers("pack = \"short\"\n[people.Alex]\nmood = 8\n");
  CHECK(by_both.exit == Exit::ok);
  CHECK_FALSE(has(by_both.heard, "already"));
}

TEST_CASE("answers say of which pack they are, in a file and on stdin") {
  Couple couple;
  couple.input = R"({"pack": "daily", "people": {"Alex": {"mood": 5}}})";
  const Outcome daily = couple.run("checkin --answers -");
  CHECK(daily.exit == Exit::ok);
  CHECK(has(daily.notes, "Kept: Daily check-in"));
  write_file(couple / "a.toml", "pack = \"short\"\n[people.Sam]\nmood = 7\n");
  CHECK(has(couple.run("checkin --answers " + (couple / "a.toml").string()).notes,
            "Kept: Short check-in"));
}

TEST_CASE("a pack that was named and answers of another are told apart, as is one of none") {
  Couple couple;
  const auto given = [&](const std::string& command, const std::string& answers) {
    couple.input = answers;
    return couple.run(command + " --answers -");
  };
  const Outcome other = given("checkin weekly", "pack = \"daily\"\n[people.Alex]\nmood = 5\n");
  CHECK(has(other.notes, "these answers are for another pack"));
  const Outcome none = given("checkin", "[people.Alex]\nmood = 5\n");
  CHECK(has(none.notes, "does not say which pack it answers"));
  const Outcome unknown = given("checkin", "pack = \"dayly\"\n");
  CHECK(has(unknown.notes, "dayly"));
  CHECK(couple.run("list").exit == Exit::nothing_found);
}
