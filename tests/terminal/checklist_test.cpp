#include "hearth/terminal/checklist.hpp"

#include <doctest/doctest.h>

#include "support/scripted_console.hpp"
#include "support/scripted_screen.hpp"

using namespace hearth;

namespace {

Checklist some(std::size_t count = 3) {
  std::vector<Checklist::Item> items;
  for (std::size_t n = 1; n <= count; ++n) items.push_back({"row " + std::to_string(n), n == 1});
  items.push_back({"kept back", false, true});
  return {"Which?", std::move(items), "lists what is kept back"};
}

/// `x` for what is ticked, `-` for what is not, in the order of the items.
std::string ticks(const Checklist& list) {
  std::string shown;
  for (const Checklist::Item& item : list.items()) shown += item.is_ticked ? 'x' : '-';
  return shown;
}

std::string typed(std::vector<std::string> lines) {
  ScriptedConsole console(std::move(lines));
  Checklist list = some();
  return ask_which(console, {}, list) ? ticks(list) : "left";
}

std::string pressed(std::string_view keys, std::size_t count = 3) {
  ScriptedScreen screen(keys);
  Checklist list = some(count);
  return ask_which_page(screen, {}, list) ? ticks(list) : "left";
}

}  // namespace

TEST_CASE("numbers toggle in lines, several at once, and Enter goes on") {
  CHECK(typed({""}) == "x---");
  CHECK(typed({"2", ""}) == "xx--");
  CHECK(typed({"1 2, 3", ""}) == "-xx-");
  CHECK(typed({"a", ""}) == "xxx-");
  CHECK(typed({"n", ""}) == "----");
}

TEST_CASE("what is aside is listed only once it is asked for") {
  CHECK(typed({"4", ""}) == "x---");  // there is no fourth yet
  CHECK(typed({"+", "4", ""}) == "x--x");
  CHECK(typed({"+", "a", ""}) == "xxx-");
  ScriptedConsole console({"a", ""});
  Checklist list = some();
  CHECK(ask_which(console, {}, list));
  CHECK(console.notes().find("kept back") == std::string::npos);
}

TEST_CASE("what is aside is ticked by a second a, which is said, and by no other") {
  CHECK(typed({"+", "a", "a", ""}) == "xxxx");
  CHECK(typed({"a", "+", "a", ""}) == "xxx-");
  CHECK(typed({"+", "a", "1", "a", ""}) == "xxx-");
  CHECK(pressed("+aa\r") == "xxxx");
  ScriptedScreen screen("+a");
  Checklist list = some();
  CHECK_FALSE(ask_which_page(screen, {}, list));
  CHECK(screen.now().find("a once more ticks that too") != std::string::npos);
}

TEST_CASE("a number that is not there is answered, on a page and in lines") {
  ScriptedScreen screen("9");
  Checklist list = some();
  CHECK_FALSE(ask_which_page(screen, {}, list));
  CHECK(screen.now().find("There is no 9; they go from 1 to 3.") != std::string::npos);
  ScriptedConsole console({"2 9", "!"});
  CHECK_FALSE(ask_which(console, {}, list));
  CHECK(console.notes().find("There is no 9; they go from 1 to 3.") != std::string::npos);
}

TEST_CASE("of a long list the number that is begun is shown, and Home and End reach its ends") {
  ScriptedScreen begun("1");
  Checklist list = some(12);
  CHECK_FALSE(ask_which_page(begun, {}, list));
  CHECK(begun.now().find("> 1") != std::string::npos);
  CHECK(pressed("\x1b[F \x1b[H \r", 12) == "-----------x-");
}

