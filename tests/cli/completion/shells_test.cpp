// Each shell completes a line as it is typed: keys go to a real one in a terminal, and the shell
// itself prints which words it has made of the line.
#include <doctest/doctest.h>

#include <chrono>
#include <filesystem>

#include "cli/world.hpp"
#include "support/pty.hpp"

using namespace hearth;
using namespace hearth::test;

namespace {

/// The keys that put something before the line, and go.
constexpr const char* kShowWords = "\x01printf '<%s>' \r";

struct Shell {
  std::string name;
  std::string program;
  std::vector<std::string> options;
  std::string setup;  ///< typed first; FOLDER is where what completes hearth lies
};

const std::vector<Shell>& shells() {
  static const std::vector<Shell> all{
      {"bash", "/bin/bash", {"--norc", "--noprofile", "-i"}, "source FOLDER/hearth\r"},
      {"zsh",
       "/usr/bin/zsh",
       {"-f", "-i"},
       "fpath=(FOLDER $fpath); mv FOLDER/hearth FOLDER/_hearth; autoload -U compinit; compinit -u "
       "-d FOLDER/dump\r"},
      {"zsh",
       "/usr/bin/zsh",
       {"-f", "-i"},
       "autoload -U compinit; compinit -u -d FOLDER/dump; source <(hearth completion zsh)\r"},
      {"fish", "/usr/bin/fish", {"--no-config", "-i"}, "source FOLDER/hearth\r"},
  };
  return all;
}

struct Typed {
  std::string keys;         ///< up to where Tab is pressed
  std::string words;        ///< as printed by kShowWords
  std::string behind = {};  ///< what is typed behind Tab
};

std::string with_each(std::string text, std::string_view what, std::string_view by) {
  for (auto at = text.find(what); at != std::string::npos; at = text.find(what, at + by.size())) {
    text.replace(at, what.size(), by);
  }
  return text;
}

std::map<std::string, std::string> environment(const World& world) {
  const std::string folder = world.folder().string();
  const std::string programs = std::filesystem::path(kHearth).parent_path().string();
  return {{"HOME", folder},
          {"PATH", programs + ":/usr/bin:/bin"},
          {"TERM", "xterm"},
          {"LC_ALL", "C.UTF-8"},
          {"HEARTH_JOURNAL", folder + "/journal.hearth"},
          {"XDG_STATE_HOME", folder + "/state"},
          {"XDG_CONFIG_HOME", folder + "/config"},
          {"XDG_DATA_HOME", folder + "/data"}};
}

void try_in(const Shell& shell, World& world, const std::vector<Typed>& lines) {
  using std::chrono::seconds;
  if (!std::filesystem::exists(shell.program)) {
    WARN_MESSAGE(false, shell.program, " is not here, so completion in it is not tried");
    return;
  }
  write_file(world / "hearth", world.run("completion " + shell.name).out);
  std::vector<std::string> argv{shell.program};
  argv.insert(argv.end(), shell.options.begin(), shell.options.end());
  Pty terminal(argv, environment(world));
  terminal.type(with_each(shell.setup, "FOLDER", world.folder().string()) +
                "printf '<%s>' rea dy\r");
  REQUIRE_MESSAGE(terminal.expect("<rea><dy>", seconds{60}), shell.name, terminal.screen());
  for (const Typed& line : lines) {
    terminal.type(line.keys + "\t" + line.behind + kShowWords);
    CHECK_MESSAGE(terminal.expect(line.words, seconds{20}), shell.name, ": ", line.keys, "\n",
                  terminal.screen());
  }
}

}  // namespace

TEST_CASE("each shell completes commands, options, packs, people, ids, tags and metrics") {
  for (const Shell& shell : shells()) {
    World world;
    world.run("init --no-encryption --person Alex --person Sam");
    world.run("log 'a walk' --tag 'slept well' --as Alex");
    world.run("log hidden --tag 'slept badly' --private --as Alex");
    const std::string shown = world.run("completion ids").out;
    const std::string id = shown.substr(0, shown.find('\t'));
    try_in(shell, world,
           {{"hearth chec", "<hearth><checkin>"},
            {"hearth plan rep", "<hearth><plan><repertoire>"},
            {"hearth help chec", "<hearth><help><checkin>"},
            {"hearth help plan rep", "<hearth><help><plan><repertoire>"},
            {"hearth undo --re", "<hearth><undo><--redo>"},
            {"hearth checkin dai", "<hearth><checkin><daily>"},
            {"hearth checkin rev", "<hearth><checkin><reveal>"},
            {"hearth prompts show checkin/wee", "<hearth><prompts><show><checkin/weekly>"},
            {"hearth report comfo", "<hearth><report><comfort>"},
            {"hearth list --who Al", "<hearth><list><--who><Alex>"},
            {"hearth list --who tog", "<hearth><list><--who><together>"},
            {"hearth list --tag sl", "<hearth><list><--tag><slept well>"},
            {"hearth --as Alex list --tag slept\\ b",
             "<hearth><--as><Alex><list><--tag><slept badly>"},
            {"hearth show ", "<hearth><show><" + id + ">"}});
  }
}

TEST_CASE("no tag and no name of a file becomes a part of the command line that does something") {
  const std::string live = "$(touch $HOME/live)";
  const std::vector<std::string> tags{"dollar" + live, "tick`touch $HOME/live`",
                                      "mark\";touch $HOME/live;\"", "back\\" + live,
                                      "bang!t;touch $HOME/live"};
  for (const Shell& shell : shells()) {
    World world;
    world.run("init --no-encryption --person Alex --person Sam");
    for (const std::string& tag : tags) world.run("log x --as Alex --tag '" + tag + "'");
    write_file(world / "file$(touch live) 1", "");
    const bool is_bash = shell.name == "bash";
    std::vector<Typed> lines;
    for (const std::string& tag : tags) {
      const std::string begun = tag.substr(0, 4);
      lines.push_back({"hearth list --tag " + begun, "<--tag><" + tag + ">"});
      // bash alone puts a word into quotes as it is: it is offered none that is more than a word
      const std::string shown = "<--tag><" + (is_bash ? begun : tag) + ">";
      lines.push_back({"hearth list --tag \"" + begun, shown, is_bash ? "\"" : ""});
    }
    lines.push_back({"hearth restore ~/fil", "/file$(touch live) 1>"});
    lines.push_back({"hearth restore \"" + world.folder().string() + "/fil",
                     is_bash ? "/fil>" : "/file$(touch live) 1>", is_bash ? "\"" : ""});
    try_in(shell, world, lines);
    CHECK_FALSE_MESSAGE(std::filesystem::exists(world / "live"), shell.name);
  }
}
