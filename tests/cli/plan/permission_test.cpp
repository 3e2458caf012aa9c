// Permission never outlives its person's word: whatever is changed, taken back, erased or left in
// the middle, and whoever comes or goes.
#include <doctest/doctest.h>

#include "cli/entry_of.hpp"
#include "cli/world.hpp"
#include "hearth/core/json.hpp"

using namespace hearth;
using namespace hearth::test;

namespace {

/// Every command a second after the one before.
class Pair : public World {
 public:
  explicit Pair(const std::string& more = "") {
    at_once("init --no-encryption --person Alex --person Sam" + more);
    interactive = false;
    at_once("plan new own --step one --step two --step three");
  }

  Outcome at_once(const std::string& command, std::vector<std::string> typed = {}) {
    now = to_string(Moment{begun_.ms + std::int64_t{1000} * ++seconds_, begun_.offset_minutes});
    return run(command, std::move(typed));
  }

  void all(const std::vector<std::string>& commands) {
    for (const std::string& command : commands) {
      const Outcome outcome = at_once(command);
      CAPTURE(command);
      CAPTURE(outcome.notes);
      REQUIRE(outcome.exit == Exit::ok);
    }
  }

  /// At the keyboard, with these lines.
  Outcome typed(const std::string& command, std::vector<std::string> lines) {
    interactive = accessible = true;
    Outcome outcome = at_once(command, std::move(lines));
    interactive = accessible = false;
    return outcome;
  }

  Tree plan() { return parse_json(at_once("plan --json").out); }
  std::string step() { return std::get<std::string>(plan().find("step")->find("title")->data); }
  bool active() { return std::get<bool>(plan().find("step")->find("active")->data); }
  bool agreed() { return has(at_once("plan").out, "What is agreed"); }

  /// The id of the newest entry of that pack that this person sees.
  std::string id_of(const std::string& pack, const std::string& as) {
    const Tree list = parse_json(at_once("list --json --pack " + pack + " --as " + as).out);
    return std::get<std::string>(std::get<Tree::Array>(list.data).back().find("id")->data);
  }

 private:
  const Moment begun_ = *parse_moment("2026-03-01T19:00:00+01:00");
  int seconds_ = 0;
};

const std::vector<std::string> kBothWant{"plan want --set want=yes --as Alex",
                                         "plan want --set want=yes --set worry=30 --as Sam"};
const std::vector<std::string> kBothNext{"plan next --as Alex", "plan next --as Sam"};
const std::vector<std::string> kBothSign{"plan agree --set scope=sofa --set sign=yes --as Alex",
                                         "plan agree 1 --set sign=yes --as Sam"};

}  // namespace

TEST_CASE("a word on what one wants is said anew, never changed") {
  Pair pair;
  pair.all(kBothWant);
  pair.all({"plan rest --as Sam"});
  const Outcome outcome =
      pair.at_once("edit " + pair.id_of("want", "Sam") + " --set worry=40 --as Sam");
  CHECK(outcome.exit == Exit::usage);
  CHECK(has(outcome.notes, "Say it anew"));
  CHECK_FALSE(pair.active());
}

TEST_CASE("a step with other words is on its place, and nobody has wanted it yet") {
  Pair pair;
  pair.all(kBothNext);
  pair.all(kBothWant);
  REQUIRE(pair.step() == "two");
  REQUIRE(pair.active());
  pair.all({"edit " + pair.id_of("step", "Alex") + " --set title=second --as Alex"});
  CHECK(to_json(*pair.plan().find("steps")) == R"(["one","two","second"])");
  CHECK(pair.active());
  const Tree list = parse_json(pair.at_once("list --json --pack step").out);
  for (const Tree& entry : std::get<Tree::Array>(list.data)) {
    if (std::get<std::string>(entry.find("text")->data) != "two") continue;
    const auto id = std::get<std::string>(entry.find("id")->data);
    pair.all({"edit " + id + " --set title=twice --as Alex"});
  }
  CHECK(pair.step() == "twice");
  CHECK_FALSE(pair.active());
}

