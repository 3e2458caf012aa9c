#include <doctest/doctest.h>

#include <algorithm>

#include "cli/couple.hpp"
#include "hearth/core/json.hpp"

using namespace hearth;
using namespace hearth::test;

namespace {

World& with_three(World& world) {
  world.run("init --no-encryption --person Alex");
  for (const char* words : {"first", "second", "third"}) world.run(std::string("log ") + words);
  return world;
}

}  // namespace

TEST_CASE("the last so many, the newest at the end") {
  World world;
  const std::string list = with_three(world).run("list -n 2").out;
  CHECK(list.find("first") == std::string::npos);
  CHECK(list.find("second") < list.find("third"));
}

TEST_CASE("JSON is an array of entries with the documented members") {
  World world;
  const Tree tree = parse_json(with_three(world).run("list --json").out);
  const auto& list = std::get<Tree::Array>(tree.data);
  REQUIRE(list.size() == 3);
  for (const char* key :
       {"id", "at", "person", "kind", "pack", "text", "tags", "share", "answers"}) {
    CHECK_MESSAGE(list.front().find(key), key);
  }
}

TEST_CASE("nothing found is told by the exit code, and stdout stays empty") {
  World world;
  world.run("init --no-encryption --person Alex");
  for (const char* command : {"list", "list --json"}) {
    const Outcome outcome = world.run(command);
    CHECK(outcome.exit == Exit::nothing_found);
    CHECK(outcome.out.empty());
  }
}

TEST_CASE("a number that is none is refused") {
  World world;
  with_three(world);
  for (const char* number : {"0", "-1", "x"}) {
    CHECK(world.run(std::string("list -n ") + number).exit == Exit::usage);
  }
}

TEST_CASE("escape sequences in a text never reach the terminal") {
  World world;
  world.run("init --no-encryption --person Alex");
  world.run("log 'a\x1b[2Jb\x07'");
  CHECK(world.run("list").out.find('\x1b') == std::string::npos);
}

namespace {

/// Some of each, over three years.
class Years : public Couple {
 public:
  Years() {
    run("log 'the river in spring' --as Alex --date 2024-03-01 --tag walk --mood 3");
    run("log 'Caf\u00e9 am Fluss' --as Sam --date 2025-03-01 --mood 8");
    run("log '\u0440\u0435\u043a\u0430' --as Sam --date 2026-02-10 --tag walk");
    run("log gain --set gain=laughter --as Alex --date 2026-02-20");
    answers("pack = \"short\"\n[people.Alex]\nmood = 2\nnote = \"sealed river\"\n");
  }

  /// How many entries these options find; -1 for anything but a list or exit 3.
  int found(const std::string& options) {
    const Outcome outcome = run("list --jsonl " + options);
    if (outcome.exit == Exit::nothing_found) return outcome.out.empty() ? 0 : -1;
    if (outcome.exit != Exit::ok) return -1;
    return static_cast<int>(std::ranges::count(outcome.out, '\n'));
  }
};

}  // namespace

TEST_CASE("entries are found by day, month, year, and this day of every year") {
  Years years;
  CHECK(years.found("") == 4);
  CHECK(years.found("--from 2026") == 2);
  CHECK(years.found("--to 2025") == 2);
  CHECK(years.found("--from 2025-03 --to 2026-02-10") == 2);
  CHECK(years.found("--on 2026-02") == 2);
  CHECK(years.found("--on '9 days ago'") == 1);
  CHECK(years.found("--on-this-day") == 2);
  CHECK(years.found("--on 2026 --from 2025") == -1);
  CHECK(years.found("--from 03/04") == -1);
}

TEST_CASE("what was written on 29 February is remembered on the 28th of years without one") {
  World world;
  world.run("init --no-encryption --person Alex");
  world.now = "2024-02-29T12:00:00+01:00";
  world.run("log 'our day'");
  for (const auto& one : std::vector<std::pair<std::string, bool>>{{"2025-02-28", true},
                                                                   {"2025-03-01", false},
                                                                   {"2028-02-28", false},
                                                                   {"2028-02-29", true}}) {
    const auto& day = one.first;
    const auto& shown = one.second;
    world.now = day + "T12:00:00+01:00";
    CHECK_MESSAGE(has(world.run("list --on-this-day").out, "our day") == shown, day);
  }
}

