#include "frame/examples.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <regex>

#include "cli/couple.hpp"
#include "cli/frame/manual_pages.hpp"
#include "frame/command.hpp"
#include "support/entries.hpp"
#include "support/program_paths.hpp"
#include "support/temp_folder.hpp"

using namespace hearth;
using namespace hearth::test;

namespace {

const std::string kPassphrase = "six otters in a blue teapot";

/// A journal of both in which everything has begun that an example goes on with.
class Begun : public World {
 public:
  explicit Begun(const std::string& command) {
    passphrases.assign(8, kPassphrase);
    for (const char* file : {"moods.csv", "notes.csv", "daylio.csv"}) {
      write_file(*this / file, "Day,Note,Mood\n2026-02-01,Snow,7\n");
    }
    write_file(*this / "diary.txt", "[01.02.2026 20:15] Snow\n");
    if (command == "init") return;
    const bool is_sealed =
        command == "lock" || (command.starts_with("key") && command != "key encrypt");
    run(std::string("init --person Alex ") + (command == "people add" ? "" : "--person Sam ") +
        (is_sealed ? "" : "--no-encryption"));
    write_file(*this / "sunday.toml",
               std::regex_replace(kShortPack, std::regex("id = \"short\""), "id = \"sunday\""));
    // Today's can be answered once, and what is shown is answering it.
    both(std::string("checkin daily --set mood=6") +
         (command == "checkin" ? " --date yesterday" : ""));
    run("plan new own --title Evenings --step Tea --step Walk --step Talk");
    if (command == "plan back") both("plan next");
    run("plan repertoire --add 'A walk'");
    run("log river --as Alex");
    if (command == "import") run("export -o " + (*this / "journal.json").string());
    run("backup " + (*this / "kept.hearth").string());
    run("remind set weekly 'sunday 19:00'");
  }

  void both(const std::string& command) {
    run(command + " --as Alex");
    run(command + " --as Sam");
  }

  std::string id_of_note() {
    std::smatch found;
    const std::string list = run("list").out;
    return std::regex_search(list, found, std::regex("([0-9a-f]{6})  river")) ? found[1] : list;
  }
};

/// As it is typed here: the redirection belongs to the shell, and ids are drawn by chance.
std::string typed_here(const Example& example, Begun& world) {
  std::string line(example.line);
  line = std::regex_replace(line, std::regex(" [0-9]?[<>].*"), "");
  line = std::regex_replace(line, std::regex("5a8680"), world.id_of_note());
  if (example.command == "restore") return std::regex_replace(line, std::regex("copy"), "kept");
  return line;
}

const std::string kDayOne =
    R"({"entries": [{"creationDate": "2026-02-01T10:00:00Z", "text": "Snow"}]})";

/// What a pipe or a redirection hands to it.
std::string handed_to(const Example& example) {
  if (example.command == "import") return kDayOne;
  if (example.command == "log") return "thanks\n";
  return "pack = \"daily\"\n[people.Sam]\nmood = 6\n";
}

/// What starts the timers and the key agent of the machine is not tried on it.
bool touches_the_machine(const Example& example) {
  return example.command.ends_with("install") || example.command == "unlock";
}

void try_out(const Example& example) {
  CAPTURE(std::string(example.line));
  CHECK(example.line.starts_with(example.command));
  Begun world{std::string(example.command)};
  world.input = handed_to(example);
  const Inside inside(world.folder());
  const std::string line = typed_here(example, world);
  if (touches_the_machine(example)) {
    CHECK(world.run(line + " --version").exit == Exit::ok);
    return;
  }
  const Outcome outcome = world.run(line);
  CAPTURE(outcome.notes);
  CHECK(outcome.exit != Exit::usage);
  CHECK(outcome.exit != Exit::failed);
}

/// The line with the longest command that it begins with.
Example example_of(std::string_view line) {
  Example example{"", line};
  for (const CommandEntry& command : commands()) {
    const bool is_it = (std::string(line) + " ").starts_with(std::string(command.name) + " ");
    if (is_it && command.name.size() > example.command.size()) example.command = command.name;
  }
  return example;
}

}  // namespace

TEST_CASE("every example is understood, and does what it shows") {
  for (const Example& example : examples()) try_out(example);
}

TEST_CASE("whatever else the manual shows as typed is understood, and does something") {
  std::size_t others = 0;
  for (const ManualPage& page : manual_pages()) {
    CAPTURE(page.name);
    for (const std::string& line : page.lines) {
      if (std::ranges::find(examples(), line, &Example::line) != examples().end()) continue;
      ++others;
      try_out(example_of(line));
    }
  }
  CHECK(others > 10);
}

TEST_CASE("each of the 69 things that help has a command, and each command does something") {
  const std::string page = file_bytes(std::filesystem::path(kSourceFolder) / "man/hearth-why.7");
  std::istringstream lines(page);
  std::size_t things = 0;
  std::size_t answered = 0;
  for (std::string line; std::getline(lines, line);) {
    if (line == ".It") ++things;
    constexpr std::string_view kLead = ".Cm hearth ";
    if (!line.starts_with(kLead)) continue;
    ++answered;
    try_out(example_of(std::string_view(line).substr(kLead.size())));
  }
  CHECK(things == 69);
  CHECK(answered == things);
}
