// No command leaves a readable word on the disk, wherever it may write, however it ends.
#include <doctest/doctest.h>

#include "hearth/core/error.hpp"
#include "hearth/vault/vault_header.hpp"
#include "program.hpp"
#include "run_driver.hpp"
#include "story.hpp"

namespace hearth::fault {

namespace {

constexpr const char* kFirst = "four quiet garden words";
constexpr const char* kSecond = "seven boats in the rain";
constexpr const char* kCanary = "marmaladecanary";

void check_unreadable(const Program& program, const std::string& command) {
  for (const auto& file : program.files_with(kCanary)) {
    FAIL_CHECK(command, " left a word in ", file.string());
  }
}

/// A journal of Alex and Sam with canaries in it, one of them private, and in a draft's place.
void begin(const Program& program) {
  REQUIRE(program.run("init --person Alex --person Sam", {kFirst}) == 0);
  REQUIRE(program.run("key add --as Alex --yes", {kFirst, kSecond}) == 0);
  REQUIRE(program.run("log 'a marmaladecanary sang' --as Alex", {kSecond}) == 0);
  REQUIRE(program.run("checkin daily --set mood=6 --set word=marmaladecanary --as Alex",
                      {kSecond}) == 0);
}

bool is_encrypted(const Program& program) {
  return looks_like_vault(sample::read_whole(program.journal()));
}

/// Where the journal is encrypted after that, reading it leaves nothing else readable.
void check_killed_everywhere(const Program& start, const std::string& command) {
  int encrypted = 0;
  int at = 1;
  for (int exit = kKilled; exit == kKilled; ++at) {
    CAPTURE(at);
    REQUIRE(at < 100);
    const Program program;
    copy_folder(start, program);
    exit = program.run(command, {kFirst},
                       {"HEARTH_FAULT_KIND=kill_after", "HEARTH_FAULT_AT=" + std::to_string(at),
                        "HEARTH_FAULT_FOLDER=" + program.folder().string()});
    REQUIRE(program.run("list", {kFirst}) == 0);
    REQUIRE(program.output().find(kCanary) != std::string::npos);
    if (!is_encrypted(program)) continue;
    ++encrypted;
    check_unreadable(program, command);
  }
  CHECK(encrypted > 3);
}

const std::vector<std::string> kCommands = {
    "list",       "list --json --as Alex", "list --as Alex -n 5",    "report",
    "doctor",     "checkin reveal daily",  "backup \"$HOME/copy\"",  "key status",
    "key change", "log more --as Alex",    "restore \"$HOME/copy\"", "prompts check",
};

}  // namespace

TEST_CASE("plaintext: no command leaves a readable word in any file below the home") {
  const Program program;
  begin(program);
  check_unreadable(program, "writing");
  for (const std::string& command : kCommands) {
    const int exit = program.run(command, {kSecond, kSecond});
    CHECK_MESSAGE((exit == 0 || exit == 1 || exit == 3), command, ": ", program.output());
    check_unreadable(program, command);
  }
  CHECK(program.run("list --json --as Alex", {kSecond}) == 0);
  CHECK(program.output().find(kCanary) != std::string::npos);
}

TEST_CASE("plaintext: killed at each call of a save, a command leaves no readable word either") {
  const Program program;
  begin(program);
  const std::string command = "log 'a marmaladecanary again' --as Alex";
  for (int at = 1;; ++at) {
    const int exit =
        program.run(command, {kSecond},
                    {"HEARTH_FAULT_KIND=kill_after", "HEARTH_FAULT_AT=" + std::to_string(at),
                     "HEARTH_FAULT_FOLDER=" + program.folder().string()});
    check_unreadable(program, command);
    if (exit != kKilled) break;
    REQUIRE(at < 100);
  }
}

TEST_CASE("plaintext: killed at each call of a sitting, it leaves no readable word, and goes on") {
  const Program program;
  begin(program);
  const std::string command = "log thanks --as Alex";
  for (int at = 1;; ++at) {
    CAPTURE(at);
    const int exit =
        program.sit(command, {kSecond}, {"marmaladecanary", "!"},
                    {"HEARTH_FAULT_KIND=kill_after", "HEARTH_FAULT_AT=" + std::to_string(at),
                     "HEARTH_FAULT_FOLDER=" + program.folder().string()});
    CAPTURE(program.output());
    check_unreadable(program, command);
    REQUIRE((exit == kKilled || exit == static_cast<int>(Exit::left)));
    if (exit != kKilled) break;
    REQUIRE(program.sit("log thanks --as Alex", {kSecond}, {"!!"}) == static_cast<int>(Exit::left));
    check_unreadable(program, command);
    REQUIRE(at < 200);
  }
  CHECK(program.sit(command, {kSecond}, {"y", "-", "-", "-", "-", "-"}) == 0);
  CHECK(program.run("list --json --as Alex -n 1", {kSecond}) == 0);
  CHECK(program.output().find(kCanary) != std::string::npos);
  check_unreadable(program, command);
}

TEST_CASE("plaintext: key encrypt and decrypt, killed anywhere, leave none once it is read again") {
  const Program plain;
  REQUIRE(plain.run("init --no-encryption --person Alex", {}) == 0);
  REQUIRE(plain.run("log marmaladecanary", {}) == 0);
  check_killed_everywhere(plain, "key encrypt");
  REQUIRE(plain.run("key encrypt", {kFirst}) == 0);
  check_killed_everywhere(plain, "key decrypt");
}

TEST_CASE("plaintext: no core file is written, and the memory is closed to other programs") {
  const Program program;
  const auto report = program.home() / "tmp/report";
  REQUIRE(program.run("init --person Alex", {kFirst}, {"HEARTH_FAULT_REPORT=" + report.string()}) ==
          0);
  const Bytes said = sample::read_whole(report);
  CHECK(std::string(said.begin(), said.end()) == "dumpable 0, core 0\n");
}

}  // namespace hearth::fault
