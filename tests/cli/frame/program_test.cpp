// The real program in a real terminal.

#include <doctest/doctest.h>

#include <csignal>
#include <cstring>

#include "support/program_paths.hpp"
#include "support/pty.hpp"
#include "support/temp_folder.hpp"

using namespace hearth;
using namespace hearth::test;

namespace {

class Home {
 public:
  Pty start(std::vector<std::string> words) const {
    words.insert(words.begin(), kHearth);
    return Pty(words, surroundings());
  }

  std::map<std::string, std::string> surroundings() const {
    return {{"HOME", folder_.path().string()},
            {"TERM", "dumb"},
            {"HEARTH_NOW", "2026-03-01T19:00:00+01:00"}};
  }

  int run(std::vector<std::string> words) const { return start(std::move(words)).wait(); }

  std::filesystem::path journal() const { return folder_ / ".local/share/hearth/journal.hearth"; }

 private:
  TempFolder folder_;
};

/// Answers the daily check-in from its question number `from` on.
void answer_daily(Pty& terminal, int from, const std::vector<std::string>& answers) {
  for (const std::string& answer : answers) {
    REQUIRE(terminal.expect(std::to_string(from++) + " of 5"));
    REQUIRE(terminal.expect("> "));
    terminal.type(answer + "\r");
  }
}

/// Answers each question with 1, which is an answer to every type, and stops before number `until`.
void answer_until(Pty& terminal, int from, int until) {
  for (int number = from; number < until; ++number) {
    REQUIRE(terminal.expect("\n" + std::to_string(number) + " of "));
    REQUIRE(terminal.expect("> "));
    terminal.type("1\r");
  }
  REQUIRE(terminal.expect("\n" + std::to_string(until) + " of "));
}

/// Answers to the end; how many questions there were.
int answer_all(Pty& terminal, int from) {
  REQUIRE(terminal.expect("> "));
  for (;; ++from) {
    terminal.type("1\r");
    if (!terminal.expect("> ")) break;
  }
  CHECK(terminal.wait() == 0);
  return from;
}

/// What the journal holds, without the ids.
std::string answers_in(const Home& home) {
  Pty list = home.start({"list", "--json"});
  CHECK(list.wait() == 0);
  const auto answers = list.screen().find("\"answers\"");
  REQUIRE(answers != std::string::npos);
  return list.screen().substr(answers);
}

}  // namespace

TEST_CASE("two people check in one after the other, and the report has both people's numbers") {
  const Home home;
  REQUIRE(home.run({"init", "--no-encryption", "--person", "Alex", "--person", "Sam"}) == 0);
  Pty checkin = home.start({"checkin", "daily"});
  REQUIRE(checkin.expect("Who is here?"));
  REQUIRE(checkin.expect("> "));
  checkin.type("\r");
  REQUIRE(checkin.expect("Daily check-in, Alex"));
  answer_daily(checkin, 1, {"6", "5", "7", "8", "-"});
  REQUIRE(checkin.expect("Now it is Sam's turn"));
  REQUIRE(checkin.expect("> "));
  checkin.type("\r");
  REQUIRE(checkin.expect("Daily check-in, Sam"));
  answer_daily(checkin, 1, {"3", "4", "5", "9", "-"});
  REQUIRE(checkin.expect("Now both of you, side by side."));
  REQUIRE(checkin.expect("> "));
  checkin.type("\r");
  REQUIRE(checkin.expect("What has opened"));
  REQUIRE(checkin.expect("Press Enter when you have talked it over"));
  REQUIRE(checkin.expect("> "));
  checkin.type("\r");
  CHECK(checkin.wait() == 0);
  Pty report = home.start({"report"});
  CHECK(report.expect("Alex"));
  CHECK(report.expect("Comfort: one answer so far: 7."));
  CHECK(report.expect("Sam"));
  CHECK(report.expect("Comfort: one answer so far: 5."));
  CHECK(report.wait() == 0);
}

TEST_CASE("killed at each question of the weekly check-in, nothing answered is lost") {
  const Home uninterrupted;
  REQUIRE(uninterrupted.run({"init", "--no-encryption", "--person", "Alex"}) == 0);
  Pty whole = uninterrupted.start({"checkin", "weekly"});
  const int questions = answer_all(whole, 1);
  const std::string answers = answers_in(uninterrupted);
  REQUIRE(questions > 8);
  for (int killed_at = 1; killed_at <= questions; ++killed_at) {
    const Home home;
    REQUIRE(home.run({"init", "--no-encryption", "--person", "Alex"}) == 0);
    {
      Pty checkin = home.start({"checkin", "weekly"});
      answer_until(checkin, 1, killed_at);
      checkin.signal(SIGKILL);
      CHECK(checkin.wait() == -SIGKILL);
    }
    Pty again = home.start({"checkin", "weekly", "--resume"});
    CHECK(answer_all(again, killed_at) == questions);
    CHECK_MESSAGE(answers_in(home) == answers, "killed at question ", killed_at);
  }
}

