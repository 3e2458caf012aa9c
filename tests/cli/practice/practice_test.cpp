#include <doctest/doctest.h>

#include <map>

#include "cli/world.hpp"
#include "hearth/core/json.hpp"

using namespace hearth;
using namespace hearth::test;

namespace {

const std::string kEarly = "It is over, and that was the right moment. Nobody has to say why.";
const std::string kEnd = "That was it. Nothing has to come of it.";

/// Everything below a folder, byte by byte.
std::map<std::string, std::string> all_in(const World& world) {
  std::map<std::string, std::string> files;
  for (const auto& file : std::filesystem::recursive_directory_iterator(world.folder())) {
    if (file.is_regular_file()) files[file.path().string()] = file_bytes(file.path());
  }
  return files;
}

/// Alex and Sam, who have agreed on how to stop.
class Agreed : public World {
 public:
  Agreed() {
    run("init --no-encryption --person Alex --person Sam");
    run("plan agree --as Alex --set scope=hands --set 'includes=hands, arms' --set excludes=more "
        "--set stop_word=red --set slow_word=amber --set 'silent_signal=two taps' "
        "--set 'aftercare=water, a blanket' --set expires=2026-03-20 --set sign=yes");
    run("plan agree 1 --as Sam --set sign=yes");
  }
};

}  // namespace

TEST_CASE("without a name the practices are listed, those that wait for a review only with --all") {
  World world;
  const Outcome list = world.run("practice");
  CHECK(list.exit == Exit::ok);
  for (const char* id : {"breathe", "signals", "say", "talk", "touch-body", "play", "comfort"}) {
    CHECK(has(list.out, id));
  }
  CHECK_FALSE(has(list.out, "touch-near"));
  CHECK_FALSE(has(list.out, "touch-all"));
  const Outcome all = world.run("practice --all");
  CHECK(has(all.out, "touch-near"));
  CHECK(has(all.out, "Not offered yet."));
  const Tree json = parse_json(world.run("practice --json --all").out);
  CHECK(json.as<Tree::Array>()->size() == 17);
  CHECK(json.as<Tree::Array>()->front().find("minutes") != nullptr);
}

TEST_CASE("what waits for a review neither runs nor is shown as a practice") {
  World world;
  for (const char* id : {"touch-near", "touch-all"}) {
    for (const char* how : {"practice ", "practice show ", "practice note "}) {
      const Outcome outcome = world.run(std::string(how) + id);
      CHECK(outcome.exit == Exit::nothing_found);
      CHECK(has(outcome.notes, "waits for a clinician to read it"));
    }
    CHECK(has(world.run(std::string("prompts show ") + id).out, "No clinician has reviewed this."));
  }
}

TEST_CASE("a practice runs through, and says the same way out whenever it is taken") {
  World world;
  const Outcome whole = world.run("practice breathe", {"y", "3"});
  CHECK(whole.exit == Exit::ok);
  CHECK(has(whole.notes, kEnd));
  world.pressed = "..x";
  const Outcome early = world.run("practice breathe", {"y", "3"});
  CHECK(early.exit == Exit::ok);
  CHECK(has(early.notes, kEarly));
  CHECK_FALSE(has(early.notes, kEnd));
  CHECK(early.out == whole.out);
}

TEST_CASE("nothing on the disk tells a practice that ran from one that was ended, or from none") {
  Agreed world;
  const auto before = all_in(world);
  for (const char* pressed : {"", ".x", "!!", "\x03"}) {
    for (const char* command : {"practice breathe", "practice touch-hands", "practice talk"}) {
      world.pressed = pressed;
      const Outcome outcome = world.run(command, {"y", "", "", "y", "", "y", "y", "", ""});
      CAPTURE(command);
      CAPTURE(outcome.heard);
      CHECK(outcome.exit == Exit::ok);
      CHECK(all_in(world) == before);
    }
  }
}

TEST_CASE("nobody's no is asked about, and nothing begins without a yes") {
  World world;
  for (const char* said : {"n", "", "no"}) {
    const Outcome outcome = world.run("practice breathe", {said});
    CHECK(outcome.exit == Exit::ok);
    CHECK(has(outcome.notes, "Not now is a good answer."));
    CHECK_FALSE(has(outcome.notes, "There is also"));
    CHECK_FALSE(has(outcome.notes, "Settle"));
  }
  const Outcome left = world.run("practice breathe", {"!"});
  CHECK(left.exit == Exit::ok);
  CHECK_FALSE(has(left.notes, kEarly));
}

