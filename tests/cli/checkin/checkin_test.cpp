#include <doctest/doctest.h>

#include "cli/couple.hpp"

using namespace hearth;
using namespace hearth::test;

TEST_CASE("without a terminal a check-in ends at once and names the option it needs") {
  Couple world;
  world.interactive = false;
  const std::string before = file_bytes(world / "journal.hearth");
  const Outcome outcome = world.run("checkin");
  CHECK(outcome.exit == Exit::usage);
  CHECK(has(outcome.notes, "--answers"));
  CHECK(file_bytes(world / "journal.hearth") == before);
  CHECK(world.run("--no-input checkin").exit == Exit::usage);
}

TEST_CASE("two people one after the other, then together") {
  Couple world;
  const Outcome outcome = world.run("checkin short", {"", "7", "", "3", "tired", "", "", "Sunday"});
  CHECK(outcome.exit == Exit::ok);
  CHECK(outcome.lines_left == 0);
  const std::string report = world.run("report").out;
  CHECK(has(report, "Alex"));
  CHECK(has(report, "Sam"));
}

TEST_CASE("the first one's answers are off the screen before the second one looks") {
  Couple world;
  const Outcome outcome = world.run("checkin short", {"", "7", "", "3", "tired", "", "", "Sunday"});
  const auto cleared = outcome.heard.find("(the screen is cleared)");
  REQUIRE(cleared != std::string::npos);
  CHECK(outcome.heard.find("< 7") < cleared);
  CHECK(outcome.heard.find("Short check-in, Sam") > cleared);
}

TEST_CASE("a check-in that is left is taken up where it stopped") {
  Couple world;
  const Outcome left = world.run("checkin short --as Alex", {"3", "!"});
  CHECK(left.exit == Exit::left);
  CHECK(has(left.notes, "kept"));
  CHECK(world.run("list --as Alex").exit == Exit::nothing_found);
  const Outcome resumed = world.run("checkin short --as Alex", {"", "tired"});
  CHECK(resumed.exit == Exit::ok);
  CHECK(has(resumed.notes, "2 of 2"));
  CHECK_FALSE(has(resumed.notes, "How is your mood"));
  CHECK(has(world.run("list --as Alex").out, "mood 3"));
}

TEST_CASE("two exclamation marks clear the screen, keep the draft and say nothing") {
  Couple world;
  const Outcome outcome = world.run("checkin short --as Alex", {"3", "!!"});
  CHECK(outcome.exit == Exit::left);
  CHECK(outcome.heard.ends_with("< !!\n(the screen is cleared)\n"));
  CHECK(has(world.run("checkin short --as Alex", {"", "x"}).notes, "2 of 2"));
}

TEST_CASE("a draft that is not wanted is started over") {
  Couple world;
  world.run("checkin short --as Alex", {"3", "!"});
  CHECK(world.run("checkin short --as Alex", {"n", "8"}).exit == Exit::ok);
  CHECK(has(world.run("list --as Alex").out, "mood 8"));
}

TEST_CASE("Ctrl-C and a no drop what was answered, a yes keeps it") {
  for (const auto& [typed, kept] : {std::pair{"n", false}, {"y", true}}) {
    Couple world;
    world.interrupted_at = 1;
    const Outcome left = world.run("checkin short --as Alex", {"3", typed});
    CHECK(left.exit == Exit::left);
    CHECK(has(left.notes, kept ? "Left. What you answered is kept." : "Left. Nothing is kept."));
    world.interrupted_at.reset();
    const Outcome again = world.run("checkin short --as Alex", {"", "", ""});
    CHECK(has(again.notes, "ou stopped here before") == kept);
  }
}

TEST_CASE("whoever clears the screen finds it cleared, and the answers kept") {
  Couple world;
  const Outcome gone = world.run("checkin short --as Alex", {"3", "!!"});
  CHECK(gone.exit == Exit::left);
  CHECK(gone.heard.ends_with("> < !!\n(the screen is cleared)\n"));
  CHECK(has(world.run("checkin short --as Alex", {}).notes, "ou stopped here before"));
}

