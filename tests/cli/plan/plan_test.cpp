#include <doctest/doctest.h>

#include "cli/world.hpp"
#include "hearth/core/json.hpp"

using namespace hearth;
using namespace hearth::test;

namespace {

class Pair : public World {
 public:
  Pair() {
    run("init --no-encryption --person Alex --person Sam");
    interactive = false;
  }

  void both(const std::string& command) {
    CHECK(run(command + " --as Alex").exit == Exit::ok);
    CHECK(run(command + " --as Sam").exit == Exit::ok);
  }

  std::string page(const std::string& more = "") { return run("plan" + more).out; }
};

}  // namespace

TEST_CASE("a plan without steps says how to begin, and what needs a step says so") {
  Pair pair;
  CHECK(has(pair.page(), "hearth plan new"));
  for (const char* command : {"want --set want=yes", "rest", "back", "next", "smaller", "note",
                              "team --set said=yes", "step --set title=x"}) {
    const Outcome outcome = pair.run(std::string("plan ") + command + " --as Alex");
    CHECK(outcome.exit == Exit::nothing_found);
    CHECK(has(outcome.notes, "hearth plan new"));
  }
}

TEST_CASE("a ladder comes from a template, from one's own words or from the map") {
  Pair pair;
  CHECK(pair.run("plan new touch").exit == Exit::ok);
  CHECK(has(pair.page(), "Sit near each other"));
  CHECK(pair.run("plan new own --title Evenings --step 'Tea together' --step 'A walk'").exit ==
        Exit::ok);
  CHECK(has(pair.page(), "Evenings"));
  CHECK(has(pair.page(), "Tea together"));
  CHECK(pair.run("plan new common").exit == Exit::nothing_found);
  pair.both(
      "plan assess --set hold_hands=comfortable --set read_aloud=comfortable --set "
      "lean=comfortable --set hand_massage=comfortable --set long_hug=comfortable");
  CHECK(pair.run("plan new common").exit == Exit::ok);
  CHECK(has(pair.page(), "What we are both open to"));
  const Outcome unknown = pair.run("plan new tuoch");
  CHECK(unknown.exit == Exit::usage);
  CHECK(has(unknown.notes, "touch"));
  CHECK(pair.run("plan new").exit == Exit::usage);
}

TEST_CASE("steps are asked for a line each, and lines that come together are steps too") {
  Pair pair;
  pair.interactive = true;
  CHECK(pair.run("plan new own --as Alex", {"one", "two\n\n three", ""}).exit == Exit::ok);
  CHECK(to_json(*parse_json(pair.page(" --json")).find("steps")) == R"(["one","two","three"])");
}

TEST_CASE("a step of one's own stands at the end of the ladder") {
  Pair pair;
  pair.run("plan new own --step one");
  CHECK(pair.run("plan step --set title=two --set window='some time in March'").exit == Exit::ok);
  const Tree plan = parse_json(pair.page(" --json"));
  CHECK(to_json(*plan.find("steps")) == R"(["one","two"])");
}

TEST_CASE("each yes opens the step, and one rest closes it") {
  Pair pair;
  pair.run("plan new own --step one");
  pair.run("plan agree --set 'scope=evenings' --set sign=yes --as Alex");
  pair.run("plan agree 1 --set sign=yes --as Sam");
  pair.both("plan want --set want=yes");
  CHECK(has(pair.page(), "Each of you wants it."));
  CHECK(pair.run("plan rest --as Sam").exit == Exit::ok);
  CHECK(has(pair.page(), "It waits until each of you wants it."));
  CHECK(has(pair.page(" --as Sam"), "not yet, or none so far"));
  CHECK(has(pair.page(" --as Alex"), "shown to you alone: yes"));
}

TEST_CASE("a yes runs out on the day that was said") {
  Pair pair;
  pair.run("plan new talk");
  pair.both("plan want --set want=yes --set until=2026-03-05");
  CHECK(has(pair.page(), "Each of you wants it."));
  pair.now = "2026-03-06T09:00:00+01:00";
  CHECK(has(pair.page(), "It waits"));
}

TEST_CASE("it goes on when each has chosen that, and back when one has") {
  Pair pair;
  pair.run("plan new own --step one --step two");
  CHECK(pair.run("plan next --as Alex").exit == Exit::ok);
  CHECK(has(pair.page(), "one"));
  CHECK(has(pair.run("plan next --as Sam").notes, "Now: two."));
  CHECK(has(pair.run("plan back --as Alex").notes, "Now: one."));
  pair.both("plan note --wish next");
  CHECK(has(pair.page(), "Each of you would like to go on"));
  CHECK(has(pair.page(), "1: one (here)\n• 2: two (ahead)"));
  CHECK(has(pair.run("plan next --as Alex").notes, "Now: two."));
  pair.both("plan next");
  CHECK(has(pair.page(), "two"));
}

