#include "frame/options.hpp"

#include <doctest/doctest.h>

#include "cli/couple.hpp"
#include "frame/command.hpp"

using namespace hearth;
using namespace hearth::test;

TEST_CASE("an option that can be repeated takes one value each time") {
  World world;
  CHECK(world.run("init --no-encryption --person Alex --person Sam").exit == Exit::ok);
  CHECK(has(world.run("log hello --as Sam").notes, "Kept"));
  World other;
  CHECK(other.run("init --no-encryption --person Alex Sam").exit == Exit::usage);
}

TEST_CASE("a value that begins with a dash can be given") {
  World world;
  world.run("init --no-encryption --person Alex");
  CHECK(world.run("log -- '-5 degrees, and we went out'").exit == Exit::ok);
  CHECK(has(world.run("list").out, "-5 degrees"));
}

TEST_CASE("an option without its value is a mistake that names it") {
  World world;
  const Outcome outcome = world.run("checkin --answers");
  CHECK(outcome.exit == Exit::usage);
  CHECK(has(outcome.notes, "--answers needs something behind it."));
}

TEST_CASE("a word too many is a mistake that names it") {
  World world;
  world.run("init --no-encryption --person Alex");
  const Outcome outcome = world.run("log two words");
  CHECK(outcome.exit == Exit::usage);
  CHECK(has(outcome.notes, "`words`"));
}

TEST_CASE("help and hints name a command in a group by its whole name") {
  World world;
  for (const CommandEntry& command : commands()) {
    const std::string name(command.name);
    CHECK(has(world.run(name + " --help").out, "Usage: hearth " + name + " "));
  }
  CHECK(has(world.run("plan worry lots").notes, "`hearth plan worry --help`"));
  CHECK(has(world.run("key change one two").notes, "`hearth key change --help`"));
  CHECK(has(world.run("key nonsense").notes, "`hearth key --help`"));
}

TEST_CASE("a mistyped word within a group gets the nearest one of the group") {
  World world;
  for (const auto& [typed, meant] : {std::pair{"plan asess", "`hearth plan assess`"},
                                     std::pair{"people ad", "`hearth people add`"},
                                     std::pair{"key rotat", "`hearth key rotate`"},
                                     std::pair{"prompts lst", "`hearth prompts list`"}}) {
    const Outcome outcome = world.run(typed);
    CHECK(outcome.exit == Exit::usage);
    CHECK(has(outcome.notes, std::string("Did you mean ") + meant + "?"));
  }
  CHECK(has(world.run("plan xyzzyq").notes, "`hearth plan --help`"));
}

TEST_CASE("words without quotation marks are shown with them, as they can be copied") {
  World world;
  world.run("init --no-encryption --person Alex");
  const auto hint = [&](const std::string& command) { return world.run(command).notes; };
  CHECK(has(hint("log it was a good day --as Alex"),
            "quotation marks: hearth log 'it was a good day'"));
  CHECK(has(hint("--as Alex log it was"), "hearth log 'it was'"));
  CHECK(has(hint("log tea --tag date night"), "quotation marks: --tag 'date night'"));
  CHECK(has(hint("plan smaller a slow walk"), "hearth plan smaller 'a slow walk'"));
  CHECK(has(hint("log --private \"it's\" late"), "'it'\\''s late'"));
  CHECK(has(hint("practice note breathe good evening"),
            "quotation marks: hearth practice note breathe 'good evening'"));
  CHECK(world.run("practice note breathe 'good evening'").exit == Exit::ok);
  CHECK(has(world.run("list --json").out, "good evening"));
  world.run("undo");
  for (const char* of_names : {"learn stoma and more", "show ab cd", "prompts try weekly today"}) {
    CHECK_FALSE(has(hint(of_names), "quotation marks"));
  }
  CHECK(world.run("list").exit == Exit::nothing_found);
}

TEST_CASE("an option behind -- is named, whatever the command, and words there are words") {
  World world;
  world.run("init --no-encryption --person Alex");
  for (const char* command : {"log -- '-5 degrees' --as Alex", "log -- --private", "list -- -n 3",
                              "log -- tea --tag=x", "plan smaller -- walk --as Alex"}) {
    CAPTURE(std::string(command));
    const Outcome outcome = world.run(command);
    CHECK(outcome.exit == Exit::usage);
    CHECK(has(outcome.notes, "stands behind `--`"));
    CHECK_FALSE(has(outcome.notes, "Did you mean"));
  }
  CHECK(world.run("list").exit == Exit::nothing_found);
  CHECK(world.run("log --as Alex -- '--as is an option'").exit == Exit::ok);
  CHECK(world.run("log -- -5").exit == Exit::ok);
}

