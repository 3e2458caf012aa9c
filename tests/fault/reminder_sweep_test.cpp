// The file of times under the sweep of command_sweep_test.cpp: whatever call on it fails, or is the
// last, it is the old or the new one, nothing is said twice, and no more than one reminder is lost.
#include <doctest/doctest.h>

#include <array>
#include <functional>

#include "fault_case.hpp"
#include "program.hpp"
#include "run_driver.hpp"

namespace hearth::fault {

namespace {

namespace fs = std::filesystem;

constexpr std::array<FaultCase, 9> kFaults{{{"kill_before"},
                                            {"kill_after"},
                                            {"kill_half"},
                                            {"eio"},
                                            {"enospc"},
                                            {"eacces"},
                                            {"eio", true},
                                            {"enospc", true},
                                            {"eacces", true}}};
constexpr int kMostCalls = 100;
constexpr const char* kMade = "2026-03-01T12:00";
constexpr const char* kDue = "2026-03-01T19:05";
constexpr std::array<const char*, 3> kNextPolls{"2026-03-01T19:20", "2026-03-01T19:35",
                                                "2026-03-02T14:00"};
constexpr const char* kNextDay = "2026-03-02T19:05";

std::vector<std::string> at(const std::string& time) {
  return {"HEARTH_NOW=" + time + ":00+01:00"};
}

std::string times(const Program& program) {
  const fs::path file = program.state() / "reminders";
  if (!fs::exists(file)) return "";
  const Bytes bytes = sample::read_whole(file);
  return {bytes.begin(), bytes.end()};
}

void copy_all(const Program& from, const Program& to) {
  fs::copy(from.home() / ".local", to.home() / ".local", fs::copy_options::recursive);
}

/// A journal with a reminder that comes up every day at seven in the evening.
void begin(const Program& program) {
  REQUIRE(program.run("init --no-encryption --person Alex", {}) == 0);
  REQUIRE(program.run("remind set daily 'daily 19:00'", {}, at(kMade)) == 0);
}

int lines_said(const Program& program, const std::string& time) {
  const int exit = program.run("remind", {}, at(time));
  REQUIRE_MESSAGE(exit == 0, program.output());
  return program.output() == "Reminder: 10 min\n" ? 1 : 0;
}

/// What a command does to the file of times if nothing fails.
struct Story {
  std::string command;
  std::string time;
  std::function<void(const Program&, int exit)> check;  ///< what is to hold besides
};

/// False once the command made fewer calls than `call`.
bool run(const Story& story, const Program& start, const std::string& anew, const FaultCase& one,
         int call) {
  CAPTURE(story.command);
  CAPTURE(std::string(one.kind));
  CAPTURE(one.sticky);
  CAPTURE(call);
  const Program program;
  copy_all(start, program);
  const fs::path reached = program.home() / "tmp/reached";
  std::vector<std::string> settings = settings_for(one, call, reached);
  settings.push_back("HEARTH_FAULT_FOLDER=" + program.state().string());
  settings.push_back(at(story.time).front());
  const int exit = program.run(story.command, {}, settings);
  CAPTURE(program.output());
  const std::string now = times(program);
  REQUIRE((now == times(start) || now == anew));
  if (exit == 0 && !one.sticky && story.command == "remind") REQUIRE(now == anew);
  story.check(program, exit);
  return fs::exists(reached);
}

void sweep(const Story& story) {
  const Program start;
  begin(start);
  const Program whole;
  copy_all(start, whole);
  REQUIRE(whole.run(story.command, {}, at(story.time)) == 0);
  const std::string anew = times(whole);
  REQUIRE(anew != times(start));
  int runs = 0;
  for (const FaultCase& one : kFaults) {
    int call = 1;
    while (run(story, start, anew, one, call)) REQUIRE(++call < kMostCalls);
    CHECK(call > 5);
    runs += call;
  }
  MESSAGE(runs, " runs");
}

}  // namespace

TEST_CASE("reminder sweep: what is said is said once, and only one reminder can be lost") {
  sweep({"remind", kDue, [](const Program& program, int exit) {
           int said = program.output() == "Reminder: 10 min\n" ? 1 : 0;
           REQUIRE((said == 1 || program.output().empty()));
           if (exit == 0) REQUIRE(said == 1);
           for (const char* poll : kNextPolls) said += lines_said(program, poll);
           REQUIRE(said <= 1);
           REQUIRE(lines_said(program, kNextDay) == 1);
         }});
}

TEST_CASE("reminder sweep: what is put off comes once, now or then") {
  sweep({"remind later 1h", "2026-03-01T18:50", [](const Program& program, int exit) {
           int said = lines_said(program, "2026-03-01T19:05");
           if (exit == 0) REQUIRE(said == 0);
           said += lines_said(program, "2026-03-01T20:05");
           REQUIRE(said == 1);
           REQUIRE(lines_said(program, "2026-03-01T21:05") == 0);
         }});
}

TEST_CASE(
    "reminder sweep: a check-in does not fail for want of it, and the next command mends it") {
  sweep({"checkin daily --set mood=6", "2026-03-01T18:50", [](const Program& program, int exit) {
           REQUIRE((exit == 0 || exit == kKilled));
           const int listed = program.run("list --json", {}, at("2026-03-01T18:55"));
           REQUIRE((listed == 0 || listed == 3));
           const bool kept = program.output().find("\"mood\": 6") != std::string::npos;
           if (exit == 0) REQUIRE(kept);
           REQUIRE(lines_said(program, kDue) == (kept ? 0 : 1));
         }});
}

TEST_CASE("reminder sweep: another reminder is set, or it is told what is missing") {
  sweep({"remind set weekly 'sunday 20:00'", kMade, [](const Program& program, int exit) {
           const bool told = program.output().find("noted in the journal") != std::string::npos;
           REQUIRE(program.run("list", {}, at("2026-03-01T12:05")) != kKilled);
           const bool there = times(program).find("weekly sun 20:00") != std::string::npos;
           if (exit == 0 || told) REQUIRE(there);
         }});
}

}  // namespace hearth::fault