TEST_CASE("entries are found by who, kind, pack and tag") {
  Years years;
  CHECK(years.found("--who Sam") == 2);
  CHECK(years.found("--who together") == 0);
  CHECK(years.found("--who nobody") == -1);
  CHECK(years.found("--kind log") == 4);
  CHECK(years.found("--kind checkin") == 0);
  CHECK(years.found("--kind checkin --as Alex") == 1);
  CHECK(years.found("--kind nonsense") == -1);
  CHECK(years.found("--pack gain") == 1);
  CHECK(years.found("--tag WALK --who Sam") == 1);
  CHECK(years.found("--tag walk --tag talk") == 0);
  CHECK(years.found("-n 1 --who Sam") == 1);
}

TEST_CASE("words are found whatever their case and accents, in any script") {
  Years years;
  for (const char* words : {"RIVER", "cafe", "fluss", "\u0420\u0415\u041a\u0410", "'the river'"}) {
    CHECK_MESSAGE(years.found(std::string("--search ") + words) == 1, words);
  }
  CHECK(years.found("--search laughter") == 1);
  CHECK(years.found("--search walk --as Sam") == 2);
  CHECK(years.found("--search nothing-of-this") == 0);
  CHECK(years.found("--search \"\"") == -1);
  CHECK(years.found("--search '\\\"'") == 0);
}

TEST_CASE("answers are compared as in packs") {
  Years years;
  CHECK(years.found("--where 'mood >= 8' --as Sam") == 1);
  CHECK(years.found("--where 'mood < 5' --as Alex") == 2);
  CHECK(years.found("--where 'mood < 5 and answered(note)' --as Alex") == 1);
  const Outcome wrong = years.run("list --where 'moon > 3' --as Alex");
  CHECK(wrong.exit == Exit::usage);
  CHECK(has(wrong.notes, "`mood`"));
  CHECK(years.found("--where 'mood >' --as Alex") == -1);
}

TEST_CASE("what somebody answered today is found by themselves, sealed as it is") {
  World world;
  world.run("init --no-encryption --person Alex --person Sam");
  const std::string today = "list --on today --pack daily";
  CHECK(world.run(today + " --as Alex").exit == Exit::nothing_found);
  world.run("checkin daily --as Alex --set mood=5");
  CHECK(world.run(today + " --as Alex").exit == Exit::ok);
  for (const char* other : {"", " --as Sam"}) {
    CHECK(world.run(today + other).exit == Exit::nothing_found);
  }
  world.now = "2026-03-02T08:00:00+01:00";
  CHECK(world.run(today + " --as Alex").exit == Exit::nothing_found);
}

TEST_CASE("no filter finds out what is hidden") {
  Years years;
  CHECK(years.found("--search sealed --as Alex") == 1);
  for (const char* reader : {"", " --as Sam"}) {
    CHECK(years.found(std::string("--search sealed") + reader) == 0);
    CHECK(years.found(std::string("--where 'mood < 5'") + reader) <= 0);
    CHECK(years.found(std::string("--kind checkin") + reader) == 0);
  }
  // A question that only somebody else's hidden answer belongs to is as unknown as one that is
  // none.
  const Outcome hidden = years.run("list --as Sam --where 'note = x'");
  const Outcome none = years.run("list --as Sam --where 'nota = x'");
  CHECK(hidden.exit == none.exit);
}

TEST_CASE("a word in a private entry of an encrypted journal is found by its author alone") {
  World world;
  world.passphrases = {"four quiet words here", "four quiet words here"};
  REQUIRE(world.run("init --person Alex").exit == Exit::ok);
  const auto run = [&](const std::string& command) {
    world.passphrases = {"four quiet words here"};
    return world.run(command);
  };
  REQUIRE(run("log 'hidden river' --private --tag quiet").exit == Exit::ok);
  CHECK(has(run("list --search RIVER").out, "hidden river"));
  CHECK(has(run("list --tag quiet").out, "hidden river"));
}

TEST_CASE("an entry a line holds what the list holds") {
  Years years;
  const std::string lines = years.run("list --jsonl -n 1").out;
  const Tree entry = parse_json(lines);
  CHECK(entry.find("id"));
  CHECK(entry.find("answers"));
}

