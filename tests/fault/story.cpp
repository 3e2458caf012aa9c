#include "story.hpp"

#include <doctest/doctest.h>

#include "run_driver.hpp"

namespace hearth::fault {

namespace {

namespace fs = std::filesystem;

constexpr int kMostCalls = 400;

std::string first_id(const Program& program) {
  REQUIRE(lists(program, kOld, "\"id\": \""));
  const std::string before = "\"id\": \"";
  const std::string list = program.output();
  const auto begin = list.find(before) + before.size();
  return list.substr(begin, list.find('"', begin) - begin);
}

std::string command_of(const Story& story, const Program& start) {
  const auto at = story.command.find(" ID ");
  if (at == std::string::npos) return story.command;
  return std::string(story.command).replace(at + 1, 2, first_id(start));
}

/// What a list shows of a journal like that of this program; words that wait elsewhere stay there.
std::string content(const Program& program) {
  const Program copy;
  copy_folder(program, copy);
  fs::remove_all(copy.folder() / "drafts");
  const int exit = copy.run("list --json", {kOld});
  return exit == 0 ? copy.output() : "ended with " + std::to_string(exit);
}

/// What it says was not done was not done. What it was brought to say is in tests/claims.
void check_claim(const Program& program, const std::string& said, const std::string& before) {
  for (const char* claim :
       {"Nothing was", "nothing was", "as it was before", "untouched", "not touched"}) {
    if (said.find(claim) == std::string::npos) continue;
    REQUIRE_MESSAGE(content(program) == before, said);
    return;
  }
}

/// A command, and what the journal held before.
struct Tried {
  std::string command;
  std::string before;
};

/// False once the command made fewer calls than `at`.
bool run(const Story& story, const Tried& tried, const Program& start, const FaultCase& one,
         int at) {
  CAPTURE(std::string(one.kind));
  CAPTURE(one.sticky);
  CAPTURE(at);
  const Program program;
  copy_folder(start, program);
  const auto reached = program.home() / "tmp/reached";
  std::vector<std::string> settings = settings_for(one, at, reached);
  settings.push_back("HEARTH_FAULT_FOLDER=" + program.folder().string());
  const int exit = program.run(tried.command, story.passphrases, settings);
  CAPTURE(program.output());
  check_claim(program, program.output(), tried.before);
  story.check(program, exit);
  return fs::exists(reached);
}

}  // namespace

void sweep(const Story& story) {
  const Program start;
  story.before(start);
  const Tried tried{command_of(story, start), content(start)};
  int runs = 0;
  for (const FaultCase& one : story.faults) {
    int at = 1;
    while (run(story, tried, start, one, at)) REQUIRE(++at < kMostCalls);
    runs += at;
    CHECK(at > 10);
  }
  MESSAGE(runs, " runs");
}

bool lists(const Program& program, const char* passphrase, const std::string& word) {
  return program.run("list --json", {passphrase}) == 0 &&
         program.output().find(word) != std::string::npos;
}

void write_one_plain(const Program& program) {
  REQUIRE(program.run("init --no-encryption --person Alex", {}) == 0);
  REQUIRE(program.run("log firstword", {}) == 0);
}

void copy_folder(const Program& from, const Program& to) {
  fs::remove_all(to.folder());
  fs::create_directories(to.folder().parent_path());
  if (fs::exists(from.folder())) fs::copy(from.folder(), to.folder(), fs::copy_options::recursive);
}

void make_folder(const Program& program) { fs::create_directories(program.folder()); }

void check_made(const Program& program, int exit) {
  const bool made = fs::exists(program.journal());
  if (exit == 0) REQUIRE(made);
  REQUIRE(program.run("list", {kOld}) == (made ? 3 : 1));
}

void check_logged(const Program& program, int exit) {
  REQUIRE(lists(program, kOld, "firstword"));
  if (exit == 0) REQUIRE(lists(program, kOld, "secondword"));
}

void check_edited(const Program& program, int exit) {
  const bool changed = lists(program, kOld, "changedword");
  if (exit == 0) REQUIRE(changed);
  REQUIRE((changed || lists(program, kOld, "firstword")));
}

bool holds(const Program& program, const std::string& word) {
  const int exit = program.run("list", {kOld});
  REQUIRE_MESSAGE((exit == 0 || exit == 3), program.output());
  return program.output().find(word) != std::string::npos;
}

}  // namespace hearth::fault
