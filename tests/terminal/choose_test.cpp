#include "hearth/terminal/dialogs.hpp"

#include <doctest/doctest.h>

#include "support/scripted_console.hpp"
#include "support/scripted_screen.hpp"

namespace hearth {
namespace {

const std::vector<std::string> kPeople = {"Alex", "Sam", "Sarah"};

std::optional<std::size_t> typed(std::vector<std::string> lines, std::optional<std::size_t> usual) {
  ScriptedConsole console(std::move(lines));
  return choose(console, {}, "Who?", kPeople, usual);
}

std::optional<std::size_t> pressed(std::string_view keys, std::optional<std::size_t> usual) {
  ScriptedScreen screen(keys);
  return choose_page(screen, {}, "Who?", kPeople, usual);
}

}  // namespace

TEST_CASE("one of some is chosen in a line by its number or how it begins") {
  CHECK(typed({"2"}, 0) == 1U);
  CHECK(typed({"sar"}, 0) == 2U);
  CHECK(typed({""}, 2) == 2U);
  CHECK(typed({"sa", "9", "ALEX"}, 2) == 0U);  // two begin so, and there is no ninth
  CHECK_FALSE(typed({"!"}, 0));
  CHECK_FALSE(typed({}, 0));
}

TEST_CASE("where nothing is usual, Enter alone chooses nobody") {
  CHECK(typed({"", "", "1"}, std::nullopt) == 0U);
  CHECK_FALSE(typed({"", ""}, std::nullopt));
  CHECK(pressed("\r\r2\r", std::nullopt) == 1U);
  CHECK_FALSE(pressed("\r\r", std::nullopt));
}

TEST_CASE("on a page arrows go round, letters go on among those that begin so") {
  CHECK(pressed("\r", 1) == 1U);
  CHECK(pressed("\x1b[B\r", 2) == 0U);
  CHECK(pressed("\x1b[A\r", 0) == 2U);
  CHECK(pressed("\x1b[A\r", std::nullopt) == 2U);
  CHECK(pressed("s\r", 0) == 1U);
  CHECK(pressed("ss\r", 0) == 2U);
  CHECK(pressed("sss\r", 0) == 1U);
  CHECK(pressed("x\r", 1) == 1U);
  CHECK_FALSE(pressed("!", 0));
  CHECK_FALSE(pressed("\x03", 0));
  CHECK_FALSE(pressed("", 0));
}

TEST_CASE("the page shows every option and marks the one that Enter takes") {
  ScriptedScreen screen("");
  static_cast<void>(choose_page(screen, {}, "Who?", kPeople, 1));
  CHECK(screen.now().find("  1  Alex") != std::string::npos);
  CHECK(screen.now().find("> 2  Sam") != std::string::npos);
}

TEST_CASE("on a narrow screen the keys that choose are named to the last") {
  ScriptedScreen screen("\r");
  screen.screen_size = {.columns = 40, .rows = 20};
  CHECK(choose_page(screen, {}, "Who?", kPeople, 0) == 0);
  CHECK(screen.now().find("leaves") != std::string::npos);
}

}  // namespace hearth