TEST_CASE("what is typed while a passphrase is tried is not shown, and is the next try") {
  const Home home;
  Pty init = home.start({"init", "--person", "Alex"});
  for (const char* question : {"New passphrase: ", "The same once more: "}) {
    REQUIRE(init.expect(question));
    init.type("four quiet garden words\r");
  }
  REQUIRE(init.wait() == 0);
  Pty list = home.start({"log", "hello"});
  REQUIRE(list.expect("Passphrase: "));
  REQUIRE(list.expect_echo(false));
  list.type("four quiet gardn words\rfour quiet garden words\r");
  CHECK(list.wait() == 0);
  CHECK(list.screen().find("quiet") == std::string::npos);
}

TEST_CASE("the journal is its owner's alone") {
  const Home home;
  REQUIRE(home.run({"init", "--no-encryption", "--person", "Alex"}) == 0);
  CHECK(mode_of(home.journal()) == 0600);
  CHECK(mode_of(home.journal().parent_path()) == 0700);
}

TEST_CASE("a message is set in the width of the terminal, and for a pipe as it is") {
  const Home home;
  REQUIRE(home.run({"init", "--no-encryption", "--person", "Alex"}) == 0);
  Pty ladder = home.start({"plan", "new", "movement"});
  CHECK(ladder.expect("on wheels,\r\nlying down. Your"));
  CHECK(ladder.wait() == 0);
  const std::string piped = "\"$0\" plan new movement 2>&1 | cat";
  Pty pipe({"/bin/sh", "-c", piped, kHearth}, home.surroundings());
  CHECK(pipe.expect("on wheels, lying down. Your"));
  CHECK(pipe.wait() == 0);
}

TEST_CASE("without a home folder nothing is made anywhere, and HOME and --journal are named") {
  const TempFolder folder;
  const std::string none = (folder / "not-there").string();
  const std::vector<std::string> words{kHearth, "init", "--no-encryption", "--person", "Alex"};
  Pty init(words, {{"HOME", none}, {"TERM", "dumb"}});
  CHECK(init.expect("HOME is"));
  CHECK(init.expect("--journal"));
  CHECK(init.wait() == 1);
  CHECK_FALSE(std::filesystem::exists(none));
  const std::string journal = (folder / "journal.hearth").string();
  std::vector<std::string> named = words;
  named.insert(named.end(), {"--journal", journal});
  CHECK(Pty(named, {{"HOME", none}, {"TERM", "dumb"}}).wait() == 0);
  CHECK_FALSE(std::filesystem::exists(none));
}

TEST_CASE("what is in the way in the account's home is told together with HOME") {
  const TempFolder folder;
  const std::string data = (folder / "data").string();
  const std::map<std::string, std::string> surroundings{{"XDG_DATA_HOME", data},
                                                        {"XDG_CONFIG_HOME", data},
                                                        {"XDG_STATE_HOME", data},
                                                        {"TERM", "dumb"}};
  const std::vector<std::string> words{kHearth, "init", "--no-encryption", "--person", "A"};
  CHECK(Pty(words, surroundings).wait() == 0);
  CHECK(std::filesystem::exists(folder / "data/hearth/journal.hearth"));
  Pty again(words, surroundings);
  CHECK(again.expect("Use it, or give another"));
  CHECK(again.wait() == 1);
  CHECK_FALSE(again.screen().find("HOME") != std::string::npos);
}

TEST_CASE("a variable that is empty counts as unset") {
  const Home home;
  REQUIRE(home.run({"init", "--no-encryption", "--person", "Alex"}) == 0);
  auto surroundings = home.surroundings();
  for (const char* name : {"HEARTH_AS", "HEARTH_JOURNAL", "HEARTH_NOW", "HEARTH_ACCESSIBLE",
                           "NO_COLOR", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME"}) {
    surroundings[name] = "";
  }
  Pty log({kHearth, "log", "tea"}, surroundings);
  CHECK(log.expect("Kept"));
  CHECK(log.wait() == 0);
}

TEST_CASE("who starts hearth may ignore the end of children, and hearth still learns it") {
  const Home home;
  REQUIRE(home.run({"init", "--no-encryption", "--person", "Alex"}) == 0);
  const std::string script =
      std::string("trap '' CHLD; EDITOR=false exec '") + kHearth + "' log --edit";
  Pty log({"/bin/sh", "-c", script}, home.surroundings());
  CHECK(log.expect("false ended with an error"));
  CHECK(log.wait() != 0);
}
