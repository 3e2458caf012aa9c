// What --json prints has exactly the members that hearth-json(5) names.

#include "hearth/core/json.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <regex>
#include <set>
#include <sstream>

#include "cli/world.hpp"
#include "frame/command.hpp"

using namespace hearth;
using namespace hearth::test;

namespace {

using Members = std::set<std::string>;

/// What has members of its own that the page names in prose.
const Members kFree{"answers", "lines.numbers"};

/// Each section of the page, by the command it is of.
std::map<std::string, Members> documented() {
  static const std::regex section("\\.Ss (.*)");
  static const std::regex member("\\.It Va (.*)");
  std::istringstream page(file_bytes(std::filesystem::path(kSourceFolder) / "man/hearth-json.5"));
  std::map<std::string, Members> found;
  std::string command;
  for (std::string line; std::getline(page, line);) {
    std::smatch part;
    if (std::regex_match(line, part, section)) command = part[1];
    if (std::regex_match(line, part, member)) found[command].insert(part[1]);
  }
  return found;
}

/// Of an object or an array of objects only their members are named; else the member itself.
void add_members(const Tree& tree, const std::string& path, Members& members) {
  if (const auto* items = tree.as<Tree::Array>()) {
    for (const Tree& item : *items) add_members(item, path, members);
  }
  for (const Member& one : tree.members()) {
    const std::string name = path + one.key;
    Members within;
    if (!kFree.contains(name)) add_members(one.value, name + ".", within);
    if (within.empty()) members.insert(name);
    members.merge(within);
  }
}

/// Without what is null, or an empty array, here and holds members elsewhere.
Members without_whole(const Members& members) {
  Members left;
  for (const std::string& name : members) {
    const auto longer = members.lower_bound(name + ".");
    const bool is_whole = longer != members.end() && longer->starts_with(name + ".");
    if (!is_whole) left.insert(name);
  }
  return left;
}

Members members_of(const Outcome& outcome) {
  Members members;
  add_members(parse_json(outcome.out), "", members);
  return without_whole(members);
}

/// A couple with something of everything that can be shown.
class Everything : public World {
 public:
  Everything() {
    now = "2026-02-22T19:00:00+01:00";
    well("init --no-encryption --person Alex --person Sam");
    evening("4", "5");
    well("log event --as Alex --set event=visit --set event_on=2026-02-24");
    now = "2026-03-01T19:00:00+01:00";
    evening("7", "6");
    write_file(*this / "both.toml",
               "pack = \"weekly\"\n[together]\ncurious = \"Why so early?\"\n"
               "next_talk = \"Sunday\"\n");
    well("checkin --answers " + (*this / "both.toml").string());
    well("log gain --as Sam --set gain=snow");
    well("log note --as Sam --tag walk");
    plan();
    well("remind set weekly 'sunday 19:00'");
    well("remind quiet 22:00 07:00");
  }

 private:
  void well(const std::string& command) {
    const Outcome outcome = run(command);
    REQUIRE_MESSAGE(outcome.exit == Exit::ok, command, outcome.notes);
  }

  void evening(const std::string& hers, const std::string& his) {
    well("checkin weekly --as Alex --set comfort=" + hers + " --set satisfaction=" + hers);
    well("checkin weekly --as Sam --set comfort=" + his + " --set satisfaction=" + his);
  }

  void plan() {
    for (const char* name : {"Alex", "Sam"}) {
      well(std::string("plan assess --set hold_hands=comfortable --as ") + name);
    }
    well("plan new own --title Evenings --step Tea --step 'A song'");
    well("plan team --set said=fine --set allowed=yes");
    well(
        "plan agree --as Alex --set scope=evenings --set stop_word=red --set expires=2026-03-05 "
        "--set sign=yes");
    well("plan decide --as Alex --set decision=Where");
    well("plan ritual --as Alex --set ritual=Tea");
    well("plan repertoire --add 'a walk'");
  }
};

}  // namespace

TEST_CASE("every command that shows something prints JSON, and the page names each") {
  const std::map<std::string, Members> page = documented();
  for (const CommandEntry& command : commands()) {
    Options options;
    const auto made = command.make();
    made->declare(options);
    const bool has_json =
        std::ranges::find(options.all(), "--json", &DeclaredOption::names) != options.all().end();
    // `key` and `prompts` alone show what their status and list do.
    const bool is_group = command.name == "key" || command.name == "prompts";
    const bool is_named = page.contains(std::string(command.name));
    CHECK_MESSAGE((is_group || is_named == has_json), command.name);
  }
  CHECK(page.size() > 18);
}

TEST_CASE("what --json prints has exactly the members that hearth-json(5) names") {
  Everything world;
  write_file(world / "bad.toml", "format = 1\nid = \"bad\"\n");
  std::map<std::string, std::string> typed{
      {"hearth", ""},
      {"report", "report --as Alex --private"},
      {"learn", "learn stoma"},
      {"practice show", "practice show listen"},
      {"prompts show", "prompts show weekly"},
      {"prompts check", "prompts check " + (world / "bad.toml").string()}};
  for (const auto& one : documented()) {
    const auto& [command, members] = one;
    if (command == "key status" || command == "restore") continue;
    const auto other = typed.find(command);
    std::string line = other == typed.end() ? command : other->second;
    if (command == "show")
      line +=
          " " + parse_json(world.run("list -n 1 --json").out).as<Tree::Array>()->front().text("id");
    CHECK_MESSAGE(members_of(world.run(line + " --json")) == without_whole(members), one.first);
  }
}

TEST_CASE("of an encrypted journal, too") {
  World world;
  const std::string words = "four quiet garden words";
  world.passphrases = {words, words};
  REQUIRE(world.run("init --person Alex").exit == Exit::ok);
  for (const char* note : {"log one", "log two"}) {
    world.passphrases = {words};
    REQUIRE(world.run(note).exit == Exit::ok);
  }
  const std::map<std::string, Members> page = documented();
  for (const char* command : {"key status", "restore"}) {
    world.passphrases = {words};
    const Outcome outcome = world.run(std::string(command) + " --json");
    CHECK_MESSAGE(members_of(outcome) == without_whole(page.at(command)), command);
  }
}

TEST_CASE("where nothing is found the exit code says so, in JSON as well") {
  World world;
  world.run("init --no-encryption --person Alex");
  for (const char* command : {"list", "report", "plan map", "restore", "checkin reveal"}) {
    const Outcome outcome = world.run(std::string(command) + " --json");
    const bool is_map = std::string(command) == "plan map";
    CHECK_MESSAGE(outcome.exit == (is_map ? Exit::ok : Exit::nothing_found), command);
    CHECK((outcome.out.empty() || outcome.out == "[]\n"));
  }
}
