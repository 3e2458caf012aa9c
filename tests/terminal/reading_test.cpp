#include "hearth/terminal/dialogs.hpp"

#include <doctest/doctest.h>

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

}  // namespace

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