TEST_CASE("smaller takes the smaller version, or words of one's own") {
  Pair pair;
  pair.run("plan new touch");
  CHECK(has(pair.run("plan smaller").notes, "Now: Sit in the same room"));
  CHECK(pair.run("plan smaller").exit == Exit::usage);
  CHECK(has(pair.run("plan smaller 'A cup of tea'").notes, "Now: A cup of tea."));
  pair.interactive = true;
  CHECK(has(pair.run("plan smaller", {"Half a cup"}).notes, "Now: Half a cup."));
  CHECK(pair.run("plan smaller", {""}).exit == Exit::left);
}

TEST_CASE("after a hard one ways to make it easier are offered, to who wrote it") {
  Pair pair;
  pair.run("plan new talk");
  CHECK(has(pair.run("plan note --set comfort=2 --as Alex").notes, "hearth plan smaller"));
  CHECK_FALSE(has(pair.run("plan note --set comfort=8 --as Alex").notes, "smaller"));
  CHECK_FALSE(
      has(pair.run("plan note --set noticed=sore --set pain=2 --as Alex").notes, "smaller"));
  CHECK(has(pair.run("plan note --set noticed=sore --set pain=8 --as Sam").notes,
            "hearth plan rest"));
}

TEST_CASE("a note is six questions at most, and what is offered comes behind the last") {
  Pair pair;
  pair.run("plan new talk");
  pair.interactive = pair.accessible = true;
  const Outcome note = pair.run("plan note --as Alex", {"2", "sore", "6", "tea", "3", "rest", "x"});
  CHECK(note.exit == Exit::ok);
  CHECK(note.lines_left == 1);
  const auto offered = note.heard.find("`hearth plan smaller` makes the step smaller");
  REQUIRE(offered != std::string::npos);
  CHECK(offered > note.heard.find("What would you like next?"));
}

TEST_CASE("what the team said is kept with its step") {
  Pair pair;
  pair.run("plan new talk");
  CHECK(pair.run("plan team --set said='gently' --set said_by='Dr. Wu' --set allowed=yes").exit ==
        Exit::ok);
  CHECK(has(pair.page(), "Our team said: gently (Dr. Wu)"));
}

TEST_CASE("the questions of a word are asked one by one on a terminal") {
  Pair pair;
  pair.run("plan new talk");
  pair.interactive = true;
  CHECK(pair.run("plan want --as Alex", {"30", "yes", "-"}).exit == Exit::ok);
  CHECK(has(pair.page(" --as Alex"), "shown to you alone: yes"));
  // What was left begins anew: a yes is never taken up from a draft.
  CHECK(pair.run("plan want --as Sam", {"30", "!"}).exit == Exit::left);
  CHECK(pair.run("plan want --as Sam", {"-", "not yet"}).exit == Exit::ok);
}

TEST_CASE("one person alone has all of it that makes sense alone") {
  World world;
  world.run("init --no-encryption --person Alex");
  world.interactive = false;
  CHECK(world.run("plan assess --set read_aloud=comfortable --set hand_massage=comfortable").exit ==
        Exit::ok);
  CHECK(has(world.run("plan map").out, "Read to each other"));
  world.run("plan new movement");
  world.run("plan want --set want=yes");
  CHECK(has(world.run("plan").out, "You want it."));
  CHECK_FALSE(has(world.run("plan").out, "each of you"));
  world.run("plan next");
  CHECK(world.run("plan rest").exit == Exit::ok);
}

TEST_CASE("what has to do with sex can be left out of the sorting, and what was added stays") {
  Pair pair;
  pair.interactive = true;
  pair.run("plan assess --add 'dance in the kitchen'");
  const std::vector<std::string> skips(100, "-");
  const Outcome all = pair.run("plan assess --as Alex", skips);
  const Outcome some = pair.run("plan assess --no-sex --as Alex", skips);
  for (const char* activity : {"Hold hands", "dance in the kitchen"}) {
    CHECK(has(all.heard, activity));
    CHECK(has(some.heard, activity));
  }
  CHECK(skips.size() - all.lines_left == 69);
  CHECK(skips.size() - some.lines_left == 60);
  CHECK(pair.run("plan assess --no-sex --set mouth=never --as Alex").exit != Exit::ok);
}

TEST_CASE("another ladder lets the one before rest, and one undo goes back to it") {
  Pair pair;
  pair.run("plan new own --title Ours --step one --step two");
  pair.both("plan want --set want=yes");
  const Outcome outcome = pair.run("plan new talk");
  CHECK(has(outcome.notes, "You are on another ladder, at: one. It rests now"));
  pair.run("undo --as Alex");
  CHECK(has(pair.page(), "Ours"));
  CHECK(to_json(*parse_json(pair.page(" --json")).find("steps")) == R"(["one","two"])");
  CHECK(has(pair.page(), "It waits until each of you wants it."));
  pair.interactive = true;
  CHECK(pair.run("plan new talk", {"n"}).exit == Exit::left);
  CHECK(has(pair.page(), "Ours"));
}

