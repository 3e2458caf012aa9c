#include <doctest/doctest.h>

#include "cli/world.hpp"

using namespace hearth;
using namespace hearth::test;

namespace {

class Pair : public World {
 public:
  Pair() {
    run("init --no-encryption --person Alex --person Sam");
    interactive = false;
  }

  void agree() {
    run("plan agree --set scope=evenings --set stop_word=red --set sign=yes --as Alex");
    run("plan agree evenings --set sign=yes --as Sam");
  }

  bool in_force() { return has(run("plan").out, "What is agreed"); }
};

}  // namespace

TEST_CASE("an agreement holds when each has signed, with the words to stop beside it") {
  Pair pair;
  pair.run("plan agree --set scope=evenings --set stop_word=red --set sign=yes --as Alex");
  CHECK_FALSE(pair.in_force());
  CHECK(has(pair.run("plan").out, "Waiting for a yes of each of you"));
  CHECK(pair.run("plan agree 1 --set sign=yes --as Sam").exit == Exit::ok);
  CHECK(pair.in_force());
  CHECK(has(pair.run("plan").out, "Stop: red."));
}

TEST_CASE("it ends at once, without a question, whoever is there") {
  for (const char* who : {"", " --as Alex", " --as Sam"}) {
    Pair pair;
    pair.agree();
    CHECK(pair.in_force());
    const Outcome outcome = pair.run(std::string("plan end") + who);
    CHECK(outcome.exit == Exit::ok);
    CHECK_FALSE(pair.in_force());
    CHECK_FALSE(has(pair.run("plan").out, "evenings"));
    // Nobody's name is in what was written, for any reader.
    for (const char* reader : {"", " --as Alex", " --as Sam"}) {
      const std::string list = pair.run(std::string("list") + reader).out;
      CHECK(has(with_one_id(list), "together  1a2b3c  Plan: an agreement ended"));
    }
  }
}

TEST_CASE("a review says yes, asks for something else, or ends it") {
  Pair pair;
  pair.agree();
  CHECK(pair.run("plan agree 1 --set still_fits=yes --as Alex").exit == Exit::ok);
  CHECK(pair.in_force());
  CHECK(pair.run("plan agree 1 --set still_fits=change --as Alex").exit == Exit::ok);
  CHECK_FALSE(pair.in_force());
  CHECK(pair.run("plan agree 1 --set sign=yes --as Alex").exit == Exit::ok);
  CHECK(pair.in_force());
  CHECK(pair.run("plan agree 1 --set still_fits=end --as Sam").exit == Exit::ok);
  CHECK_FALSE(has(pair.run("plan").out, "evenings"));
}

TEST_CASE("it runs out after thirty days, or on the day that it names") {
  Pair pair;
  pair.agree();
  pair.now = "2026-03-31T19:00:00+02:00";
  CHECK(pair.in_force());
  pair.now = "2026-04-01T19:00:00+02:00";
  CHECK_FALSE(pair.in_force());
  pair.run("plan agree --set scope=walks --set expires=2026-04-03 --set sign=yes --as Alex");
  pair.run("plan agree walks --set sign=yes --as Sam");
  CHECK(pair.in_force());
  pair.now = "2026-04-04T19:00:00+02:00";
  CHECK_FALSE(pair.in_force());
}

TEST_CASE("which one is meant is said, where there are several") {
  Pair pair;
  CHECK(pair.run("plan end").exit == Exit::nothing_found);
  pair.agree();
  pair.run("plan agree --set scope=walks --set sign=yes --as Alex");
  CHECK(pair.run("plan end").exit == Exit::usage);
  CHECK(pair.run("plan end mornings").exit == Exit::usage);
  CHECK(pair.run("plan end WALKS").exit == Exit::ok);
  CHECK(pair.run("plan end 1").exit == Exit::ok);
}

TEST_CASE("a signature needs something that it signs") {
  Pair pair;
  pair.agree();
  pair.run("plan agree 1 --set still_fits=change --as Alex");
  CHECK(pair.run("plan agree --set sign=yes --as Alex").exit == Exit::usage);
  CHECK_FALSE(pair.in_force());
}

TEST_CASE("on a terminal it is written together and signed by each alone") {
  Pair pair;
  pair.interactive = true;
  std::vector<std::string> typed{"evenings"};
  typed.insert(typed.end(), 12, "-");
  for (int person = 0; person < 2; ++person) {
    for (const char* line : {"", "-", "-", "yes", "-"}) typed.emplace_back(line);
  }
  const Outcome outcome = pair.run("plan agree", typed);
  CHECK(outcome.exit == Exit::ok);
  CHECK(outcome.lines_left == 0);
  CHECK(pair.in_force());
}

TEST_CASE("who is asked to agree is shown to what, before the question and on ?") {
  Pair pair;
  pair.run("plan agree --set scope=evenings --set excludes=photos --set sign=yes --as Alex");
  pair.interactive = pair.accessible = true;
  const Outcome outcome = pair.run("plan agree 1 --as Sam", {"?", "-", "-", "-", "-"});
  const auto words = outcome.heard.find("Not in it: photos.");
  REQUIRE(words != std::string::npos);
  CHECK(words < outcome.heard.find("1 of "));
  CHECK(outcome.heard.find("Not in it: photos.", words + 1) != std::string::npos);
  CHECK(outcome.exit == Exit::ok);
}

TEST_CASE("an agreement about nothing is not written down, nor one whose day has passed signed") {
  Pair pair;
  CHECK(pair.run("plan agree --set includes=hugs --set sign=yes --as Alex").exit == Exit::usage);
  CHECK_FALSE(has(pair.run("plan").out, "hugs"));
  const Outcome late =
      pair.run("plan agree --set scope=x --set expires=2020-01-01 --set sign=yes --as Alex");
  CHECK(late.exit == Exit::usage);
  CHECK(has(late.notes, "has passed already"));
  CHECK(has(late.notes, "Nothing was written."));
  CHECK(pair.run("list").exit == Exit::nothing_found);
}

TEST_CASE("of several agreements, which are meant is asked with their names") {
  Pair pair;
  pair.run("plan agree --set scope=evenings");
  pair.run("plan agree --set scope=walks");
  const Outcome outcome = pair.run("plan end");
  CHECK(outcome.exit == Exit::usage);
  CHECK(has(outcome.notes, "1: evenings, 2: walks"));
}

TEST_CASE("of an earlier agreement only how to stop and what is good afterwards is offered again") {
  Pair pair;
  const std::string whole =
      "plan agree --set scope=evenings --set 'who=both of us' --set includes=kissing --set "
      "excludes=photos --set stop_word=red --set slow_word=amber --set silent_signal=tap --set "
      "check_in_every=asking --set aftercare=tea --set privacy=nobody --set technology=none --set "
      "substances=none --set sign=yes --as Alex";
  REQUIRE(pair.run(whole).exit == Exit::ok);
  pair.interactive = true;
  const Outcome again = pair.run("plan agree", std::vector<std::string>(14, ""));
  for (const char* kept : {"red", "amber", "tap", "tea"}) {
    CHECK_MESSAGE(has(again.heard, "Enter keeps: " + std::string(kept)), kept);
  }
  for (const char* gone : {"evenings", "both of us", "kissing", "photos", "asking", "nobody"}) {
    CHECK_FALSE_MESSAGE(has(again.heard, "Enter keeps: " + std::string(gone)), gone);
  }
}