TEST_CASE("two exclamation marks say nothing, before, during and after") {
  World world;
  world.pressed = ".!!";
  const Outcome outcome = world.run("practice breathe", {"y"});
  CHECK(outcome.exit == Exit::ok);
  CHECK(outcome.heard.ends_with("(the screen is cleared)\n"));
  CHECK_FALSE(has(outcome.notes, kEarly));
  world.pressed = "";
  const Outcome before = world.run("practice breathe", {"!!"});
  CHECK(before.heard.ends_with("(the screen is cleared)\n"));
  world.accessible = true;
  world.pressed = ".!!";
  CHECK(world.run("practice breathe", {"y"}).heard.ends_with(std::string(24, '\n')));
}

TEST_CASE(
    "a practice of bodies begins under an agreement in force alone, with its words in sight") {
  World nobody;
  CHECK(nobody.run("practice touch-hands", {"y"}).exit == Exit::nothing_found);
  World world;
  world.run("init --no-encryption --person Alex --person Sam");
  const Outcome none = world.run("practice touch-hands", {"y"});
  CHECK(none.exit == Exit::nothing_found);
  CHECK(has(none.notes, "This needs an agreement on how to stop."));
  CHECK(has(none.notes, "`hearth practice signals` needs none."));
  Agreed agreed;
  const Outcome outcome = agreed.run("practice touch-hands", {"2", "y", "", "", "3"});
  CHECK(outcome.exit == Exit::ok);
  for (const char* words :
       {"Stop: red", "Slower: amber", "Without a voice: two taps", "In it: hands, arms",
        "Not in it: more", "Who begins?", "For afterwards you wrote: Water, a blanket."}) {
    CHECK_MESSAGE(has(outcome.notes, words), words);
  }
  CHECK(outcome.notes.find("Alex: rest your hand on Sam's.") <
        outcome.notes.find("Sam: rest your hand on Alex's."));
  agreed.run("plan end 1");
  CHECK(agreed.run("practice touch-hands", {"y"}).exit == Exit::nothing_found);
  CHECK(agreed.run("practice touch-hands --alone", {"y", "", "", "3"}).exit == Exit::ok);
}

TEST_CASE("what needs a word of the team asks whether it was said, and not yet begins nothing") {
  Agreed world;
  const Outcome waits = world.run("practice touch-body", {"1", "2"});
  CHECK(waits.exit == Exit::ok);
  CHECK(has(waits.notes, "Has your own team said this is all right"));
  CHECK(has(waits.notes, "There is also `hearth practice touch-hands`."));
  CHECK_FALSE(has(waits.notes, "Each of you, aloud"));
  CHECK(has(world.run("practice touch-body", {"1", "1", "y", "", "", "", "", "3"}).notes, kEnd));
}

TEST_CASE("wishes that do not fit are refused before anything is asked") {
  World world;
  for (const char* command :
       {"practice talk --minutes 5", "practice breathe --minutes 181",
        "practice breathe --minutes 0", "practice breathe --at 18:59", "practice breathe --at soon",
        "practice brethe", "practice show", "practice note", "practice note signals",
        "practice talk --with Alex --with alex", "--no-input practice breathe"}) {
    const Outcome outcome = world.run(command, {"y"});
    CAPTURE(command);
    CHECK(outcome.exit == Exit::usage);
    CHECK(outcome.lines_left == 1);
  }
  CHECK(has(world.run("practice brethe").notes, "Did you mean breathe?"));
  CHECK(has(world.run("--no-input practice talk").notes, "`hearth practice show talk` prints it."));
}

