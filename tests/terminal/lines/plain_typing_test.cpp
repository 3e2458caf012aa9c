#include <doctest/doctest.h>

#include <csignal>
#include <map>
#include <string>
#include <vector>

#include "support/program_paths.hpp"
#include "support/pty.hpp"

// Plain lines in a pseudo-terminal: what they make of keys, of pastes, and of the terminal.
namespace hearth {
namespace {

const std::map<std::string, std::string> kEnvironment = {
    {"TERM", "xterm"}, {"LC_ALL", "C.UTF-8"}, {"PATH", "/usr/bin:/bin"}};

class Probe : public Pty {
 public:
  explicit Probe(std::vector<std::string> words = {})
      : Pty(command(std::move(words)), kEnvironment) {}

  void types(std::string_view keys) {
    REQUIRE(expect("ask> "));
    type(keys);
  }

 private:
  static std::vector<std::string> command(std::vector<std::string> words) {
    words.insert(words.begin(), {kConsoleProbe, "plain"});
    return words;
  }
};

/// The probe where a shell has changed the terminal first.
Pty probe_after(const std::string& settings) {
  return Pty({"/bin/sh", "-c", "stty " + settings + "; \"$0\" plain", kConsoleProbe}, kEnvironment);
}

bool knows_utf8(const Pty& pty) { return (pty.settings().c_iflag & IUTF8) != 0; }

std::string got(std::string_view keys) {
  Probe probe({"words"});
  probe.types(keys);
  REQUIRE(probe.expect("GOT <"));
  REQUIRE(probe.expect("> SAME"));
  const auto begin = probe.screen().rfind("GOT <") + 5;
  return probe.screen().substr(begin, probe.screen().rfind("> SAME") - begin);
}

}  // namespace

TEST_CASE("lines that come in one go are one answer to a question for words") {
  CHECK(got("one\rtwo\rthree\r") == "one|two|three");
  CHECK(got("one\r\ntwo\r\n") == "one|two");
  CHECK(got("one\r\rtwo\r") == "one||two");
  CHECK(got("\x1b[200~one\r!\rtwo\x1b[201~\r") == "one|!|two");
  CHECK(got("\r\r") == "");
}

TEST_CASE("a paste goes on until Enter is pressed behind it") {
  Probe probe({"words"});
  probe.types("one\rtwo");
  REQUIRE(probe.expect("two"));
  probe.type("\r");
  CHECK(probe.expect("GOT <one|two> SAME"));
}

TEST_CASE("where one line is asked for, several are not taken, and that is said") {
  Probe probe;
  probe.types("7\r8\r9\r");
  REQUIRE(probe.expect("None of them was taken."));
  probe.types("7\r");
  CHECK(probe.expect("GOT <7> SAME"));
}

TEST_CASE("a line that came before its question is dropped, and that is said") {
  Probe probe({"paused", "times=2"});
  probe.types("one\r");
  REQUIRE(probe.expect("WAITING"));
  probe.type("meant for the first\rand more");
  REQUIRE(probe.expect("and more"));
  probe.signal(SIGUSR1);
  REQUIRE(probe.expect("dropped"));
  probe.types("two\r");
  CHECK(probe.expect("GOT <two> SAME"));
}

TEST_CASE("what somebody fast has begun to type stays, and an Enter too many says nothing") {
  for (const auto& [early, rest] : {std::pair{"ear", "ly\r"}, {"\r", "early\r"}}) {
    Probe probe({"paused", "times=2"});
    probe.types("one\r");
    REQUIRE(probe.expect("WAITING\r\n"));
    probe.type(early);
    REQUIRE(probe.expect(early[0] == '\r' ? "\r\n" : early));
    probe.signal(SIGUSR1);
    probe.types(rest);
    CHECK(probe.expect("GOT <early> SAME"));
    CHECK(probe.screen().find("dropped") == std::string::npos);
  }
}

TEST_CASE("a line is as long as it is, while the terminal shows nothing of it yet") {
  for (const std::size_t size : {std::size_t{5000}, std::size_t{300000}}) {
    const std::string line(size, 'w');
    Probe probe;
    probe.types(line + "\r");
    CHECK(probe.expect("GOT <" + line + "> SAME", Pty::Seconds(60)));
  }
}

TEST_CASE("a character is erased whole, also where the terminal knows nothing of UTF-8") {
  Pty probe = probe_after("-iutf8");
  REQUIRE(probe.expect("ask> "));
  CHECK(knows_utf8(probe));
  probe.type(
      "grü\x7fün 漢\x7f"
      "e\u0301\x7f!\r");
  CHECK(probe.expect("grü\b \bün 漢\b \b\b \be\u0301\b \b!"));
  CHECK(probe.expect("GOT <grün !> SAME"));
  CHECK(probe.wait() == 0);
  CHECK_FALSE(knows_utf8(probe));
}

TEST_CASE("words and rows are erased by the keys of the terminal's settings") {
  CHECK(got("one größe \x17two\r") == "one two");
  CHECK(got("größe\x17\x17two\r") == "two");
  CHECK(got("one größe\x15two\r") == "two");
  CHECK(got("\x7f\x17\x15one\r") == "one");
  Pty probe = probe_after("kill ^X werase ^Y");
  REQUIRE(probe.expect("ask> "));
  probe.type("one\x18two three\x19\x15\x17!\r");
  CHECK(probe.expect("GOT <two !> SAME"));
}

TEST_CASE("a tab stays a tab and is erased as one") { CHECK(got("a\tb\t\x7f\r") == "a\tb"); }

TEST_CASE("what is no text leaves none in the answer") {
  CHECK(got("a\x1bOD\x1b[Ab\x1b]11;rgb:1e\x07"
            "c\x1bP>|x\x1b\\d\x1b\r") == "abcd");
  CHECK(got("a\xff"
            "b\xc3\r") == "a\uFFFDb\uFFFD");
}

TEST_CASE("Ctrl-D behind words asks twice for the end, and the words are taken") {
  CHECK(got("ab\x04"
            "c\r") == "abc");
  CHECK(got("ab\x04\x04") == "ab");
}

TEST_CASE("a signal ends it with the settings as they were") {
  for (const int number : {SIGTERM, SIGHUP, SIGQUIT}) {
    Pty probe({"/bin/sh", "-c", "stty -iutf8; exec \"$0\" plain", kConsoleProbe}, kEnvironment);
    REQUIRE(probe.expect("ask> "));
    CHECK(knows_utf8(probe));
    CHECK((probe.settings().c_lflag & ICANON) == 0);
    probe.signal(number);
    CHECK(probe.wait() == -number);
    CHECK_FALSE(knows_utf8(probe));
    CHECK((probe.settings().c_lflag & (ICANON | ECHO)) == (ICANON | ECHO));
  }
}

TEST_CASE("Ctrl-Z lends the terminal as it was, and the line goes on afterwards") {
  Pty shell({"/bin/sh", "-mc", "stty -iutf8; \"$0\" plain; stty -a; echo STOPPED; fg >/dev/null",
             kConsoleProbe},
            kEnvironment);
  REQUIRE(shell.expect("ask> "));
  shell.type("one ");
  REQUIRE(shell.expect("one "));
  shell.type("\x1a");
  REQUIRE(shell.expect(" icanon"));
  REQUIRE(shell.expect("STOPPED"));
  REQUIRE(shell.expect("ask> one "));
  CHECK(shell.screen().find("-iutf8") != std::string::npos);
  shell.type("two\r");
  CHECK(shell.expect("GOT <one two> SAME"));
  CHECK(shell.wait() == 0);
}

TEST_CASE("stopped and continued from elsewhere, the line goes on and ends as usual") {
  Probe probe;
  probe.types("one ");
  REQUIRE(probe.expect("one "));
  probe.signal(SIGSTOP);
  probe.signal(SIGCONT);
  REQUIRE(probe.expect("ask> one "));
  probe.type("two\r");
  CHECK(probe.expect("GOT <one two> SAME"));
}

TEST_CASE("where the terminal shows nothing of what is typed, it stays so") {
  Pty probe = probe_after("-echo");
  REQUIRE(probe.expect("ask> "));
  probe.type("secret\x7f!\r");
  REQUIRE(probe.expect("GOT <secre!> SAME"));
  CHECK(probe.screen().find("secret") == std::string::npos);
}

}  // namespace hearth
