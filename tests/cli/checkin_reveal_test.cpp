#include <doctest/doctest.h>

#include "cli/couple.hpp"

using namespace hearth;
using namespace hearth::test;

TEST_CASE("one alone on one day, the other on the next: reveal opens it then, and not before") {
  Couple world;
  CHECK(world.run("checkin short --as Alex", {"7"}).exit == Exit::ok);
  const Outcome before = world.run("checkin reveal short");
  CHECK(before.exit == Exit::nothing_found);
  CHECK(before.out.empty());
  world.now = "2026-03-02T08:00:00+01:00";
  CHECK(world.run("checkin short --as Sam", {"8"}).exit == Exit::ok);
  for (const char* command : {"checkin reveal short", "checkin reveal short --as Alex"}) {
    const Outcome after = world.run(command);
    CHECK(after.exit == Exit::ok);
    CHECK(has(after.out, "Sam: 8"));
    CHECK(has(after.out, "Here you are close."));
  }
}

TEST_CASE("nothing to open looks the same whoever has not answered yet") {
  Couple nobody;
  Couple alex;
  Couple sam;
  alex.run("checkin short --as Alex", {"7"});
  sam.run("checkin short --as Sam", {"7"});
  const std::string heard = nobody.run("checkin reveal short").heard;
  CHECK(alex.run("checkin reveal short").heard == heard);
  CHECK(sam.run("checkin reveal short").heard == heard);
  CHECK(alex.run("checkin reveal short --as Sam").heard == heard);
  CHECK(alex.run("checkin reveal short --as Alex").heard == heard);
}

TEST_CASE("three people, and the seal waits for all of them") {
  World world;
  write_file(world / "prompts/checkin/short.toml", kShortPack);
  world.run("init --no-encryption --person Alex --person Sam --person Kim");
  world.run("checkin short --as Alex", {"7"});
  world.run("checkin short --as Sam", {"7"});
  CHECK(world.run("checkin reveal short").exit == Exit::nothing_found);
  world.run("checkin short --as Kim", {"9"});
  CHECK(has(world.run("checkin reveal short").out, "Kim: 9"));
}
