// Two people who have read nothing but `hearth` and `hearth --help`: from nothing to a journal, a
// check-in of both, a step that both want, something gained and a report. Every command that they
// type the program itself has named before, on the screen, as it is typed.

#include <doctest/doctest.h>

#include <string>
#include <utility>
#include <vector>

#include "support/program_paths.hpp"
#include "support/pty.hpp"
#include "support/temp_folder.hpp"

using namespace hearth;
using namespace hearth::test;

namespace {

constexpr const char* kWords = "four quiet garden words";

struct Said {
  const char* shown;  ///< what they wait for
  const char* typed;
};

class FirstHour {
 public:
  /// The whole of `hearth COMMAND`, answered as told, with the passphrase before it.
  std::string run(const std::string& command, const std::vector<Said>& answers) {
    if (!command.empty() && command != "--help") CHECK_MESSAGE(has_named(command), command);
    Pty program(split(command), surroundings());
    for (const Said& said : answers) {
      INFO(program.screen());
      REQUIRE_MESSAGE(program.expect(said.shown), said.shown);
      if (!is_prompt(said.shown)) REQUIRE(program.expect("> "));
      program.type(std::string(said.typed) + "\r");
    }
    CHECK(program.wait() == 0);
    read_ += joined(program.screen());
    return joined(program.screen());
  }

  std::string run_open(const std::string& command, std::vector<Said> answers = {}) {
    answers.insert(answers.begin(), {"Passphrase: ", kWords});
    return run(command, answers);
  }

 private:
  std::map<std::string, std::string> surroundings() const {
    return {{"HOME", home_.path().string()},
            {"LD_PRELOAD", HEARTH_FAULT_PRELOAD},
            {"ASAN_OPTIONS", "verify_asan_link_order=0"},
            {"TERM", "dumb"},
            {"LC_ALL", "C.UTF-8"},
            {"HEARTH_NOW", "2026-03-01T19:00:00+01:00"}};
  }

  /// What is asked for on the same line.
  static bool is_prompt(std::string_view shown) { return shown.ends_with(": "); }

  static std::vector<std::string> split(const std::string& command) {
    std::vector<std::string> words{kHearth};
    std::string word;
    for (const char c : command + " ") {
      if (c != ' ') {
        word += c;
      } else if (!word.empty()) {
        words.push_back(std::exchange(word, ""));
      }
    }
    return words;
  }

  bool has_named(const std::string& command) const {
    return read_.find("`hearth " + command + "`") != std::string::npos;
  }

  static std::string joined(std::string screen) {
    std::erase(screen, '\r');
    return screen;
  }

  TempFolder home_;
  std::string read_;  ///< all that was on their screen so far
};

/// The nine questions of the weekly check-in; whichever takes its turn, 5 answers it.
const std::vector<Said> kOneOfThem = {
    {"1 of 9", "7"}, {"2 of 9", "tea"}, {"3 of 9", "1"}, {"4 of 9", "8"},           {"5 of 9", "6"},
    {"6 of 9", "2"}, {"7 of 9", "0"},   {"8 of 9", "5"}, {"9 of 9", "a slow walk"},
};

std::vector<Said> evening_of_two() {
  std::vector<Said> all{{"Who is here?", "1"}};
  all.insert(all.end(), kOneOfThem.begin(), kOneOfThem.end());
  all.push_back({"Now it is Sam's turn.", ""});
  all.insert(all.end(), kOneOfThem.begin(), kOneOfThem.end());
  all.insert(all.end(), {{"side by side.", ""},
                         {"when you have talked it over.", ""},
                         {"1 of 2", "why the mornings"},
                         {"2 of 2", "Sunday, after supper"}});
  return all;
}

bool has(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("a first hour takes only commands that the program itself has named before") {
  FirstHour hour;
  CHECK(has(hour.run("", {}), "hearth init"));
  hour.run("--help", {});
  const std::string made = hour.run("init", {{"Name: ", "Alex"},
                                             {"And: ", "Sam"},
                                             {"And: ", ""},
                                             {"or one for each?", "1"},
                                             {"New passphrase: ", kWords},
                                             {"The same once more: ", kWords}});
  CHECK(has(made, "A journal for Alex and Sam"));

  CHECK(has(hour.run_open("checkin", evening_of_two()), "Kept. Thank you for taking the time."));

  hour.run_open("plan");
  CHECK(has(hour.run_open("plan new", {{"From what would you like to make it", "touch"}}),
            "It begins with:"));
  for (const char* name : {"Alex", "Sam"}) {
    hour.run_open("plan want",
                  {{"Who is writing?", name}, {"1 of 2", "10"}, {"2 of 2", "yes"}, {"3 of 3", ""}});
  }
  CHECK(has(hour.run_open("plan"), "Each of you wants it."));

  CHECK(has(hour.run_open(""), "This week's check-in is done."));
  const std::string gained =
      hour.run_open("log gain", {{"Who is writing?", "Sam"},
                                 {"1 of 3", "Snow, and nobody else on the path"},
                                 {"2 of 3", ""},
                                 {"3 of 3", "-"}});
  CHECK(has(gained, "Kept, "));

  const std::string report = hour.run_open("report");
  CHECK(has(report, "How things are going"));
  CHECK(has(report, "comfort"));
}
