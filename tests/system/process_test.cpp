#include "hearth/system/process.hpp"

#include <doctest/doctest.h>

#include <csignal>

using namespace hearth;

namespace {

ChildEnd end_of_shell(const std::string& script) {
  std::error_code failed;
  const auto child = start_child({"/bin/sh", "-c", script}, {}, failed);
  REQUIRE(child);
  return end_of(*child);
}

}  // namespace

TEST_CASE("how a program ended is told") {
  CHECK(end_of_shell("exit 0") == ChildEnd{});
  CHECK(end_of_shell("exit 3") == ChildEnd{.status = 3});
  CHECK(end_of_shell("kill -TERM $$") == ChildEnd{.signal = SIGTERM});
}

TEST_CASE("a program is given a text and prints into a pipe") {
  std::error_code failed;
  auto child = start_child({"/bin/cat"}, {.input = true, .output = true}, failed);
  REQUIRE(child);
  give(*child, "one\ntwo");
  CHECK(printed_by(*child) == "one\ntwo");
  CHECK(end_of(*child) == ChildEnd{});
}

TEST_CASE("a path that leads to no program starts none") {
  std::error_code failed;
  const auto child = start_child({"/nowhere/at/all"}, {}, failed);
  CHECK((failed ? !child : end_of(*child) == ChildEnd{.status = 127}));
}

TEST_CASE("an end that nobody is told of is no success") {
  const auto before = std::signal(SIGCHLD, SIG_IGN);
  const ChildEnd end = end_of_shell("exit 0");
  std::signal(SIGCHLD, before);
  CHECK(end == ChildEnd{.status = 127});
}

TEST_CASE("a program begins with the signals that this one ignores") {
  const auto before = std::signal(SIGPIPE, SIG_IGN);
  const ChildEnd end = end_of_shell("kill -PIPE $$");
  std::signal(SIGPIPE, before);
  CHECK(end == ChildEnd{.signal = SIGPIPE});
}