TEST_CASE("a ladder with another title still has its steps") {
  Pair pair;
  pair.all(kBothNext);
  pair.all({"edit " + pair.id_of("ladder", "Alex") + " --set title=Ours --as Alex"});
  CHECK(pair.step() == "two");
  CHECK(has(pair.at_once("plan").out, "Ours"));
}

TEST_CASE("asked again, an entry keeps where it stands in the plan") {
  Pair pair;
  pair.all({"plan step --set title=four"});
  const Outcome outcome =
      pair.typed("edit " + pair.id_of("step", "Alex") + " --as Alex", {"1", "fourth"});
  CHECK(outcome.exit == Exit::ok);
  CHECK(to_json(*pair.plan().find("steps")) == R"(["one","two","three","fourth"])");
  CHECK(pair.at_once("edit " + pair.id_of("step", "Alex") + " --set place=0 --as Alex").exit ==
        Exit::usage);
}

TEST_CASE("a move that is taken back or erased gives nobody's yes back") {
  for (const char* how : {"undo --as Sam", "erase ID --yes --as Sam"}) {
    Pair pair;
    pair.all(kBothNext);
    pair.all(kBothWant);
    pair.all({"plan back"});
    std::string command = how;
    if (const auto at = command.find("ID"); at != std::string::npos) {
      command.replace(at, 2, pair.id_of("back", "Sam"));
    }
    pair.all({command, kBothWant[1]});
    CHECK(pair.step() == "two");
    CHECK_FALSE(pair.active());
  }
}

TEST_CASE("who leaves or joins moves nobody on the ladder, and opens no step") {
  Pair pair(" --person Kim");
  pair.all({"plan next --as Alex", "plan next --as Sam", "plan next --as Kim"});
  REQUIRE(pair.step() == "two");
  pair.all(kBothWant);
  pair.all({"people leave Kim --erase --yes --as Kim"});
  CHECK(pair.step() == "two");
  CHECK_FALSE(pair.active());
  pair.all(kBothWant);
  CHECK(pair.active());
  pair.all({"people add Kim --yes"});
  CHECK(pair.step() == "two");
  CHECK_FALSE(pair.active());
}

TEST_CASE("an agreement does not outlast somebody's going") {
  Pair pair;
  pair.all({kBothSign.front()});
  CHECK_FALSE(pair.agreed());
  pair.all({"people leave Sam --erase --yes --as Sam"});
  CHECK_FALSE(pair.agreed());
}

TEST_CASE("a signature that is taken back leaves the other agreements alone") {
  Pair pair;
  pair.all(kBothSign);
  pair.all({"plan agree --set scope=walks --set sign=yes --as Alex", "undo --as Alex"});
  CHECK(pair.agreed());
}

TEST_CASE("who leaves in the middle has said what they have said") {
  Pair pair;
  pair.all(kBothSign);
  pair.all(kBothWant);
  Outcome left = pair.typed("plan agree 1 --as Sam", {"2", "!"});
  CHECK(left.exit == Exit::left);
  CHECK(has(left.notes, "What you answered counts."));
  CHECK_FALSE(pair.agreed());
  pair.all({"plan agree 1 --set sign=yes --as Sam"});
  REQUIRE(pair.agreed());
  CHECK(pair.typed("plan agree 1 --as Sam", {"3", "!!"}).exit == Exit::left);
  CHECK_FALSE(pair.agreed());
  REQUIRE(pair.active());
  left = pair.typed("plan want --as Sam", {"-", "2"});
  CHECK(left.exit == Exit::ok);
  CHECK_FALSE(pair.active());
}

