#include <doctest/doctest.h>

#include <csignal>

#include "support/program_paths.hpp"
#include "terminal/view_in_pty.hpp"

// The whole screen in a pseudo-terminal: what is there before and after, on every way out.
namespace hearth {
namespace {

using view::kAlternate;
using view::kCanary;
using view::kNormal;
using view::kXterm;
using view::normal_screen;
using view::Probe;

}  // namespace

TEST_CASE("every kind of question is answered on the screen") {
  Probe probe;
  probe.ready();
  const std::pair<const char*, const char*> steps[] = {{"10\r", "2 of 8"},
                                                       {"\x1b[B\x1b[B\r", "3 of 8"},
                                                       {"2 \r", "4 of 8"},
                                                       {"y\r", "5 of 8"},
                                                       {"gr\xC3\xBC\xC3\x9F"
                                                        "e\x1b\r!!\r",
                                                        "6 of 8"},
                                                       {"one two\r", "7 of 8"},
                                                       {"3.5\r", "8 of 8"}};
  for (const auto& [keys, place] : steps) {
    probe.type(keys);
    REQUIRE(probe.expect(place));
  }
  probe.type("2026-03-01\r");
  probe.ends("BYE finished 8 SAME");
}

TEST_CASE("keys typed ahead are not lost, split sequences are put together") {
  Probe probe;
  probe.ready();
  probe.type("7\r1\r1 \ry\rtext\r\x1b");
  probe.type("[Dtags\r3\r2026-03-01\r");
  probe.ends("BYE finished 8 SAME");
}

TEST_CASE("a paste of several lines is one answer") {
  Probe probe;
  probe.ready();
  probe.type("----");
  REQUIRE(probe.expect("5 of 8"));
  probe.type("\x1b[200~one\r!!\rtwo\x1b[201~\r");
  REQUIRE(probe.expect("6 of 8"));
  probe.type("!\r");
  probe.ends("BYE left 5 SAME");
}

TEST_CASE("a paste whose end was lost can be left") {
  Probe probe;
  probe.ready();
  probe.type("----");
  REQUIRE(probe.expect("5 of 8"));
  probe.type("\x1b[200~words\x03");
  REQUIRE(probe.expect("Keep what you wrote so far"));
  probe.type("y");
  probe.ends("BYE interrupted 4 SAME");
}

TEST_CASE("what the terminal tells of itself is no answer") {
  Probe probe;
  probe.ready();
  probe.type("----");
  REQUIRE(probe.expect("5 of 8"));
  probe.type("wo\x1b]11;rgb:1e1e\x07r\x1bP>|Term(380)\x1b\\ds");
  REQUIRE(probe.expect("words"));
  probe.type("\r");
  REQUIRE(probe.expect("6 of 8"));
  probe.type("!\r");
  probe.ends("BYE left 5 SAME");
  CHECK(probe.screen().find("rgb") == std::string::npos);
}

TEST_CASE("leaving") {
  Probe probe;
  probe.ready_with_canary();
  probe.type("\r");
  REQUIRE(probe.expect("6 of 8"));
  probe.type("!\r");
  probe.ends("BYE left 5 SAME");
}

TEST_CASE("clearing takes the scrollback too") {
  Probe probe;
  probe.ready_with_canary();
  probe.type("\x15!!\r");
  probe.ends("BYE cleared 4 SAME");
  CHECK(normal_screen(probe.screen()).find("\x1b[H\x1b[2J\x1b[3J") != std::string::npos);
}

TEST_CASE("help and back") {
  Probe probe;
  probe.ready();
  probe.type("?");
  REQUIRE(probe.expect("You can type one of these"));
  probe.type("\r7\r");
  REQUIRE(probe.expect("2 of 8"));
  probe.type("<");
  REQUIRE(probe.expect("[7]"));
  probe.type("!!");
  probe.ends("BYE cleared 1 SAME");
}

TEST_CASE("Ctrl-C once asks, twice keeps, and no discards") {
  for (const auto& [keys, said] : {std::pair{"\x03\x03", "BYE interrupted 4 SAME"},
                                   {"\x03\r", "BYE interrupted 4 SAME"},
                                   {"\x03n", "BYE discarded 4 SAME"}}) {
    Probe probe;
    probe.ready_with_canary();
    probe.type(keys);
    probe.ends(said);
  }
}

TEST_CASE("an interrupt from elsewhere is the same as Ctrl-C") {
  Probe probe;
  probe.ready_with_canary();
  probe.signal(SIGINT);
  REQUIRE(probe.expect("Keep what you wrote so far"));
  probe.type("y");
  probe.ends("BYE interrupted 4 SAME");
}

TEST_CASE("a signal that ends the process gives the terminal back first") {
  for (const int number : {SIGTERM, SIGHUP, SIGQUIT}) {
    Probe probe;
    probe.ready_with_canary();
    probe.signal(number);
    CHECK(probe.expect(kNormal));
    CHECK(probe.wait() == -number);
    probe.left_no_trace();
  }
}

TEST_CASE("an error gives the terminal back too") {
  Probe probe({"fail"});
  probe.ready();
  probe.type("7\r");
  probe.ends("BYE The disk is full. SAME");
}

TEST_CASE("a resize draws anew and keeps what was typed") {
  Probe probe;
  probe.ready_with_canary();
  probe.resize(30, 8);
  REQUIRE(probe.expect(kCanary));
  probe.type("s\r");
  REQUIRE(probe.expect("6 of 8"));
  probe.type("\x04");
  probe.ends("BYE interrupted 5 SAME");
}

TEST_CASE("Ctrl-Z gives the terminal back, and fg goes on where it was") {
  Pty shell({"/bin/sh", "-mc", "\"$0\"; echo STOPPED; fg >/dev/null", kViewProbe}, kXterm);
  REQUIRE(shell.expect("1 of 8"));
  shell.type("----");
  REQUIRE(shell.expect("5 of 8"));
  shell.type(kCanary);
  REQUIRE(shell.expect(kCanary));
  shell.type("\x1a");
  REQUIRE(shell.expect(kNormal));
  REQUIRE(shell.expect("STOPPED"));
  REQUIRE(shell.expect(kAlternate));
  REQUIRE(shell.expect(kCanary));
  shell.type("\r");
  REQUIRE(shell.expect("6 of 8"));
  shell.type("!\r");
  CHECK(shell.expect("BYE left 5 SAME"));
  CHECK(shell.wait() == 0);
  CHECK(normal_screen(shell.screen()).find(kCanary) == std::string::npos);
}

TEST_CASE("stopped and continued from elsewhere, it is drawn anew and goes on") {
  Probe probe;
  probe.ready_with_canary();
  probe.signal(SIGSTOP);
  probe.signal(SIGCONT);
  REQUIRE(probe.expect(kAlternate));
  REQUIRE(probe.expect(kCanary));
  probe.type("\r");
  REQUIRE(probe.expect("6 of 8"));
  probe.type("!\r");
  probe.ends("BYE left 5 SAME");
}

TEST_CASE("the hand-over page waits for Enter on a screen of its own") {
  Probe probe({"hand-over"});
  REQUIRE(probe.expect("Now it is Sam's turn."));
  probe.type("\r");
  probe.ends("BYE goes on SAME");
}

TEST_CASE("lines on the same terminal know the same keys and write no escape byte") {
  Probe probe({"plain"});
  const std::pair<const char*, const char*> steps[] = {
      {"?\r", "this help"},      {"7\r", "2 of 8"}, {"<\r", "Enter keeps: 7"},
      {"\r", "2 of 8"},          {"-\r", "3 of 8"}, {"=private\r", "shown to you alone"},
      {"1,2\r", "4 of 8"},       {"y\r", "5 of 8"}, {"words\r", "6 of 8"},
      {"\x03", "Enter keeps it"}};
  for (const auto& [keys, answer] : steps) {
    REQUIRE(probe.expect("> "));  // before that, a Ctrl-C would end more than the line
    probe.type(keys);
    REQUIRE(probe.expect(answer));
  }
  REQUIRE(probe.expect("> "));
  probe.type("n\r");
  CHECK(probe.expect("BYE discarded 5 SAME"));
  CHECK(probe.wait() == 0);
  CHECK(probe.screen().find('\x1b') == std::string::npos);
}

TEST_CASE("lines that are pasted at a question never answer the next") {
  Probe probe({"plain"});
  REQUIRE(probe.expect("> "));
  probe.type("7\r1\r1\r");
  REQUIRE(probe.expect("None of them was taken."));
  for (const char* place : {"2 of 8", "3 of 8", "4 of 8", "5 of 8"}) {
    REQUIRE(probe.expect("> "));
    probe.type("-\r");
    REQUIRE(probe.expect(place));
  }
  REQUIRE(probe.expect("> "));
  probe.type("one\r!!\rtwo\r");
  REQUIRE(probe.expect("6 of 8"));
  REQUIRE(probe.expect("> "));
  probe.type("!\r");
  CHECK(probe.expect("BYE left 5 SAME"));
}

TEST_CASE("a dumb terminal gets lines") {
  Probe probe({}, {{"TERM", "dumb"}, {"LC_ALL", "C.UTF-8"}});
  REQUIRE(probe.expect("1 of 8"));
  probe.type("!\r");
  CHECK(probe.expect("BYE left 0 SAME"));
  CHECK(probe.wait() == 0);
  CHECK(probe.screen().find('\x1b') == std::string::npos);
}

}  // namespace hearth