TEST_CASE("a practice begins at its time, and the names stand in it in their order") {
  World world;
  const Outcome outcome =
      world.run("practice thanks --at 19:10 --with Sam --with Alex", {"y", "3"});
  CHECK(outcome.exit == Exit::ok);
  CHECK(has(outcome.notes, "It begins at 19:10."));
  CHECK(world.passed_ms >= 10 * 60'000);
  CHECK(outcome.notes.find("Sam: one small thing Alex did") <
        outcome.notes.find("Alex: one small thing Sam did"));
  const Outcome pause = world.run("practice pause --minutes 15", {"y", ""});
  CHECK(has(pause.notes, "I come back at 19:2"));
}

TEST_CASE("for one person nobody else is mentioned, and a tired body has words of its own") {
  World world;
  const Outcome talk = world.run("practice talk --alone", {"y", "", "", "", "3"});
  CHECK(talk.exit == Exit::ok);
  CHECK(has(talk.notes, "Write or say it, as if to somebody kind."));
  CHECK_FALSE(has(talk.notes, "A:"));
  CHECK_FALSE(has(talk.notes, "Was that it?"));
  Agreed agreed;
  CHECK(has(agreed.run("practice touch-hands --light", {"1", "y", "", "", "3"}).notes,
            "Hands beside each other, touching at the edge."));
}

TEST_CASE("steps that somebody cannot do are left out, and so are games") {
  World world;
  write_file(world / "config.toml", "without = \"sight, taste\"\n");
  const Outcome notice = world.run("practice notice", {"y", "3"});
  CHECK_FALSE(has(notice.notes, "Something far away that you can see."));
  CHECK(has(notice.notes, "A sound, near or far."));
  CHECK(has(notice.notes, "`taste`"));
  for (int n = 0; n < 10; ++n) {
    const Outcome play = world.run("practice play", {"2", "2", "1", "n"});
    CHECK(has(play.notes, "Drawn: "));
    CHECK_FALSE(has(play.notes, "Drawn: Mirror."));
    CHECK_FALSE(has(play.notes, "Drawn: New words for a film."));
  }
}

TEST_CASE("all of it can be printed without a terminal, and gone through by key") {
  World world;
  world.interactive = false;
  const Outcome show = world.run("practice show touch-hands");
  CHECK(show.exit == Exit::ok);
  for (const char* words : {"A's hand", "B's hand", "Not today if", "Warm or cool?",
                            "No clinician has reviewed this.", "come first."}) {
    CHECK_MESSAGE(has(show.out, words), words);
  }
  CHECK(has(world.run("practice show play").out, "Kitchen orchestra"));
  world.interactive = true;
  const Outcome script = world.run("practice breathe --script", {"y", "", "", "", "3"});
  CHECK(has(script.notes, kEnd));
  CHECK(has(script.notes, "Minds wander."));
  CHECK_FALSE(has(script.notes, "Out\n"));
}

TEST_CASE("where German is wanted a practice is all German") {
  World world;
  world.lang = "de";
  const Outcome outcome = world.run("practice breathe", {"j", "3"});
  CHECK(outcome.exit == Exit::ok);
  for (const char* words :
       {"Langsam atmen", "Heute nicht, wenn", "Ein\n", "Aus\n",
        "Das war es. Es muss nichts daraus werden.", "Eine Zeile darüber schreiben?"}) {
    CHECK_MESSAGE(has(outcome.notes, words), words);
  }
  for (const char* words : {"Not today", "In\n", "Out\n", "That was it", "Space"}) {
    CHECK_FALSE_MESSAGE(has(outcome.notes, words), words);
  }
}

TEST_CASE("an agreement is of those in the journal, and a yes is of now") {
  World two;
  two.run("init --no-encryption --person Alex --person Sam");
  two.run("plan agree --as Alex --set scope=hands --set stop_word=red --set sign=yes");
  two.run("plan agree 1 --as Sam --set sign=yes");
  const Outcome strangers = two.run("practice touch-hands --with Kim --with Robin", {"y"});
  CHECK(strangers.exit == Exit::usage);
  CHECK(has(strangers.notes, "Kim is not in this journal"));
  const Outcome later = two.run("practice touch-hands --at 21:05", {"1", "y"});
  CHECK(later.exit == Exit::usage);
  CHECK(has(later.notes, "begins when each of you has said yes"));
  World one;
  one.run("init --no-encryption --person Alex");
  CHECK(one.run("practice touch-hands --with Alex --with Sam", {"y"}).exit == Exit::usage);
}

TEST_CASE("what is printed is as it would run, with a line for what nobody knows yet") {
  World world;
  const std::string page = world.run("practice show pause").out;
  CHECK(has(page, "I come back at __:__."));
  CHECK(world.run("practice show breathe --minutes 0").exit == Exit::usage);
  CHECK(world.run("practice show breathe --minutes 99999").exit == Exit::usage);
}

TEST_CASE("a page of touch has the words of the agreement, or room to write them") {
  World world;
  world.run("init --no-encryption --person Alex --person Sam");
  CHECK(has(world.run("practice show touch-hands").out, "Stop: ____"));
  CHECK_FALSE(has(world.run("practice show breathe").out, "Stop: "));
  CHECK_FALSE(has(world.run("practice show touch-hands --alone").out, "Stop: "));
  world.run(
      "plan agree --as Alex --set scope=evenings --set stop_word=red --set slow_word=amber "
      "--set sign=yes");
  CHECK(has(world.run("practice show touch-hands").out, "Stop: ____"));
  world.run("plan agree 1 --as Sam --set sign=yes");
  const std::string page = world.run("practice show touch-hands").out;
  CHECK(has(page, "What you have agreed"));
  CHECK(has(page, "Stop: red"));
  CHECK(has(page, "Slower: amber"));
}

TEST_CASE("words behind a practice are what is written down after it") {
  World world;
  world.run("init --no-encryption --person Alex");
  CHECK(world.run("practice note breathe 'a quiet hour'").exit == Exit::ok);
  CHECK(has(world.run("list --json").out, "\"words\": \"a quiet hour\""));
}
