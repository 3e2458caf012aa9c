// Which files the program opens for writing, makes, renames and removes: seen from outside of it.
#include <doctest/doctest.h>

#include <algorithm>
#include <regex>
#include <sstream>

#include "program.hpp"

namespace hearth::fault {

namespace {

namespace fs = std::filesystem;

constexpr const char* kPassphrase = "four quiet garden words";
constexpr const char* kTrace =
    " -f -y -qq -s 4096 -e signal=none -e "
    "trace=openat,open,creat,unlink,unlinkat,rename,renameat,renameat2,linkat";

const std::vector<std::string> kCommands = {
    "log 'a second note'",
    "checkin daily --set mood=6",
    "list",
    "report",
    "show \"$ID\"",
    "export",
    "key status",
    "doctor",
    "backup \"$HOME/copy\"",
    "list --json",
};

std::string text_in(const fs::path& file) {
  const Bytes bytes = sample::read_whole(file);
  return {bytes.begin(), bytes.end()};
}

/// Whether a call of the trace only looks: an open that neither makes nor writes, or one refused.
bool changes_nothing(const std::string& call) {
  if (call.find(" = -1 ") != std::string::npos) return true;
  static const std::regex kOpen(R"(\bopen(at)?\()");
  static const std::regex kWriting("O_WRONLY|O_RDWR|O_CREAT|O_TRUNC|O_APPEND");
  return std::regex_search(call, kOpen) && !std::regex_search(call, kWriting);
}

/// The whole paths of what a call names; strace says which folder a name is in.
std::vector<fs::path> paths_in(const std::string& call) {
  static const std::regex kNamed("(?:<([^>\"]*)>, )?\"([^\"]*)\"");
  std::vector<fs::path> paths;
  for (std::sregex_iterator at(call.begin(), call.end(), kNamed), end; at != end; ++at) {
    paths.push_back(fs::path((*at)[1].str()) / (*at)[2].str());
  }
  return paths;
}

bool is_allowed(const Program& program, const fs::path& path) {
  static const std::regex kJournal(
      R"(journal\.hearth(\.prev|\.lock)?|\.journal\.hearth\.(tmp|bak)-\w+)");
  static const std::regex kSeen(R"(seen(\.\d+)?)");
  static const std::regex kBackup(R"(copy(\.lock)?|\.copy\.(tmp|bak)-\w+)");
  static const std::regex kDevice(R"(/dev/(tty|null|pts/\d+))");
  const std::string name = path.filename().string();
  const fs::path folder = path.parent_path();
  if (folder == program.folder()) return std::regex_match(name, kJournal);
  if (folder == program.home() / ".local/state/hearth") return std::regex_match(name, kSeen);
  if (folder / "" == program.home()) return std::regex_match(name, kBackup);
  return std::regex_match(path.string(), kDevice);
}

/// How many calls of the trace change a file; each must be allowed.
int check_calls(const Program& program, const std::string& command, const fs::path& trace) {
  int changing = 0;
  std::istringstream calls(text_in(trace));
  for (std::string call; std::getline(calls, call);) {
    if (changes_nothing(call)) continue;
    ++changing;
    for (const fs::path& path : paths_in(call)) {
      CHECK_MESSAGE(is_allowed(program, path), command, ": ", call);
    }
  }
  return changing;
}

std::string first_id(const Program& program) {
  REQUIRE(program.run("list --json", {kPassphrase}) == 0);
  static const std::regex kId("\"id\": \"([0-9a-f-]+)\"");
  std::smatch found;
  const std::string list = program.output();
  REQUIRE(std::regex_search(list, found, kId));
  return found[1];
}

}  // namespace

TEST_CASE("plaintext: seen from outside, commands write to the files of the design alone") {
  const sample::ScratchFolder outside;
  const fs::path trace = outside / "trace";
  Program program;
  REQUIRE(program.run("init --person Alex", {kPassphrase}) == 0);
  REQUIRE(program.run("log 'a first note'", {kPassphrase}) == 0);
  const std::string id = first_id(program);
  program.begin_with("exec strace -o '" + trace.string() + "'" + kTrace);
  if (program.run("--version", {}) != 0) {
    MESSAGE("SKIP: programs cannot be traced with strace here");
    return;
  }
  int changing = 0;
  for (const std::string& command : kCommands) {
    const int exit = program.run(command, {kPassphrase}, {"ID=" + id});
    CHECK_MESSAGE((exit == 0 || (command == "doctor" && exit == 1)), command, ": ",
                  program.output());
    CHECK(text_in(trace).find("journal.hearth") != std::string::npos);
    changing += check_calls(program, command, trace);
  }
  CHECK(changing > 10);  // else the trace shows less than there is
}

}  // namespace hearth::fault
