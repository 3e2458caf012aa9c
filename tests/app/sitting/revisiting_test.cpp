#include <doctest/doctest.h>

#include "cli/couple.hpp"

using namespace hearth;
using namespace hearth::test;

namespace {

constexpr const char* kOffer = "On Sun 1 Mar 2026 you noted: sad 8.";

/// Alex notes a strong feeling and a mild one.
void note_feeling(Couple& couple) {
  couple.run("log --as Alex", {"a day", "-", "sad 8, calm 3"});
  couple.now = "2026-03-09T19:00:00+01:00";
}

Outcome checkin(Couple& couple, std::vector<std::string> after) {
  std::vector<std::string> typed{"7"};
  typed.insert(typed.end(), after.begin(), after.end());
  return couple.run("checkin short --as Alex", typed);
}

}  // namespace

TEST_CASE("a strong feeling is offered at its author's next check-in, until it is let go") {
  Couple couple;
  note_feeling(couple);
  const Outcome first = checkin(couple, {"n", "n"});
  CHECK(first.exit == Exit::ok);
  CHECK(has(first.heard, kOffer));
  CHECK(!has(first.heard, "calm 3"));
  couple.now = "2026-03-16T19:00:00+01:00";
  CHECK(has(checkin(couple, {"n", "y"}).heard, kOffer));
  couple.now = "2026-03-23T19:00:00+01:00";
  CHECK(!has(checkin(couple, {}).heard, "you noted"));
  CHECK(has(couple.run("export --as Alex").out, "sad"));
}

TEST_CASE("writing about it again answers it") {
  Couple couple;
  note_feeling(couple);
  std::vector<std::string> typed{"y", "it was the rain"};
  typed.insert(typed.end(), 20, "-");
  const Outcome outcome = checkin(couple, typed);
  CHECK(outcome.exit == Exit::ok);
  CHECK(has(couple.run("export --as Alex").out, "it was the rain"));
  couple.now = "2026-03-16T19:00:00+01:00";
  CHECK(!has(checkin(couple, {}).heard, "you noted"));
}

TEST_CASE("it is never offered to the other, nor to a script, and leaving keeps the check-in") {
  Couple couple;
  note_feeling(couple);
  CHECK(!has(couple.run("checkin short --as Sam", {"7"}).heard, "you noted"));
  CHECK(!has(couple.run("checkin short --as Alex --set mood=7").heard, "you noted"));
  couple.now = "2026-03-16T19:00:00+01:00";
  CHECK(checkin(couple, {"!"}).exit == Exit::left);
  CHECK(has(couple.run("export --as Alex").out, "\"short/2026-W12\""));
}

TEST_CASE("in a sitting of all of them each is asked while the keyboard is theirs") {
  Couple couple;
  note_feeling(couple);
  const std::string heard =
      couple.run("checkin short", {"", "7", "n", "y", "", "8", "", "", "-"}).heard;
  const auto offered = heard.find(kOffer);
  REQUIRE(offered != std::string::npos);
  CHECK(offered < heard.find("Short check-in, Sam"));
}