TEST_CASE("sealed answers stay closed until both have answered") {
  Couple world;
  CHECK(world.run("checkin short --as Alex", {"7"}).exit == Exit::ok);
  CHECK(world.run("report --as Sam").exit == Exit::nothing_found);
  CHECK(world.run("report").exit == Exit::nothing_found);
  CHECK(world.run("list").exit == Exit::nothing_found);
  CHECK(world.run("report --as Alex").exit == Exit::nothing_found);
  CHECK(world.run("report --as Alex --private").exit == Exit::ok);
  CHECK(world.run("checkin short --as Sam", {"8"}).exit == Exit::ok);
  CHECK(has(world.run("report").out, "Alex"));
}

TEST_CASE("answers from a file do the same work") {
  Couple world;
  CHECK(world
            .answers("pack = \"short\"\ndate = 2026-02-22\n[people.Alex]\nmood = 3\nnote = \"x\"\n"
                     "[people.sam]\nmood = 9\n[together]\nnext = \"soon\"\n")
            .exit == Exit::ok);
  const std::string list = world.run("list --json").out;
  CHECK(has(list, "\"at\": \"2026-02-22T19:00:00+01:00\""));
  CHECK(has(list, "\"next\": \"soon\""));
  CHECK(has(list, "\"mood\": 9"));
}

TEST_CASE("answers come from stdin and as JSON too") {
  Couple world;
  world.interactive = false;
  world.input = R"({"pack": "short", "people": {"Alex": {"mood": 6}}})";
  CHECK(world.run("checkin short --answers -").exit == Exit::ok);
  CHECK(has(world.run("list --as Alex").out, "mood 6"));
}

TEST_CASE("wrong answers are refused whole, with every mistake at once") {
  Couple world;
  const Outcome outcome = world.answers(
      "pack = \"short\"\n[people.Alex]\nmood = 11\nmod = 3\n[people.Alexa]\nmood = 3\n"
      "[people.Sam]\nmood = 9\nnote = \"not asked\"\n[together]\nmood = 3\n[other]\n");
  CHECK(outcome.exit == Exit::failed);
  for (const char* part :
       {"answers.toml:3:8", "did you mean `mood`", "did you mean Alex?",
        "would not have been asked", "unknown key `other`", "answers.toml:11:1"}) {
    CHECK_MESSAGE(has(outcome.notes, part), part, " in\n", outcome.notes);
  }
  CHECK(world.run("list").exit == Exit::nothing_found);
  CHECK(world.run("list --as Sam").exit == Exit::nothing_found);
}

TEST_CASE("a question that carries offers what was answered last time") {
  Couple world;
  std::string pack = kShortPack;
  pack.replace(pack.find("when = \"mood < 5\""), 17, "carry = true");
  write_file(world / "prompts/checkin/short.toml", pack);
  CHECK_FALSE(
      has(world.run("checkin short --as Alex", {"3", "slow mornings"}).notes, "Enter keeps"));
  CHECK_FALSE(has(world.run("checkin short --as Sam", {"3", "!"}).notes, "slow mornings"));
  world.now = "2026-03-08T19:00:00+01:00";
  const Outcome again = world.run("checkin short --as Alex", {"4", ""});
  CHECK(again.exit == Exit::ok);
  CHECK(has(again.notes, "Enter keeps: slow mornings"));
  CHECK(has(world.run("list --as Alex --json -n 1").out, "slow mornings"));
  world.now = "2026-03-15T19:00:00+01:00";
  CHECK(has(world.run("checkin short --as Alex", {"4", "-"}).notes, "slow mornings"));
  world.now = "2026-03-22T19:00:00+01:00";
  CHECK_FALSE(has(world.run("checkin short --as Alex", {"4", "new"}).notes, "slow mornings"));
}

