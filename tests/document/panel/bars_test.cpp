#include <doctest/doctest.h>

#include <limits>
#include <set>
#include <sstream>

#include "hearth/core/text.hpp"
#include "hearth/document/markdown.hpp"
#include "hearth/document/terminal.hpp"

using namespace hearth;

namespace {

constexpr std::nullopt_t kNone = std::nullopt;
using Values = std::vector<std::optional<double>>;

const Panel::Voice kAlex{"Alex", 0};
const Panel::Voice kSam{"Sam", 1};

Date day(const char* iso) { return *parse_date(iso); }

Panel panel(const Panel::Voice& voice, const std::string& label, const std::string& note,
            Values values) {
  Panel made{label, {note}, "", {0, 10, "not at all", "fully"}, std::move(values)};
  made.voice = voice;
  return made;
}

Panels eight_weeks() {
  return {{day("2026-01-05"), day("2026-03-01")},
          {{day("2026-01-21"), "visit to the clinic"}, {day("2026-02-12"), "new pain medicine"}},
          {panel(kAlex, "comfort", "mostly 4 to 6, 8 of 8", {4, 5, 3, 4, 6, 5, 6, 7}),
           panel(kAlex, "satisfaction", "mostly 4 to 6, 8 of 8", {4, 5, 3, 4, 5, 6, 6, 6}),
           panel(kSam, "comfort", "5 to 8, middle 7, 7 of 8", {6, 7, 5, kNone, 7, 7, 8, 8}),
           panel(kSam, "satisfaction", "mostly 5 to 7, 8 of 8", {5, 6, 4, 5, 6, 6, 7, 7})}};
}

/// These panels over the twelve weeks that end there, with a ten.
Panels twelve_weeks() {
  Panels panels = eight_weeks();
  panels.axis.from = day("2025-12-08");
  panels.events.clear();
  for (Panel& each : panels.panels) {
    const Values before{10, 9, 8, 7};
    each.middle.insert(each.middle.begin(), before.begin(), before.end());
  }
  return panels;
}

std::string shown(const Panels& panels, const Style& style = {}) {
  return to_terminal({{panels}}, style);
}

Panels one(Panel::Scale scale, Values values, Panels::Size size = Panels::Size::usual) {
  Panel made{"", {}, "", std::move(scale), std::move(values)};
  const Date from = day("2026-01-05");
  return {{from, plus_days(from, 7 * static_cast<int>(made.middle.size()) - 1)}, {}, {made}, size};
}

}  // namespace

TEST_CASE("two people's eight weeks stand beside and below each other, on one axis") {
  CHECK(shown(eight_weeks()) ==
        R"(Alex   comfort  mostly 4 to 6, 8 of 8        satisfaction  mostly 4 to 6, 8 of 8
       10│                            ▁▁▁    10│
         │▂▂▂ ▅▅▅     ▂▂▂ ▇▇▇ ▅▅▅ ▇▇▇ ███      │▂▂▂ ▅▅▅     ▂▂▂ ▅▅▅ ▇▇▇ ▇▇▇ ▇▇▇
        0│███ ███ ███ ███ ███ ███ ███ ███     0│███ ███ ███ ███ ███ ███ ███ ███
           4   5   3   4   6   5   6   7         4   5   3   4   5   6   6   6
Sam    comfort  5 to 8, middle 7, 7 of 8     satisfaction  mostly 5 to 7, 8 of 8
       10│    ▁▁▁         ▁▁▁ ▁▁▁ ▃▃▃ ▃▃▃    10│                        ▁▁▁ ▁▁▁
         │▇▇▇ ███ ▅▅▅     ███ ███ ███ ███      │▅▅▅ ▇▇▇ ▂▂▂ ▅▅▅ ▇▇▇ ▇▇▇ ███ ███
        0│███ ███ ███     ███ ███ ███ ███     0│███ ███ ███ ███ ███ ███ ███ ███
           6   7   5       7   7   8   8         5   6   4   5   6   6   7   7
           5 Jan  19  26   2 Feb  16  23         5 Jan  19  26   2 Feb  16  23
                   a           b                         a           b
       a 21 Jan visit to the clinic   b 12 Feb new pain medicine
)");
}