TEST_CASE("a sorting that was left counts as far as it went") {
  Pair pair;
  pair.all({"plan assess --as Alex --set hold_hands=comfortable --set read_aloud=comfortable",
            "plan assess --as Sam --set hold_hands=comfortable --set read_aloud=comfortable"});
  REQUIRE(has(pair.at_once("plan map").out, "Hold hands"));
  const Outcome left = pair.typed("plan assess affection --as Sam", {"4", "!"});
  CHECK(left.exit == Exit::left);
  CHECK_FALSE(has(pair.at_once("plan map").out, "Hold hands"));
  CHECK(has(pair.at_once("plan map").out, "Read to each other"));
}

TEST_CASE("who can see a word on what one wants cannot be changed") {
  Pair pair;
  const Outcome outcome = pair.typed("plan want --as Sam", {"-", "=shared", "=private", "2", "-"});
  CHECK(outcome.exit == Exit::ok);
  CHECK(has(outcome.heard, "Nobody is shown this answer, and so it stays"));
  CHECK_FALSE(has(pair.at_once("list --json --as Alex").out, "not_yet"));
}

TEST_CASE("a pack that changes what the plan reads is set aside, and nobody's no becomes a yes") {
  for (const auto& [from, to] : {std::pair<std::string, std::string>{
                                     "{ id = \"yes\", say = \"yes\" },\n  { id = \"not_yet\", "
                                     "say = \"not yet\" }",
                                     "{ id = \"not_yet\", say = \"yes\" },\n  { id = \"yes\", "
                                     "say = \"not yet\" }"},
                                 {"id = \"want\"\nask", "id = \"do_you\"\nask"},
                                 {"id = \"want\"\nask", "id = want\nask"},
                                 {"share = \"overlap\"", "share = \"private\""},
                                 {"id = \"want\"\nversion", "id = \"wish\"\nversion"}}) {
    Pair pair;
    REQUIRE(pair.at_once("prompts copy plan/want").exit == Exit::ok);
    const auto path = pair / "prompts/plan/want.toml";
    std::string text = file_bytes(path);
    REQUIRE(text.find(from) != std::string::npos);
    write_file(path, text.replace(text.find(from), from.size(), to));
    const Outcome check = pair.at_once("prompts check");
    CHECK(check.exit == Exit::failed);
    CHECK(has(check.out, "want.toml:"));
    CHECK(has(check.out, ": error: "));
    const Outcome no = pair.at_once("plan want --as Alex --set 'want=not yet'");
    CHECK(no.exit == Exit::ok);
    CHECK(has(no.notes, "cannot be asked as it is"));
    pair.all({"plan want --as Sam --set 'want=not yet'"});
    CHECK_FALSE(pair.active());
    pair.all({"plan want --as Alex --set want=yes", "plan want --as Sam --set want=yes"});
    CHECK(pair.active());
  }
}

TEST_CASE("a pack of the plan in other words is asked in them") {
  Pair pair;
  pair.all({"prompts copy plan/want"});
  const auto path = pair / "prompts/plan/want.toml";
  std::string text = file_bytes(path);
  text.replace(text.find("say = \"yes\""), 11, "say = \"gladly\"");
  write_file(path, text);
  CHECK(pair.at_once("prompts check").exit == Exit::ok);
  pair.all({"plan want --as Alex --set want=gladly", "plan want --as Sam --set want=gladly"});
  CHECK(pair.active());
}

TEST_CASE("no pack under another name writes a word of the plan") {
  Pair pair;
  pair.all({"prompts copy plan/want"});
  const std::string text = file_bytes(pair / "prompts/plan/want.toml");
  for (const char* name : {"log/evil", "log/ritual-end", "plan/rest"}) {
    const auto path = pair / ("prompts/" + std::string(name) + ".toml");
    write_file(path, text);
    CHECK(has(pair.at_once("prompts check").out, "error: "));
    std::filesystem::remove(path);
  }
  write_file(pair / "prompts/log/evil.toml", text);
  const Outcome outcome = pair.at_once("log evil --as Alex --set want=yes");
  CHECK(outcome.exit == Exit::failed);
  CHECK(has(outcome.notes, "evil.toml"));
  CHECK_FALSE(has(pair.at_once("list --as Alex --pack want").out, "want"));
}