TEST_CASE(
    "of a long list Page Up and Page Down go by what a screen shows, to the ends and no further") {
  const auto ticked_by = [](const std::string& keys) {
    return pressed(keys + " \r", 60).find('x', 1);
  };
  const std::size_t page = ticked_by("\x1b[6~");
  CHECK(page > 5);
  CHECK(page < 24);
  CHECK(ticked_by("\x1b[6~\x1b[6~") == 2 * page);
  CHECK(ticked_by("\x1b[6~\x1b[6~\x1b[5~") == page);
  CHECK(ticked_by("\x1b[6~\x1b[6~\x1b[6~\x1b[6~\x1b[6~\x1b[6~\x1b[6~\x1b[6~") == 59);
  CHECK(pressed("\x1b[5~ \r", 60).find('x') == std::string::npos);
  CHECK(pressed("\x1b[6~\x1b[5~\r", 0) == "-");
}

TEST_CASE("a line that means nothing changes nothing and is answered with the keys") {
  CHECK(typed({"2 9", "x", "0", "99999999", ""}) == "x---");
  ScriptedConsole console({"?", "!"});
  Checklist list = some();
  CHECK_FALSE(ask_which(console, {}, list));
  CHECK(console.notes().find("Numbers put a tick") != std::string::npos);
  CHECK(console.notes().find("+ lists what is kept back.") != std::string::npos);
}

TEST_CASE("both ways of leaving leave") {
  CHECK(typed({"2", "!"}) == "left");
  CHECK(typed({"2"}) == "left");
  CHECK(pressed("2!") == "left");
  CHECK(pressed("2\x03") == "left");
  CHECK(pressed("2") == "left");
}

TEST_CASE("on a page numbers, arrows and the space bar toggle") {
  CHECK(pressed("2\r") == "xx--");
  CHECK(pressed("\x1b[B \x1b[B \r") == "xxx-");
  CHECK(pressed("\x1b[A \r") == "x-x-");
  CHECK(pressed("an\r") == "----");
  CHECK(pressed("+4\r") == "x--x");
  CHECK(pressed("4+\r") == "x---");
}

TEST_CASE("of a long list a number waits for its second digit, and Enter takes it as it is") {
  CHECK(pressed("12\r", 12) == "x----------x-");
  CHECK(pressed("1\r\r", 12) == "-------------");
  CHECK(pressed("2\r", 12) == "xx-----------");
  CHECK(pressed("1\x7f\r", 12) == "x------------");
}

TEST_CASE("a list that is longer than the screen is looked at around the arrow") {
  ScriptedScreen screen("\x1b[A");
  screen.screen_size = {40, 10};
  Checklist list = some(40);
  CHECK_FALSE(ask_which_page(screen, {}, list));
  CHECK(screen.now().find("40 [ ] row 40") != std::string::npos);
  CHECK(screen.now().find("row 2\n") == std::string::npos);
}

TEST_CASE("of a list of a hundred rows each has its mark, a space and its words in one column") {
  ScriptedConsole console({"!"});
  Checklist list = some(120);
  CHECK_FALSE(ask_which(console, {}, list));
  for (const char* row : {"  1 [x] row 1\n", " 99 [ ] row 99\n", "100 [ ] row 100\n"}) {
    CHECK_MESSAGE(console.notes().find(row) != std::string::npos, row);
  }
}

TEST_CASE("a row without words has its number too, and long words go on beneath each other") {
  ScriptedConsole console({"!"});
  Checklist list("Which?", {{"", true}, {"a walk by the river", false}});
  CHECK_FALSE(ask_which(console, {.columns = 18}, list));
  CHECK(console.notes().find(" 1 [x] \n 2 [ ] a walk by\n       the river\n") != std::string::npos);
}

TEST_CASE("what is aside is offered until it is listed") {
  CHECK(some().offers_more());
  CHECK(Checklist("Which?", {{"a row"}}, "lists what is kept back").offers_more());
  CHECK_FALSE(Checklist("Which?", {{"a row"}}).offers_more());
  ScriptedScreen screen("+");
  Checklist list = some();
  CHECK_FALSE(ask_which_page(screen, {}, list));
  CHECK(screen.seen().find("+ more") != std::string::npos);
  CHECK(screen.now().find("+ more") == std::string::npos);
  CHECK_FALSE(list.take("+"));
}
