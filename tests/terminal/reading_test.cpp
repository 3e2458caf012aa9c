#include "hearth/terminal/dialogs.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <sstream>
#include <string>
#include <vector>

#include "hearth/core/text.hpp"
#include "support/scripted_console.hpp"
#include "support/scripted_screen.hpp"

namespace hearth {
namespace {

Document long_document() {
  Document document;
  for (int n = 0; n < 200; ++n) {
    document.blocks.emplace_back(Paragraph{"Paragraph " + std::to_string(n)});
  }
  return document;
}

/// A line of twelve weeks.
Document twelve_weeks() {
  Panel panel;
  panel.label = "Comfort";
  panel.scale = {0, 10, "not at all", "very"};
  for (int n = 0; n < 12; ++n) panel.middle.emplace_back(n % 10);
  return {{Panels{
      {*parse_date("2026-01-05"), *parse_date("2026-03-29"), CalendarStep::week}, {}, {panel}}}};
}

/// Without the spaces at both ends, those that say anything.
std::vector<std::string> lines_in(const std::string& text) {
  std::vector<std::string> all;
  std::istringstream lines(text);
  for (std::string line; std::getline(lines, line);) {
    if (!trimmed(line).empty()) all.emplace_back(trimmed(line));
  }
  return all;
}

}  // namespace

TEST_CASE("a drawing is as wide as the page it stands on, however wide the terminal is") {
  for (const Size size : {Size{80, 24}, Size{40, 20}, Size{100, 60}}) {
    CAPTURE(size.columns);
    ScriptedScreen screen(std::string(9, '\r'));
    screen.screen_size = size;
    const Style style{.columns = std::min(size.columns, 80), .drawing_columns = size.columns};
    CHECK(read_pages(screen, style, twelve_weeks(), "Enter goes on."));
    const std::vector<std::string> shown = lines_in(screen.seen());
    for (const std::string& line :
         lines_in(to_terminal(twelve_weeks(), {.columns = room_of(size)}))) {
      CHECK_MESSAGE(std::ranges::find(shown, line) != shown.end(), line);
    }
  }
}

TEST_CASE("Page Down, Page Up, Home and End turn pages, and end none") {
  const auto shown_after = [](const std::string& keys) {
    ScriptedScreen screen(keys);
    CHECK_FALSE(read_pages(screen, {}, long_document(), "Enter goes on."));
    const std::string now = screen.now();
    return now.substr(now.find("Page "), now.find(" of ") - now.find("Page "));
  };
  CHECK(shown_after("\x1b[6~") == "Page 2");
  CHECK(shown_after("\x1b[6~\x1b[6~\x1b[5~") == "Page 2");
  CHECK(shown_after("\x1b[5~") == "Page 1");
  CHECK(shown_after("\x1b[6~\x1b[6~\x1b[H") == "Page 1");
  CHECK(shown_after("\x1b[F\x1b[6~\x1b[6~") == shown_after("\x1b[F"));
  CHECK(shown_after("\x1b[F\x1b[5~") != shown_after("\x1b[F"));
}

TEST_CASE("a long document is read page by page, each turned with Enter") {
  ScriptedScreen screen(std::string(40, '\r'));
  CHECK(read_pages(screen, {}, long_document(), "Enter goes on."));
  CHECK(screen.seen().find("Paragraph 0\n") != std::string::npos);
  CHECK(screen.now().find("Paragraph 199") != std::string::npos);
  CHECK(screen.now().find("Paragraph 0\n") == std::string::npos);
  CHECK(screen.now().find("Enter goes on.") != std::string::npos);
}

TEST_CASE("whoever leaves at a page reads no further") {
  for (const char* typed : {"\r\x03", "\x04", ""}) {
    ScriptedScreen screen(typed);
    CHECK_FALSE(read_pages(screen, {}, long_document(), "Enter goes on."));
    CHECK(screen.seen().find("Paragraph 199") == std::string::npos);
  }
}

TEST_CASE("without a screen it is lines, taken off when they have been read") {
  ScriptedConsole console({""});
  CHECK(read_through(console, {}, {{Paragraph{"Hello."}}}, "Enter goes on."));
  CHECK(console.heard() == "Hello.\n\nEnter goes on.\n> < \n(the screen is cleared)\n");
  ScriptedConsole gone;
  CHECK_FALSE(read_through(gone, {}, {{Paragraph{"Hello."}}}, "Enter goes on."));
}

TEST_CASE("a question is never the last line of a page, and blocks stand apart") {
  for (int before = 0; before < 30; ++before) {
    Document document;
    for (int n = 0; n < before; ++n) document.blocks.emplace_back(Paragraph{"."});
    document.blocks.emplace_back(Heading{3, "How close?"});
    document.blocks.emplace_back(Bullets{{"Alex: 5", "Sam: 8"}});
    document.blocks.emplace_back(Paragraph{"Here you differ."});
    ScriptedScreen screen(std::string(40, '\r'));
    CHECK(read_pages(screen, {}, document, "Enter goes on."));
    const std::string seen = screen.seen();
    const auto question = seen.find("How close?");
    REQUIRE(question != std::string::npos);
    CHECK(seen.substr(question, 10 + 2 + 4 + 2).find("\n\n") != std::string::npos);
    CHECK(seen.find("Here you differ.") < seen.find("Enter goes on.", question));
  }
}

}  // namespace hearth