TEST_CASE("where there is no room beside, each panel has a row of its own") {
  const std::string narrow = shown(eight_weeks(), {false, 40, false});
  CHECK(narrow.starts_with(R"(Alex
comfort  mostly 4 to 6, 8 of 8
10│                            ▁▁▁
  │▂▂▂ ▅▅▅     ▂▂▂ ▇▇▇ ▅▅▅ ▇▇▇ ███
 0│███ ███ ███ ███ ███ ███ ███ ███
    4   5   3   4   6   5   6   7
)"));
  CHECK(narrow.ends_with("\na 21 Jan visit to the clinic\nb 12 Feb new pain medicine\n"));
}

TEST_CASE("the same panels are drawn the same on a wider terminal") {
  CHECK(shown(eight_weeks(), {false, 100, false, {}, false, 200}) == shown(eight_weeks()));
}

TEST_CASE("without blocks the numbers stand alone, in their places") {
  const Style console{false, 80, false, Signs::lines};
  CHECK(shown(eight_weeks(), console) ==
        R"(Alex   comfort  mostly 4 to 6, 8 of 8        satisfaction  mostly 4 to 6, 8 of 8
        4   5   3   4   6   5   6   7         4   5   3   4   5   6   6   6
Sam    comfort  5 to 8, middle 7, 7 of 8     satisfaction  mostly 5 to 7, 8 of 8
        6   7   5       7   7   8   8         5   6   4   5   6   6   7   7
        5 Jan  19  26   2 Feb  16  23         5 Jan  19  26   2 Feb  16  23
                a           b                         a           b
       a 21 Jan visit to the clinic   b 12 Feb new pain medicine
)");
}

TEST_CASE("a ten without room is an X, and that is said once") {
  const std::string text = shown(twelve_weeks());
  CHECK(text.find("          X 9 8 7 4 5 3 4 6 5 6 7") != std::string::npos);
  CHECK(text.ends_with("\n       X is 10.\n"));
  CHECK(shown(eight_weeks()).find("X is 10") == std::string::npos);
}

TEST_CASE("a half has no room in two columns: the bars stand alone") {
  Panels panels = twelve_weeks();
  panels.panels.front().middle.front() = 5.5;
  CHECK(shown(panels).find("9 8 7") == std::string::npos);
  const Style console{false, 80, false, Signs::lines};
  CHECK(shown(panels, console).find("5.5  9") != std::string::npos);
}

TEST_CASE("each of eleven answers has a height of its own, and zero can be seen") {
  for (const auto size : {Panels::Size::usual, Panels::Size::small}) {
    std::set<std::string> heights;
    for (int value = 0; value <= 10; ++value) {
      const std::string text = shown(one({0, 10, "", ""}, {value}, size));
      heights.insert(text);
      CHECK(text.find(value == 0 ? "▁" : "│") != std::string::npos);
    }
    CHECK(heights.size() == 11);
  }
  CHECK(shown(one({0, 10, "", ""}, {kNone})).find("▁") == std::string::npos);
}

TEST_CASE("values beyond the ends, and scales without length, are still drawn") {
  CHECK(shown(one({0, 10, "", ""}, {99})).find("███") != std::string::npos);
  CHECK(shown(one({0, 10, "", ""}, {-5})).find("▁▁▁") != std::string::npos);
  CHECK(shown(one({5, 5, "", ""}, {5})).find("│") != std::string::npos);
  CHECK_FALSE(shown(one({0, 10, "", ""}, {std::numeric_limits<double>::quiet_NaN()})).empty());
}

TEST_CASE("more marks than columns go on below, each with its dates") {
  Panels panels = one({0, 10, "", ""}, Values(26, 7.0));
  panels.panels.front().label = "comfort";
  const std::string text = shown(panels, {false, 20, false});
  std::size_t drawn = 0;
  for (const auto cluster : graphemes(text)) drawn += cluster == "█" ? 1 : 0;
  CHECK(drawn == 26 * 2);
  CHECK(text.find("5 Jan") != std::string::npos);
  CHECK(text.find("4 May") != std::string::npos);
}

TEST_CASE("hue says whose row it is: one of the first person, one of the second, none of others") {
  Panels panels = eight_weeks();
  panels.panels.push_back(panel({"Kim", 2}, "comfort", "", {5}));
  panels.panels.push_back(panel({"Together", kNone}, "comfort", "", {5}));
  const std::string many = shown(panels, {true, 80, false, {}, true});
  CHECK(many.starts_with("\x1b[38;5;33mAlex\x1b[0m       comfort"));
  CHECK(many.find("\x1b[38;5;166mSam\x1b[0m") != std::string::npos);
  CHECK(many.find("\nKim ") != std::string::npos);
  CHECK(many.find("\nTogether") != std::string::npos);
  const std::string few = shown(panels, {true, 80, false});
  CHECK(few.starts_with("Alex       comfort"));
  CHECK(few.find("\x1b[35mSam\x1b[0m") != std::string::npos);
  CHECK(printable(many) == shown(panels));
  CHECK(printable(few) == shown(panels));
}

TEST_CASE("no value is coloured by how high it is") {
  Panels panels = eight_weeks();
  std::set<std::string> codes;
  std::istringstream in(shown(panels, {true, 80, false, {}, true}));
  for (std::string part; std::getline(in, part, '\x1b');)
    codes.insert(part.substr(0, part.find('m')));
  for (const char* grade : {"[32", "[33", "[31"}) CHECK_FALSE(codes.contains(grade));
}

TEST_CASE("months and quarters are named by their years, and said what they are") {
  Panels panels = eight_weeks();
  panels.axis = {day("2024-03-03"), day("2026-02-27"), CalendarStep::month};
  for (Panel& each : panels.panels) each.middle = Values(24, 5.0);
  const std::string text = shown(panels);
  CHECK(text.find("          2024      2025  Jul   2026") != std::string::npos);
  CHECK(text.find("One mark a month: the middle of its answers.\n") != std::string::npos);
  panels.axis = {day("2020-03-03"), day("2026-02-27"), CalendarStep::quarter};
  CHECK(shown(panels).find("2020 2021") == std::string::npos);
  CHECK(shown(panels).find("One mark a quarter:") != std::string::npos);
}

TEST_CASE("whoever has it read aloud hears every value in words") {
  Panels panels = eight_weeks();
  panels.panels.resize(1);
  panels.panels.front().words = "Comfort, 8 of 8 weeks, oldest first: 4, 5, 3, 4, 6, 5, 6, 7.";
  CHECK(shown(panels, {false, 80, true}) ==
        "Alex\n"
        "Comfort, 8 of 8 weeks, oldest first: 4, 5, 3, 4, 6, 5, 6, 7.\n"
        "\n"
        "Events\n"
        "Wed 21 Jan 2026: visit to the clinic, in week 3.\n"
        "Thu 12 Feb 2026: new pain medicine, in week 6.\n");
}

TEST_CASE("in Markdown each person has a table of all numbers") {
  Panels panels = eight_weeks();
  panels.panels.erase(panels.panels.begin() + 1);
  panels.panels.pop_back();
  const std::string text = to_markdown({{panels}});
  CHECK(text.find("## Alex\n\n- comfort: mostly 4 to 6, 8 of 8 (0 not at all, 10 fully)\n") !=
        std::string::npos);
  CHECK(text.find("| Week of | comfort | Events |\n| --- | ---: | --- |\n| 5 Jan | 4 |  |\n") !=
        std::string::npos);
  CHECK(text.find("| 19 Jan | 3 | a visit to the clinic |\n") != std::string::npos);
  CHECK(text.find("| 26 Jan | nothing to show |  |\n") != std::string::npos);
  panels.panels.back().unasked = {3};
  CHECK(to_markdown({{panels}}).find("| 26 Jan |  |  |\n") != std::string::npos);
}