TEST_CASE("a section with pick asks others the next time, and a draft the same again") {
  World world;
  world.run("init --no-encryption --person Alex");
  const std::string pack = kShortPack.substr(0, kShortPack.find("[[section]]")) +
                           "[[section]]\nid = \"turns\"\ntitle = \"Turns\"\npick = 1\n";
  std::string questions;
  for (const char* id : {"one", "two", "three"}) {
    questions += std::string("[[section.question]]\nid = \"") + id + "\"\nask = \"Ask " + id +
                 "?\"\ntype = \"text\"\n";
  }
  write_file(world / "prompts/checkin/short.toml", pack + questions);
  std::string asked;
  for (const char* day : {"01", "08", "15"}) {
    world.now = std::string("2026-03-") + day + "T19:00:00+01:00";
    const Outcome outcome = world.run("checkin short", {"words"});
    CHECK(outcome.exit == Exit::ok);
    asked += outcome.notes;
  }
  for (const char* id : {"Ask one?", "Ask two?", "Ask three?"}) CHECK(has(asked, id));
}

TEST_CASE("a score is shown to its author alone, and is not written down") {
  World world;
  world.run("init --no-encryption --person Alex");
  std::string pack = kShortPack.substr(0, kShortPack.find("[[section]]\nid = \"together\""));
  const auto note = pack.find("[[section.question]]\nid = \"note\"");
  pack = pack.substr(0, note) +
         "[[section.question]]\nid = \"rest\"\nask = \"Rest?\"\ntype = \"scale\"\nlow = "
         "\"l\"\nhigh = \"h\"\n[[score]]\nid = \"sum\"\ntitle = \"Sum\"\nmethod = \"sum\"\nitems = "
         "[\"mood\", \"rest\"]\nreverse = [\"rest\"]\n";
  write_file(world / "prompts/checkin/short.toml", pack);
  const Outcome outcome = world.run("checkin short", {"7", "4", ""});
  CHECK_MESSAGE(has(outcome.notes, "Sum: 13 of 0 to 20"), outcome.heard);
  CHECK(outcome.lines_left == 0);
  CHECK_FALSE(has(world.run("checkin short", {"7", "-"}).notes, "of 0 to 20"));
  CHECK_FALSE(has(world.run("list --json").out, "\"sum\""));
}

TEST_CASE("words for feelings are offered by family, and a slip of the keyboard is named") {
  World world;
  world.run("init --no-encryption --person Alex");
  std::string pack = kShortPack.substr(0, kShortPack.find("[[section]]\nid = \"together\""));
  pack.replace(pack.find("type = \"text\"\nwhen = \"mood < 5\""), 32, "type = \"feelings\"\n");
  write_file(world / "prompts/checkin/short.toml", pack);
  const Outcome outcome = world.run("checkin short", {"7", "sad", "hopefull 6, zerdeppert"});
  CHECK(outcome.exit == Exit::ok);
  CHECK(has(outcome.notes, "sad: 1 down, 2 grieving"));
  CHECK(has(outcome.notes, "If you meant hopeful"));
  CHECK(has(world.run("list --json").out, "zerdeppert"));
}

TEST_CASE("questions speak in the words of the person who is asked") {
  Couple world;
  std::string pack = kShortPack;
  pack.replace(pack.find("How is your mood?"), 17, "How easy is {word:intimacy} now?");
  write_file(world / "prompts/checkin/short.toml", pack);
  CHECK(has(world.run("checkin short --as Sam", {"!"}).notes, "easy is closeness and intimacy"));
  write_file(world / "words.toml", "[words.sam]\nintimacy = \"our nights\"\n");
  CHECK(has(world.run("checkin short --as Sam", {"!"}).notes, "easy is our nights now"));
  CHECK(has(world.run("checkin short --as Alex", {"!"}).notes, "closeness and intimacy"));
  pack.replace(pack.find("version = 1"), 11, "version = 1\nlang = \"de\"");
  write_file(world / "prompts/checkin/short.toml", pack);
  CHECK(has(world.run("checkin short --as Alex", {"!"}).notes, "easy is Nähe und Intimität now"));
  CHECK(has(world.run("checkin short --as Sam", {"!"}).notes, "easy is our nights now"));
  write_file(world / "words.toml", "[words]\nintimacy = 3\n");
  const Outcome outcome = world.run("checkin short --as Sam", {"!"});
  CHECK(outcome.exit == Exit::failed);
  CHECK(has(outcome.notes, "words.toml:2:12"));
}

