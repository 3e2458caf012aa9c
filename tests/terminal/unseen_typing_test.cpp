#include "hearth/terminal/passphrase_prompt.hpp"

#include <doctest/doctest.h>
#include <sys/wait.h>

#include <csignal>

#include "support/program_paths.hpp"
#include "support/pty.hpp"

namespace hearth {
namespace {

/// A program that has taken a passphrase and works something out of it.
struct Working {
  Pty probe{{kConsoleProbe, "unseen"}, {{"TERM", "xterm"}}};

  Working() {
    REQUIRE(probe.expect("secret> "));
    REQUIRE(probe.expect_echo(false));
    probe.type("first\r");
    REQUIRE(probe.expect("TOOK 5, WORKING"));
  }

  bool shows_typing() const { return (probe.settings().c_lflag & ECHO) != 0; }
};

}  // namespace

TEST_CASE("what is typed while a key is worked out is not shown, and answers the next prompt") {
  Working working;
  working.probe.type("second try\r");
  REQUIRE(working.probe.expect("secret> "));
  CHECK(working.probe.expect("TOOK 10, WORKING"));
  CHECK(working.probe.expect("SAME"));
  CHECK(working.probe.wait() == 0);
  CHECK(working.probe.screen().find("second") == std::string::npos);
}

TEST_CASE("what was typed and not asked for is not left for the next program") {
  Working working;
  working.probe.type("one\rmuch too many\r");
  CHECK(working.probe.expect("TOOK 3, WORKING"));
  CHECK(working.probe.expect("SAME"));
  CHECK(working.probe.wait() == 0);
  CHECK(working.probe.screen().find("many") == std::string::npos);
}

TEST_CASE("a signal that comes while a key is worked out leaves the terminal as it was") {
  for (const int signal : {SIGINT, SIGTERM, SIGHUP, SIGQUIT}) {
    Working working;
    CHECK_FALSE(working.shows_typing());
    working.probe.signal(signal);
    CHECK(working.probe.wait() == -signal);
    CHECK(working.shows_typing());
  }
}

TEST_CASE("stopped meanwhile it lends the terminal as it was, and hides again when it goes on") {
  Pty shell({"/bin/sh", "-mc", std::string(kConsoleProbe) + " unseen; echo STOPPED; read line; fg"},
            {{"TERM", "xterm"}});
  REQUIRE(shell.expect("secret> "));
  REQUIRE(shell.expect_echo(false));
  shell.type("first\r");
  REQUIRE(shell.expect("WORKING"));
  shell.type("\x1a");
  REQUIRE(shell.expect("STOPPED"));
  CHECK(shell.expect_echo(true));
  shell.type("go on\r");
  CHECK(shell.expect_echo(false));
  REQUIRE(shell.expect("secret> "));
  shell.type("again\r");
  CHECK(shell.expect("TOOK 5, WORKING"));
  CHECK(shell.expect("SAME"));
  CHECK(shell.wait() == 0);
}

}  // namespace hearth
