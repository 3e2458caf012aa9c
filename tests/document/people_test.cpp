#include <doctest/doctest.h>

#include "hearth/core/text.hpp"
#include "hearth/document/markdown.hpp"
#include "hearth/document/terminal.hpp"

namespace hearth {
namespace {

const Document kScale{
    {OnScale{0, 10, "far apart", "very close", {{"Alex", 7, 4.0}, {"Sam", 7, {}}}}}};
const Document kWords{{SideBySide{{{"Alex", "tea\nand a walk"}, {"Sam", "a joke"}}}}};

std::string drawn(const Document& document, int columns, bool accessible = false) {
  return to_terminal(document, {.columns = columns, .accessible = accessible});
}

std::size_t count(const std::string& text, std::string_view part) {
  std::size_t times = 0;
  for (auto at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++times;
  return times;
}

}  // namespace

TEST_CASE("people who agree both have a mark, and the last time is hollow") {
  const std::string text = drawn(kScale, 80);
  CHECK(count(text, "●") == 2);  // on the scale and beside the name
  CHECK(count(text, "◆") == 2);
  CHECK(count(text, "○") == 1);
  CHECK(text.find("●◆") != std::string::npos);
  CHECK(text.find("● Alex: 7, last time 4   ◆ Sam: 7") != std::string::npos);
  CHECK(text.find("far apart") < text.find("very close"));
}

TEST_CASE("marks at both ends and with more people than signs stay on the scale") {
  Document document{{OnScale{0, 10, "low", "high", {}}}};
  auto& places = std::get<OnScale>(document.blocks[0]).places;
  for (int n = 0; n < 5; ++n)
    places.push_back({"P" + std::to_string(n), n % 2 == 0 ? 0.0 : 10.0, 10.0});
  for (const int columns : {20, 30, 40, 80, 120}) {
    for (const auto& line : wrap(drawn(document, columns), 500)) CHECK(width(line) <= columns);
  }
}

TEST_CASE("where there is no room for a scale, and for who listens, it is words") {
  for (const std::string& text : {drawn(kScale, 24), drawn(kScale, 80, true)}) {
    CHECK(text.find("●") == std::string::npos);
    CHECK(one_line(text).find("From 0 (far apart) to 10 (very close):") == 0);
    CHECK(one_line(text).find("Alex: 7, last time 4") != std::string::npos);
  }
  CHECK(to_markdown(kScale) ==
        "From 0 (far apart) to 10 (very close):\n\n- Alex: 7, last time 4\n- Sam: 7\n");
}

TEST_CASE("a name in colour stands above its words as one without") {
  std::string painted = to_terminal(kWords, {.color = true, .columns = 80});
  for (const std::string_view code : {"\x1b[1m", "\x1b[0m"}) {
    for (auto at = painted.find(code); at != std::string::npos; at = painted.find(code)) {
      painted.erase(at, code.size());
    }
  }
  CHECK(painted == drawn(kWords, 80));
}

TEST_CASE("words stand side by side where columns are wide enough, else below each other") {
  CHECK(drawn(kWords, 80) ==
        "Alex                                     Sam\n"
        "tea                                      a joke\n"
        "and a walk\n");
  for (const std::string& text : {drawn(kWords, 40), drawn(kWords, 80, true)}) {
    CHECK(text == "• Alex: tea\n  and a walk\n• Sam: a joke\n");
  }
  CHECK(to_markdown(kWords) == "- Alex: tea\\\n  and a walk\n- Sam: a joke\n");
}

}  // namespace hearth
