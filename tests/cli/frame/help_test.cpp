#include "frame/help.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <regex>
#include <sstream>

#include "cli/world.hpp"
#include "frame/command.hpp"
#include "frame/command_line.hpp"
#include "frame/examples.hpp"
#include "hearth/core/text.hpp"

using namespace hearth;
using namespace hearth::test;

namespace {

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  std::istringstream stream(text);
  for (std::string line; std::getline(stream, line);) lines.push_back(line);
  return lines;
}

/// The commands that a page of help lists, as `plan want`, in its order.
std::vector<std::string> listed(const std::string& page) {
  static const std::regex row("^  ([a-z]+)  +[A-Z].*");
  static const std::regex word("[a-z]+");
  std::vector<std::string> names;
  std::string group;
  bool follows = false;
  for (const std::string& line : lines_of(page)) {
    std::smatch found;
    follows = line.starts_with("              + ") || (follows && line.starts_with("        "));
    if (std::regex_match(line, found, row)) {
      names.push_back(group = found[1]);
    }
    const auto plus = line.find("  + ");
    if (follows || plus != line.npos) {
      const std::string more = line.substr(plus == line.npos ? 0 : plus);
      for (auto at = std::sregex_iterator(more.begin(), more.end(), word);
           at != std::sregex_iterator(); ++at) {
        names.push_back(group + " " + at->str());
      }
    }
  }
  return names;
}

}  // namespace

TEST_CASE("help names every command once, the daily ones first, on 45 lines") {
  const std::string help = help_text();
  std::vector<std::string> names = listed(help);
  REQUIRE(names.size() > 40);
  CHECK(names.front() == "checkin");
  std::vector<std::string> all;
  for (const CommandEntry& command : commands()) all.emplace_back(command.name);
  std::ranges::sort(names);
  std::ranges::sort(all);
  CHECK(names == all);
  CHECK(lines_of(help).size() <= 45);
  CHECK(has(lines_of(help).at(1), "Start here: `hearth init`"));
}

TEST_CASE("help fits into 80 columns, what a command does stands in a column of its own") {
  World world;
  std::string pages = world.run("--help").out;
  for (const CommandEntry& command : commands()) {
    pages += world.run(std::string(command.name) + " --help").out;
  }
  for (const std::string& line : lines_of(pages)) CHECK_MESSAGE(width(line) <= 80, line);
  CHECK(has(pages, "  repertoire                  See and sort"));
}

TEST_CASE("on a narrow screen help is as narrow, but for commands that can be copied") {
  World world;
  world.style.columns = 40;
  std::string pages = world.run("--help").out + world.run("help").out;
  for (const CommandEntry& command : commands()) {
    pages += world.run(std::string(command.name) + " --help").out;
  }
  for (const std::string& line : lines_of(pages)) {
    if (!line.starts_with("  hearth ")) CHECK_MESSAGE(width(line) <= 40, line);
  }
  std::vector<std::string> names = listed(help_text(40));
  CHECK(names.size() > 20);
}

TEST_CASE("help is a command, alone and with the name of another") {
  World world;
  CHECK(world.run("help").out.starts_with(world.run("--help").out));
  for (const char* command : {"plan", "log", "plan want", "key add"}) {
    const std::string page = world.run(std::string("help ") + command).out;
    CHECK(page == world.run(std::string(command) + " --help").out);
    CHECK(has(page, std::string("Usage: hearth ") + command));
  }
  CHECK(has(world.run("help chekcin").notes, "Did you mean `hearth checkin`?"));
  CHECK(std::filesystem::is_empty(world.folder()));
}

TEST_CASE("every command shows what might be typed, and where to read on") {
  World world;
  for (const CommandEntry& command : commands()) {
    const std::string name(command.name);
    const std::string page = world.run(name + " --help").out;
    CHECK_MESSAGE(has(page, "Examples:\n  hearth " + name), name);
    CHECK_MESSAGE(has(page, "`man " + manual_page(name) + "` tells more"), name);
    CHECK_MESSAGE(std::ranges::count(examples(), command.name, &Example::command) <= 3, name);
  }
}

TEST_CASE("every option that takes something says what") {
  Globals globals;
  std::vector<DeclaredOption> options = options_of_all(globals).all();
  std::vector<std::unique_ptr<Command>> made;
  for (const CommandEntry& command : commands()) {
    Options its;
    made.push_back(command.make());
    made.back()->declare(its);
    options.insert(options.end(), its.all().begin(), its.all().end());
  }
  for (const DeclaredOption& option : options) {
    if (option.is_positional() || !option.takes_value()) continue;
    CHECK_MESSAGE(!value_name(option.names.substr(option.names.rfind("--"))).empty(), option.names);
  }
  World world;
  CHECK(has(world.run("log --help").out, "--date DAY "));
  CHECK(has(world.run("checkin --help").out, "--set QUESTION=ANSWER "));
  CHECK(has(world.run("list --help").out, "-n,--last HOW-MANY "));
}

TEST_CASE("words that other programs have name what does that here") {
  World world;
  for (const auto& [word, meant] :
       {std::pair{"search", "hearth list --search WORDS"}, std::pair{"note", "hearth log"},
        std::pair{"today", "hearth list --on today"}, std::pair{"delete", "hearth erase ID"},
        std::pair{"status", "hearth"}, std::pair{"export-csv", "hearth export --format csv"},
        std::pair{"assess", "hearth plan assess"}, std::pair{"rotate", "hearth key rotate"}}) {
    const Outcome outcome = world.run(word);
    CHECK(outcome.exit == Exit::usage);
    CHECK(has(outcome.notes, std::string("Did you mean `") + meant + "`?"));
  }
}
