#include <doctest/doctest.h>

#include "support/pty.hpp"
#include "support/program_paths.hpp"

// The console where input or output is no terminal.
namespace hearth {
namespace {

const std::map<std::string, std::string> kXterm = {{"TERM", "xterm"}, {"LC_ALL", "C.UTF-8"}};

/// A shell that redirects; `$1` is the probe.
std::vector<std::string> shell(const std::string& words) {
  return {"/bin/sh", "-c", words, "sh", kConsoleProbe};
}

}  // namespace

TEST_CASE("piped lines are read one by one, without a prompt, the last without its break") {
  Pty pty(shell("printf 'one\\r\\ntwo\\nthree' | \"$1\" times=4"), kXterm);
  CHECK(pty.expect("NOBODY"));
  CHECK(pty.expect("GOT <one>"));
  CHECK(pty.expect("GOT <two>"));
  CHECK(pty.expect("GOT <three>"));
  CHECK(pty.expect("END"));
  CHECK(pty.wait() == 0);
  CHECK(pty.screen().find("ask>") == std::string::npos);
}

TEST_CASE("all of the input is what lines have left of it") {
  Pty pty(shell("printf 'one\\ntwo\\n' | \"$1\" all"), kXterm);
  CHECK(pty.expect("GOT <one>"));
  CHECK(pty.expect("ALL 4\r\n"));
  CHECK(pty.wait() == 0);
}

TEST_CASE("input of 16 MiB is taken and a byte more is refused") {
  Pty most(shell("head -c 16777216 /dev/zero | \"$1\" times=0 all"), kXterm);
  CHECK(most.expect("ALL 16777216\r\n"));
  CHECK(most.wait() == 0);
  Pty more(shell("head -c 16777217 /dev/zero | \"$1\" times=0 all"), kXterm);
  CHECK(more.expect("ERROR The input is larger than 16 MiB."));
  CHECK(more.wait() == 1);
}

TEST_CASE("a reader that has gone away is no mistake, a full disk is") {
  Pty gone(shell("{ \"$1\"; echo \"status $?\" >&2; } | { exec <&-; echo CLOSED >&2; }"), kXterm);
  CHECK(gone.expect("CLOSED"));
  gone.type("x\r");
  CHECK(gone.expect("status 0"));
  CHECK(gone.screen().find("ERROR") == std::string::npos);
  Pty full(shell("\"$1\" times=0 >/dev/full; echo \"status $?\""), kXterm);
  CHECK(full.expect("ERROR The output could not be written: No space left on device."));
  CHECK(full.expect("status 1"));
}

TEST_CASE("nobody is asked when the output is not a terminal") {
  Pty pty(shell("\"$1\" times=0 | cat"), kXterm);
  CHECK(pty.expect("NOBODY"));
  CHECK(pty.wait() == 0);
}

}  // namespace hearth
