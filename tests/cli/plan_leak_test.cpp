#include <doctest/doctest.h>
#include <fmt/core.h>

#include <array>
#include <filesystem>

#include "cli/world.hpp"
#include "hearth/core/uuid.hpp"

using namespace hearth;
using namespace hearth::test;

namespace {

/// Everything that hearth says to a reader of that journal, exit codes included. Ids are drawn by
/// chance, so they are taken out.
std::string all_said(World& world, const std::string& reader) {
  std::string said;
  for (const char* command :
       {"plan", "plan --json", "plan map", "plan map --json", "report", "list", "list --json",
        "export --format json", "export --format csv", "export --format md", "doctor"}) {
    const Outcome outcome = world.run(command + reader);
    said += std::string(command) + "\n" + with_one_id(outcome.heard) + "[" +
            std::to_string(static_cast<int>(outcome.exit)) + "]\n";
  }
  std::string plain;
  for (std::size_t at = 0; at < said.size(); ++at) {
    const bool id = at + 36 <= said.size() && parse_uuid(said.substr(at, 36)).has_value();
    if (id) at += 36;
    if (at < said.size()) plain += said[at];
  }
  const std::string folder = world.folder().string();
  for (auto at = plain.find(folder); at != std::string::npos; at = plain.find(folder)) {
    plain.erase(at, folder.size());
  }
  return plain;
}

/// Each a second after the one before, so that what is written keeps its order.
void do_all(World& world, const std::vector<std::string>& commands, int first_minute) {
  int second = 10;
  for (const std::string& command : commands) {
    world.now = fmt::format("2026-03-01T19:{}:{}+01:00", first_minute, second++);
    REQUIRE(world.run(command).exit == Exit::ok);
  }
  world.now = "2026-03-01T20:00:00+01:00";
}

/// Alex's and Sam's journal in which that was done; many may begin with a copy of it.
class Beginning {
 public:
  explicit Beginning(const std::vector<std::string>& commands = {}) {
    world_.run("init --no-encryption --person Alex --person Sam");
    world_.interactive = false;
    do_all(world_, commands, 10);
  }

  /// What `reader` is told when that was done after it.
  std::string told(const std::vector<std::string>& commands, const std::string& reader) const {
    World world;
    world.interactive = false;
    std::filesystem::copy_file(world_.folder() / "journal.hearth",
                               world.folder() / "journal.hearth");
    do_all(world, commands, 20);
    return all_said(world, reader);
  }

 private:
  World world_;
};

const std::vector<std::string> kLadder{"plan new own --step one --step two"};
const std::string kYes = "plan want --set want=yes --as ";
const std::string kNo = "plan want --set want=not_yet --as ";

}  // namespace

TEST_CASE("who holds a step cannot be told from anything, by anybody but who said it") {
  const std::vector<std::vector<std::string>> alex_said_yes{
      {kYes + "Alex"},
      {kYes + "Alex", kNo + "Sam"},
      {kYes + "Alex", kYes + "Sam", kNo + "Sam"},
      {kYes + "Alex", kYes + "Sam", "plan rest --as Sam"},
      {kYes + "Alex", kYes + "Sam", "plan note --wish rest --as Sam"},
      {kYes + "Alex", "plan note --wish again --as Sam"},
  };
  const Beginning ladder(kLadder);
  for (const std::string reader : {"", " --as Alex"}) {
    const std::string first = ladder.told(alex_said_yes.front(), reader);
    CHECK(has(first, "It waits until each of you wants it."));
    for (const auto& what : alex_said_yes) CHECK(ladder.told(what, reader) == first);
  }
  // Together, it is also the same whose hold it is.
  CHECK(ladder.told({kYes + "Alex"}, "") == ladder.told({kYes + "Sam"}, ""));
  CHECK(ladder.told({kYes + "Alex", kNo + "Sam"}, "") ==
        ladder.told({kYes + "Sam", kNo + "Alex"}, ""));
  CHECK(ladder.told({}, "") == ladder.told({kNo + "Sam", kNo + "Alex"}, ""));
}

TEST_CASE("who would not go on, and who has not signed, cannot be told either") {
  const Beginning ladder(kLadder);
  const Beginning terms({"plan agree --set scope=x --set sign=yes --as Alex"});
  const std::string next = "plan next --as Alex";
  for (const std::string reader : {"", " --as Alex"}) {
    const std::string first = ladder.told({next}, reader);
    for (const char* wish : {"again", "smaller", "rest", "different"}) {
      const std::string note = std::string("plan note --as Sam --wish ") + wish;
      CHECK(ladder.told({next, note}, reader) == first);
    }
    const std::string unsigned_yet = terms.told({}, reader);
    CHECK(has(unsigned_yet, "Waiting for a yes of each of you"));
    CHECK(terms.told({"plan agree 1 --set sign=not_yet --as Sam"}, reader) == unsigned_yet);
    CHECK(terms.told({"plan agree 1 --set sign=yes --as Sam",
                      "plan agree 1 --set still_fits=change --as Sam"},
                     reader) == unsigned_yet);
  }
}

TEST_CASE("what a person is told after their own word does not depend on the other's") {
  const auto after = [](const std::vector<std::string>& sam, const std::string& alex) {
    World world;
    world.run("init --no-encryption --person Alex --person Sam");
    world.interactive = false;
    world.run(kLadder.front());
    for (const std::string& command : sam) world.run(command);
    const Outcome outcome = world.run(alex);
    return outcome.heard + std::to_string(static_cast<int>(outcome.exit));
  };
  for (const std::string& alex :
       {kYes + "Alex", kNo + "Alex", std::string("plan rest --as Alex")}) {
    CHECK(after({}, alex) == after({kNo + "Sam"}, alex));
    CHECK(after({}, alex) == after({kYes + "Sam"}, alex));
  }
  CHECK(after({}, "plan next --as Alex") ==
        after({"plan note --wish rest --as Sam"}, "plan next --as Alex"));
}

TEST_CASE("over all pairs of answers, what holds an activity back looks the same to others") {
  constexpr std::array kWords{"comfortable", "maybe", "not_now", "never", ""};
  const auto sorting = [](const std::string& name, const std::string& word) {
    std::string command = "plan assess --set read_aloud=comfortable --as " + name;
    if (!word.empty()) command += " --set hold_hands=" + word;
    return command;
  };
  const Beginning none;
  std::string held;
  for (const std::string alex : kWords) {
    for (const std::string sam : kWords) {
      const bool open = (alex == "comfortable" && (sam == "comfortable" || sam == "maybe")) ||
                        (sam == "comfortable" && alex == "maybe");
      const std::string said = none.told({sorting("Alex", alex), sorting("Sam", sam)}, "");
      CHECK(has(said, "Hold hands") == open);
      if (open) continue;
      if (held.empty()) held = said;
      CHECK(said == held);
    }
  }
  // And to one of them, whatever the other said.
  for (const std::string sam : kWords) {
    if (sam == "comfortable" || sam == "maybe") continue;
    CHECK(none.told({sorting("Alex", "comfortable"), sorting("Sam", sam)}, " --as Alex") ==
          none.told({sorting("Alex", "comfortable"), sorting("Sam", "")}, " --as Alex"));
  }
}
