#include <doctest/doctest.h>

#include <algorithm>

#include "hearth/core/text.hpp"
#include "hearth/document/terminal.hpp"

using namespace hearth;

namespace {

Date day(const char* iso) { return *parse_date(iso); }

Panels pain() {
  Panel made{"pain", {}, "", {0, 10, "none", "worst I can imagine"}, {5, 4, 7, 5, 4, 3, 3, 2}};
  made.voice = {"Alex", 0};
  made.says = {"Tended to fall: middle 5 in the first four weeks, 3 in the last four."};
  return {{day("2026-01-05"), day("2026-03-01")},
          {{day("2026-01-21"), "visit to the clinic"}},
          {made},
          Panels::Size::close};
}

std::string shown(const Panels& panels, const Style& style = {}) {
  return to_terminal({{panels}}, style);
}

}  // namespace

TEST_CASE("one metric has a row for each answer, and its sentences below") {
  CHECK(shown(pain()) == R"(Alex   10 worst I can imagine, 0 none
       10┤
        9│
        8│
        7│         ●
        6│
        5┤ ●           ●
        4│     ●           ●
        3│                     ●   ●
        2│                             ●
        1│
        0┤
           5   12  19  26  2   9   16  23
           Jan             Feb
events             a
  Tended to fall: middle 5 in the first four weeks, 3 in the last four.

a 21 Jan visit to the clinic
)");
}

TEST_CASE("a month shows its middle, and how far its answers reach") {
  Panels panels = pain();
  panels.axis = {day("2026-01-01"), day("2026-03-31"), CalendarStep::month};
  panels.panels.front().middle = {5, std::nullopt, 2};
  panels.panels.front().spread = {Panel::Range{3, 6}, std::nullopt, Panel::Range{2, 2}};
  CHECK(shown(panels) == R"(Alex   10 worst I can imagine, 0 none
       10┤
        9│
        8│
        7│
        6│ │
        5┤ ●
        4│ │
        3│ │
        2│         ●
        1│
        0┤
           J   F   M
           2026
events     a
  Tended to fall: middle 5 in the first four weeks, 3 in the last four.

a 21 Jan visit to the clinic
● the middle of a month’s answers, │ from its lowest to its highest
)");
}

TEST_CASE("without dots a letter stands for a mark") {
  CHECK(shown(pain(), {false, 80, false, Signs::lines}).find("7│         o\n") !=
        std::string::npos);
  const std::string ascii = shown(pain(), {false, 80, false, Signs::ascii});
  CHECK(ascii.find("        7|         o\n") != std::string::npos);
  CHECK(std::ranges::all_of(ascii, [](char c) { return static_cast<unsigned char>(c) < 0x80; }));
}

TEST_CASE("two people stand beside each other where there is room, else below") {
  Panels panels = pain();
  panels.panels.push_back(panels.panels.front());
  panels.panels.back().voice = {"Sam", 1};
  const std::string wide = shown(panels, {false, 100, false, {}, false, 120});
  CHECK(wide.substr(0, wide.find('\n')) ==
        "Alex   10 worst I can imagine, 0 none                        Sam    10 worst I can "
        "imagine, 0 none");
  CHECK(shown(panels).find("\n\nSam    10 worst") != std::string::npos);
}

TEST_CASE("a scale with more answers than rows names only what stands there") {
  Panels panels = pain();
  panels.panels.front().scale = {0, 100, "", ""};
  panels.panels.front().middle = {0, 50, 100};
  const std::string text = shown(panels);
  CHECK(text.starts_with("Alex\n       100┤         ●\n        90│\n"));
  CHECK(text.find("         0┤ ●\n") != std::string::npos);
}