TEST_CASE("an entry without words is told by its pack, not by an empty row") {
  World world;
  world.run("init --no-encryption --person Alex");
  world.run("log feeling --set 'feelings=sad 7'");
  CHECK(has(world.run("list").out, "A feeling: sad 7"));
}

TEST_CASE("a check-in is told by words that were kept, else by how comfort and contentment stood") {
  World world;
  world.run("init --no-encryption --person Alex --person Sam");
  world.style.columns = 120;
  world.run("checkin weekly --as Alex --set closeness=7 --set pain=2 --set comfort=6");
  const std::string own = world.run("list --as Alex").out;
  CHECK(has(own, "Weekly check-in: comfort 6 of 10\n"));
  CHECK_FALSE(has(own, "pain"));
  world.run("checkin weekly --as Sam --set pain=2 --set closeness=5");
  CHECK(has(world.run("list --as Sam").out, "Weekly check-in: closeness 5 of 10, pain 2 of 10\n"));
  write_file(world / "both.toml", "pack = \"weekly\"\n[together]\ncurious = \"Why so early?\"\n");
  world.run("checkin weekly --answers " + (world / "both.toml").string());
  CHECK(has(world.run("list").out, "Weekly check-in: “Why so early?”\n"));
}

TEST_CASE("a pack that is gone is told by its id") {
  Couple couple;
  couple.answers("pack = \"short\"\n[together]\nnext = \"sunday\"\n");
  CHECK(has(couple.run("list").out, "Short check-in: sunday"));
  std::filesystem::remove(couple / "prompts/checkin/short.toml");
  CHECK(has(couple.run("list").out, "short check-in: sunday"));
}

TEST_CASE("lines of the plan say what happened") {
  World world;
  world.run("init --no-encryption --person Alex --person Sam");
  world.style.columns = 120;
  world.run("plan new own --title Evenings --step Tea --step 'A song'");
  for (const char* command :
       {"plan want --as Alex --set want=yes", "plan smaller 'One cup'", "plan next --as Alex",
        "plan next --as Sam", "plan back", "plan rest --as Alex",
        "plan team --set said='fine from week 6'", "plan repertoire --add 'a walk'",
        "plan agree --as Alex --set scope=evenings --set stop_word=red --set sign=yes"}) {
    REQUIRE_MESSAGE(world.run(command).exit == Exit::ok, command);
  }
  const std::string list = world.run("list --as Alex --kind plan").out;
  for (const char* line :
       {"Plan: a ladder begun: Evenings", "Plan: a step: Tea", "Plan: yes to a step",
        "Plan: a smaller step: One cup", "Plan: back to the step before",
        "Plan: a rest from a step", "Plan: what the care team said of a step: fine from week 6",
        "Plan: put on the list: a walk", "Plan: an agreement: evenings",
        "Plan: an agreement signed"}) {
    CHECK_MESSAGE(has(list, line), line);
  }
  CHECK(has(world.run("undo --as Alex").notes, "Plan: "));
}

TEST_CASE("tags stay with the words they stand beside, and with what is kept of them") {
  World world;
  world.run("init --no-encryption --person Alex --person Sam");
  world.run("log 'a note' --as Sam --tag zed --mood 5");
  world.run("log 'a secret' --as Sam --tag yed --private");
  CHECK(has(world.run("list --tag zed").out, "a note #zed"));
  CHECK(has(world.run("list --json --as Alex").out, "\"share\": \"shared\""));
  CHECK(world.run("list --tag yed --as Alex").exit == Exit::nothing_found);
  CHECK(has(world.run("list --tag yed --as Sam").out, "a secret"));
}

TEST_CASE("a ladder and its steps are one line, and each its own where one asks for them") {
  World world;
  world.run("init --no-encryption --person Alex");
  world.run("plan new own --title Evenings --step Tea --step 'A song'");
  world.now = "2026-03-01T19:00:10+01:00";
  world.run("plan step --set 'title=A long walk'");
  const std::string list = world.run("list").out;
  CHECK(has(list, "Plan: a ladder begun: Evenings (2 steps)"));
  CHECK_FALSE(has(list, "A song"));
  CHECK(has(list, "A long walk"));  // written later, by somebody
  for (const char* options : {"--kind plan", "--pack step", "--search song", "-n 9", "--json"}) {
    CHECK(has(world.run(std::string("list ") + options).out, "A song"));
  }
}
