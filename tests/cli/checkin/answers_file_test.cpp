#include <doctest/doctest.h>

#include "cli/couple.hpp"

using namespace hearth;
using namespace hearth::test;

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