TEST_CASE("the name of a command is a word like any other behind a command") {
  World world;
  world.run("init --no-encryption --person Alex");
  for (const CommandEntry& command : commands()) {
    const std::string word(command.name.substr(0, command.name.find(' ')));
    CAPTURE(word);
    CHECK(world.run("log " + word).exit == Exit::ok);
    CHECK(has(world.run("list -n 1").out, "  " + word + "\n"));
    CHECK(has(world.run("undo " + word).notes, "`" + word + "` is not understood here"));
    CHECK(has(world.run("list " + word).notes, "`" + word + "` is not understood here"));
  }
  CHECK(has(world.run("prompts list show").notes, "`show` is not understood here"));
  CHECK(world.run("practice note breathe show").exit == Exit::ok);
}

TEST_CASE("a command behind -- is none, and nothing is done") {
  World world;
  world.run("init --no-encryption --person Alex");
  for (const char* words : {"-- log hi", "--quiet -- log hi", "-- list"}) {
    CAPTURE(std::string(words));
    const Outcome outcome = world.run(words);
    CHECK(outcome.exit == Exit::usage);
    CHECK(has(outcome.notes, "stands behind `--`"));
  }
  CHECK(world.run("list").exit == Exit::nothing_found);
}

TEST_CASE("what a command takes is not taken for what can follow it") {
  World world;
  world.run("init --no-encryption --person Alex");
  for (const char* command : {"plan map --last 3", "prompts try weekly --json", "plan want --json",
                              "checkin weekly reveal"}) {
    CAPTURE(std::string(command));
    const Outcome outcome = world.run(command);
    CHECK(outcome.exit == Exit::usage);
    CHECK(has(outcome.notes, "is not understood here"));
  }
  CHECK(world.run("prompts list --json").exit == Exit::ok);
}

TEST_CASE("where a whole number is taken, other words are refused with what is expected there") {
  Couple couple;
  const Outcome last = couple.run("list -n x");
  CHECK(last.exit == Exit::usage);
  CHECK(has(last.notes, "`x` is no whole number, which --last takes."));
  const Outcome step = couple.run("plan step 'Dance in the kitchen'");
  CHECK(step.exit == Exit::usage);
  CHECK(has(step.notes, "`Dance in the kitchen` is no whole number, which step takes."));
  CHECK(has(step.notes, "by its number in `hearth plan`"));
  CHECK(couple.run("list -n 2.5").exit == Exit::usage);
  CHECK(couple.run("list -n ''").exit == Exit::usage);
}

TEST_CASE("the help of a command that is none names the near one") {
  Couple couple;
  for (const char* command : {"help plan wnat", "plan wnat --help"}) {
    const Outcome outcome = couple.run(command);
    CHECK(outcome.exit == Exit::usage);
    CHECK(has(outcome.notes, "`wnat` is not understood here."));
    CHECK(has(outcome.notes, "`hearth plan want`"));
    CHECK(outcome.out.empty());
  }
  CHECK(couple.run("help plan want").exit == Exit::ok);
  CHECK(couple.run("help checkin daily").exit == Exit::ok);
}

TEST_CASE(
    "a slip in the name of a pack is told, and whose entries are hidden makes no difference") {
  Couple couple;
  CHECK(couple.run("log x --private --as Alex").exit == Exit::ok);
  for (const char* command :
       {"list --pack dialy", "report --pack dialy", "list --pack dialy --as Alex"}) {
    const Outcome outcome = couple.run(command);
    CHECK(outcome.exit == Exit::usage);
    CHECK(has(outcome.notes, "There is no pack called dialy."));
    CHECK(has(outcome.notes, "Did you mean daily?"));
  }
  CHECK(couple.run("list --pack daily").exit == Exit::nothing_found);
  CHECK(couple.run("list --pack shrot").exit == Exit::usage);
}

TEST_CASE("what is not understood is said in the language of the command that was meant") {
  Couple couple;
  couple.lang = "de";
  const Outcome words = couple.run("log a b");
  CHECK(words.exit == Exit::usage);
  CHECK(has(words.notes, "`b` wird hier nicht verstanden."));
  CHECK(has(words.notes, "in Anführungszeichen: hearth log 'a b'"));
  const Outcome option = couple.run("log x --privat");
  CHECK(has(option.notes, "Meintest du --private?"));
  CHECK(has(couple.run("checkin --ansers x").notes, "wird hier nicht verstanden"));
  CHECK(has(couple.run("init --persn x").notes, "wird hier nicht verstanden"));
  CHECK(has(couple.run("list --lsat 3").notes, "is not understood here"));
  couple.lang = "";
  CHECK(has(couple.run("log a b").notes, "`b` is not understood here."));
}
