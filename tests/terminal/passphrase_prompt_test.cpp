#include "hearth/terminal/passphrase_prompt.hpp"

#include <doctest/doctest.h>
#include <signal.h>

#include "support/program_paths.hpp"
#include "support/pty.hpp"

namespace hearth {
TEST_CASE("what is typed at a passphrase is taken and not shown") {
  Pty probe({kConsoleProbe, "hidden"}, {{"TERM", "xterm"}});
  REQUIRE(probe.expect("secret> "));
  REQUIRE(probe.expect_echo(false));
  probe.type("quiet words\r");
  CHECK(probe.expect("TOOK 11 SAME"));
  CHECK(probe.wait() == 0);
  CHECK(probe.screen().find("quiet") == std::string::npos);
}

TEST_CASE("a correction at a passphrase works, and more than there is room for is told") {
  Pty probe({kConsoleProbe, "hidden"}, {{"TERM", "xterm"}});
  REQUIRE(probe.expect("secret> "));
  REQUIRE(probe.expect_echo(false));
  probe.type("abc\x7f\r");
  CHECK(probe.expect("TOOK 2 SAME"));
  Pty small({kConsoleProbe, "hidden"}, {{"TERM", "xterm"}});
  REQUIRE(small.expect("secret> "));
  REQUIRE(small.expect_echo(false));
  small.type(std::string(40, 'x') + "\r");
  CHECK(small.expect("TOO LONG SAME"));
}

TEST_CASE("a correction takes a letter whole where the terminal knows nothing of UTF-8") {
  Pty probe({"/bin/sh", "-c", "stty -iutf8; \"$0\" hidden", kConsoleProbe},
            {{"TERM", "xterm"}, {"PATH", "/usr/bin:/bin"}});
  REQUIRE(probe.expect("secret> "));
  REQUIRE(probe.expect_echo(false));
  probe.type("grü\x7fün\r");
  CHECK(probe.expect("TOOK 5 SAME"));
  CHECK(probe.wait() == 0);
  CHECK((probe.settings().c_iflag & IUTF8) == 0);
}

TEST_CASE("a passphrase prompt that is left by key or signal leaves the terminal as it was") {
  for (const bool by_key : {true, false}) {
    Pty probe({kConsoleProbe, "hidden"}, {{"TERM", "xterm"}});
    REQUIRE(probe.expect("secret> "));
    REQUIRE(probe.expect_echo(false));
    if (by_key) {
      probe.type("abc\x03");
      CHECK(probe.expect("LEFT SAME"));
    } else {
      probe.signal(SIGTERM);
      CHECK(probe.wait() == -SIGTERM);
    }
    CHECK((probe.settings().c_lflag & ECHO) != 0);
  }
}

}  // namespace hearth