TEST_CASE("a ladder of one's own has a step at least, and is asked for at a terminal") {
  Pair pair;
  CHECK(pair.run("plan new own").exit == Exit::usage);
  pair.interactive = true;
  CHECK(pair.run("plan new own", {"one", "!"}).exit == Exit::left);
  CHECK(has(pair.page(), "There is no step yet."));
  CHECK(pair.run("plan new own", {"one", "two", ""}).exit == Exit::ok);
  CHECK(to_json(*parse_json(pair.page(" --json")).find("steps")) == R"(["one","two"])");
}

TEST_CASE("a yes until a day that has passed is none, and is not written down") {
  Pair pair;
  pair.run("plan new talk");
  const Outcome outcome = pair.run("plan want --set want=yes --set until=2020-01-01 --as Alex");
  CHECK(outcome.exit == Exit::usage);
  CHECK(has(outcome.notes, "would hold for nobody"));
  CHECK(pair.run("list --pack want --as Alex").exit == Exit::nothing_found);
  CHECK(pair.run("plan want --set want=yes --set until=2026-03-01 --as Alex").exit == Exit::ok);
}

TEST_CASE("nor is one that is typed, and it does not come back with the next") {
  Pair pair;
  pair.run("plan new talk");
  pair.interactive = pair.accessible = true;
  const Outcome late = pair.run("plan want --as Alex", {"-", "yes", "2020-01-01", "-", "-"});
  CHECK_MESSAGE(late.exit == Exit::usage, late.heard);
  CHECK(pair.run("list --pack want --as Alex").exit == Exit::nothing_found);
  CHECK(pair.run("plan want --as Alex", {"!"}).exit == Exit::left);
  CHECK(pair.run("list --pack want --as Alex").exit == Exit::nothing_found);
}

TEST_CASE("a step that is added comes last, whatever was erased before it") {
  Pair pair;
  pair.run("plan new own --step one --step two --step three");
  const Tree list = parse_json(pair.run("list --json --pack step").out);
  for (const Tree& entry : std::get<Tree::Array>(list.data)) {
    if (std::get<std::string>(entry.find("text")->data) == "three") continue;
    pair.run("erase " + std::get<std::string>(entry.find("id")->data) + " --yes --as Alex");
  }
  pair.run("plan step --set title=last");
  CHECK(to_json(*parse_json(pair.page(" --json")).find("steps")) == R"(["three","last"])");
}

TEST_CASE("sorting goes on with what is not sorted yet, and then begins again") {
  Pair pair;
  pair.interactive = pair.accessible = true;
  const Outcome first = pair.run("plan assess --as Sam", {"1", "!"});
  CHECK(has(first.heard, "presence, 1 of "));
  const Outcome second = pair.run("plan assess --as Sam", {"!"});
  const std::string asked = first.heard.substr(first.heard.find("presence, 1 of "));
  const std::string line = asked.substr(asked.find('\n') + 1);
  CHECK_FALSE(has(second.heard, line.substr(0, line.find('\n'))));
}

TEST_CASE("an unknown family is answered with those there are, which help names too") {
  Pair pair;
  pair.run("plan assess --add 'dance in the kitchen'");
  const Outcome outcome = pair.run("plan assess touch --as Alex");
  CHECK(outcome.exit == Exit::usage);
  const std::string help = pair.run("plan assess --help").out;
  for (const char* family : {"presence", "talk", "affection", "massage", "rest", "sensual",
                             "intimate", "play", "care", "own"}) {
    CHECK(has(outcome.notes, family));
    CHECK(has(help, family));
  }
}

TEST_CASE("words given with a plan are taken only if they can be kept and shown") {
  Pair pair;
  for (const char* command :
       {"new own --step '\x61\xff'", "new own --step ''", "new own --title ' ' --step one",
        "assess --add '\x61\xff'", "assess --add ' '", "repertoire --add '\xfe'"}) {
    CHECK_MESSAGE(pair.run(std::string("plan ") + command).exit == Exit::usage, command);
  }
  CHECK(has(pair.run("plan new own --title 'a\x1b[31m' --step '\x1b[2Jtea'").notes, "Kept"));
  CHECK(pair.run("plan smaller '\x61\xfe' --as Alex").exit == Exit::usage);
  CHECK(pair.run("plan smaller '' --as Alex").exit == Exit::usage);
  CHECK(has(pair.run("plan smaller 'x\x1b[2Jy' --as Alex").notes, "Now: xy."));
  CHECK_FALSE(has(pair.run("list --json").out, "\\u001b"));
}

TEST_CASE("a wish that is none is found before the note is written") {
  Pair pair;
  pair.run("plan new talk");
  const Outcome outcome = pair.run("plan note --set noticed_words=warm --wish bogus --as Alex");
  CHECK(outcome.exit == Exit::usage);
  CHECK(has(outcome.notes, "`bogus` is no wish for a step."));
  CHECK(has(outcome.notes, "again, smaller, rest, different or next"));
  CHECK_FALSE(has(pair.run("list --as Alex").out, "warm"));
}
