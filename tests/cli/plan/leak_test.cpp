#include <doctest/doctest.h>
#include <fmt/core.h>

#include <array>
#include <filesystem>

#include "cli/world.hpp"
#include "hearth/core/uuid.hpp"

using namespace hearth;
using namespace hearth::test;

namespace {

constexpr const char* kPassphrase = "four quiet garden words";

/// Everything that hearth says to a reader of that journal, exit codes included. Ids are drawn by
/// chance, so they are taken out.
std::string all_said(World& world, const std::string& reader) {
  std::string said;
  for (const char* command :
       {"plan", "plan --json", "plan map", "plan map --json", "plan repertoire",
        "plan repertoire --json", "plan export", "plan export --format ics", "report", "list",
        "list --json", "export --format json", "export --format csv", "export --format md",
        "doctor"}) {
    world.passphrases = {kPassphrase};
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
    world.passphrases = {kPassphrase};
    REQUIRE(world.run(command).exit == Exit::ok);
  }
  world.now = "2026-03-01T20:00:00+01:00";
}

/// A journal in which that was done; many may begin with a copy of it.
class Beginning {
 public:
  explicit Beginning(const std::vector<std::string>& commands = {},
                     const std::string& init = "--no-encryption --person Alex --person Sam") {
    world_.passphrases = {kPassphrase, kPassphrase};
    REQUIRE(world_.run("init " + init).exit == Exit::ok);
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

TEST_CASE(
    "of three people, nobody can be told apart by holding a step, and by whom nobody can tell") {
  const Beginning ladder(kLadder, "--no-encryption --person Alex --person Sam --person Robin");
  const std::vector<std::string> both{kYes + "Alex", kYes + "Sam"};
  const auto with = [&](const std::string& command) {
    return std::vector<std::string>{both[0], both[1], command};
  };
  for (const std::string reader : {"", " --as Alex"}) {
    const std::string robin_silent = ladder.told(both, reader);
    CHECK(has(robin_silent, "It waits until each of you wants it."));
    CHECK(ladder.told(with(kNo + "Robin"), reader) == robin_silent);
    CHECK(ladder.told(with("plan rest --as Sam"), reader) == robin_silent);
    CHECK(ladder.told({kYes + "Alex", kYes + "Robin"}, reader) == robin_silent);
    CHECK(ladder.told({kYes + "Alex", kNo + "Sam", kNo + "Robin"}, reader) == robin_silent);
  }
}

TEST_CASE("an encrypted journal tells as little") {
  const Beginning ladder(kLadder, "--person Alex --person Sam");
  for (const std::string reader : {"", " --as Alex"}) {
    const std::string silent = ladder.told({kYes + "Alex"}, reader);
    CHECK(has(silent, "It waits until each of you wants it."));
    CHECK(ladder.told({kYes + "Alex", kNo + "Sam"}, reader) == silent);
    CHECK(ladder.told({kYes + "Alex", kYes + "Sam", "plan rest --as Sam"}, reader) == silent);
  }
}

TEST_CASE("whose word keeps something out of the repertoire cannot be told") {
  const Beginning list({"plan repertoire --add walk"});
  const auto sorts = [](const std::string& name, const std::string& word) {
    return "plan repertoire --as " + name + " --set walk=" + word;
  };
  for (const std::string reader : {"", " --as Alex"}) {
    const std::string silent = list.told({sorts("Alex", "keep")}, reader);
    CHECK(has(silent, "Also on the list"));
    for (const char* word : {"park", "retire"}) {
      CHECK(list.told({sorts("Alex", "keep"), sorts("Sam", word)}, reader) == silent);
    }
  }
  CHECK(list.told({sorts("Alex", "keep"), sorts("Sam", "park")}, "") ==
        list.told({sorts("Sam", "keep"), sorts("Alex", "park")}, ""));
  CHECK(list.told({}, "") == list.told({sorts("Alex", "park")}, ""));
}

TEST_CASE("who has shared a worry cannot be told until everybody has") {
  const Beginning ladder(kLadder);
  for (const std::string reader : {"", " --as Alex"}) {
    const std::string silent = ladder.told({"plan worry 70 --as Alex"}, reader);
    CHECK(ladder.told({"plan worry 70 --as Alex", "plan want --set worry=90 --as Sam"}, reader) ==
          silent);
  }
  CHECK(ladder.told({"plan worry 70 --as Alex"}, "") == ladder.told({"plan worry 5 --as Sam"}, ""));
  // Once they have, it is a word of them both, and the lower one is nobody's business.
  CHECK(ladder.told({"plan worry 70 --as Alex", "plan worry 5 --as Sam"}, "") ==
        ladder.told({"plan worry 20 --as Alex", "plan worry 99 --as Sam"}, ""));
}