TEST_CASE("a broken pack changes nothing") {
  Couple world;
  write_file(world / "prompts/checkin/short.toml", "format = 1\nid = \"short\"\nbogus = 1\n");
  const std::string before = file_bytes(world / "journal.hearth");
  const Outcome outcome = world.run("checkin short");
  CHECK(outcome.exit == Exit::failed);
  CHECK(has(outcome.notes, "short.toml:3:1"));
  CHECK(file_bytes(world / "journal.hearth") == before);
}

TEST_CASE("days that lie ahead and days that are none are refused") {
  Couple world;
  CHECK(world.run("checkin short --date 2026-03-02").exit == Exit::usage);
  CHECK(world.run("checkin short --date yesterdy").exit == Exit::usage);
  CHECK(world.run("checkin short --as Kim").exit == Exit::usage);
}

TEST_CASE("when the last has answered, both see what has opened, then answer together") {
  Couple world;
  const Outcome outcome = world.run("checkin short", {"", "7", "", "3", "tired", "", "", "Sunday"});
  const auto opened = outcome.heard.find("What has opened");
  REQUIRE(opened != std::string::npos);
  CHECK(outcome.heard.find("Alex: 7", opened) < outcome.heard.find("Sam: 3", opened));
  CHECK(outcome.heard.find("Here you differ", opened) < outcome.heard.find("When next?"));
}

TEST_CASE("who has answered this occasion already is not asked again") {
  Couple world;
  world.run("checkin short --as Alex", {"7"});
  const Outcome outcome = world.run("checkin short", {"", "8", "", "", "Sunday"});
  CHECK(outcome.exit == Exit::ok);
  CHECK(outcome.lines_left == 0);
  CHECK_FALSE(has(outcome.heard, "Short check-in, Alex"));
}

TEST_CASE("a draft is taken up or thrown away without asking, as the option says") {
  Couple world;
  world.run("checkin short --as Alex", {"3", "!"});
  CHECK(world.run("checkin short --as Alex --resume", {"x"}).exit == Exit::ok);
  Couple other;
  other.run("checkin short --as Alex", {"3", "!"});
  CHECK(other.run("checkin short --as Alex --discard", {"8"}).exit == Exit::ok);
  CHECK(other.run("checkin short --as Alex --discard --resume").exit == Exit::usage);
}

TEST_CASE("answers come from --set, all of them or none") {
  Couple world;
  world.interactive = false;
  CHECK(world.run("checkin short --as Alex --set mood=3 --set 'note=a long day'").exit == Exit::ok);
  CHECK(has(world.run("list --as Alex --json").out, "a long day"));
  const Outcome wrong =
      world.run("checkin short --as Sam --set mood=11 --set mod=1 --set nonsense --set mood");
  CHECK(wrong.exit == Exit::failed);
  for (const char* part : {"`mood=11`", "`mod=1`", "`nonsense`", "`mood`"}) {
    CHECK(has(wrong.notes, part));
  }
  CHECK(world.run("list --as Sam").exit == Exit::nothing_found);
  CHECK(world.run("checkin short --set mood=3").exit == Exit::usage);
}

TEST_CASE("whoever writes alone is asked the check-in for one, unless they name another") {
  World world;
  CHECK(has(world.run("init --no-encryption --person Alex").notes, "`hearth checkin` starts"));
  CHECK(has(world.run("checkin", {"!"}).notes, "A page of my own"));
  CHECK(has(world.run("checkin weekly", {"!"}).notes, "Weekly check-in"));
  World pair;
  pair.run("init --no-encryption --person Alex --person Sam");
  CHECK(has(pair.run("checkin", {"alex", "!"}).notes, "Weekly check-in, Alex"));
}

TEST_CASE("two exclamation marks in plain lines say nothing at all") {
  Couple couple;
  couple.accessible = true;
  const Outcome outcome = couple.run("checkin short --as Alex", {"3", "!!"});
  CHECK(outcome.exit == Exit::left);
  CHECK(outcome.heard.ends_with("< !!\n"));
}
