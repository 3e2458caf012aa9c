#include "hearth/terminal/dialogs.hpp"

#include <doctest/doctest.h>

#include "support/scripted_console.hpp"
#include "support/scripted_screen.hpp"

namespace hearth {

TEST_CASE("a line says yes or no, and is asked again until it does") {
  for (const auto& [typed, said] :
       std::vector<std::pair<std::string, Confirmed>>{{"y", Confirmed::yes},
                                                      {" YES ", Confirmed::yes},
                                                      {"n", Confirmed::no},
                                                      {"No", Confirmed::no}}) {
    ScriptedConsole console({"perhaps", typed});
    CHECK(confirm(console, {}, "Go on?", true) == said);
    CHECK(console.heard() == "Go on? [Y/n]\n> < perhaps\nGo on? [Y/n]\n> < " + typed + "\n");
  }
}

TEST_CASE("Enter alone is the usual answer, and the end of the input is none") {
  for (const bool usual : {true, false}) {
    ScriptedConsole console({""});
    CHECK(confirm(console, {}, "Go on?", usual) == (usual ? Confirmed::yes : Confirmed::no));
    ScriptedConsole gone;
    CHECK(confirm(gone, {}, "Go on?", usual) == Confirmed::left);
  }
}

TEST_CASE("! leaves, wherever something is asked or shown") {
  for (const char* way : {"!", " !! "}) {
    ScriptedConsole console({way, way, way});
    CHECK(confirm(console, {}, "Go on?", true) == Confirmed::left);
    CHECK(hand_over(console, {}, "Now it is Sam's turn.") == Handed::left);
    CHECK_FALSE(read_through(console, {}, {{Paragraph{{"Read this."}}}}, "Press Enter."));
  }
  ScriptedScreen screen("!!!");
  CHECK(confirm_page(screen, {}, "Go on?", true) == Confirmed::left);
  CHECK(hand_over_page(screen, {}, "Now it is Sam's turn.") == Handed::left);
  CHECK_FALSE(read_pages(screen, {}, {{Paragraph{{"Read this."}}}}, "Press Enter."));
}

TEST_CASE("on a page one key is enough") {
  for (const auto& [typed, said] :
       std::vector<std::pair<const char*, Confirmed>>{{"xy", Confirmed::yes},
                                                      {"n", Confirmed::no},
                                                      {" \r", Confirmed::yes},
                                                      {"\x03", Confirmed::left},
                                                      {"", Confirmed::left}}) {
    ScriptedScreen screen(typed);
    CHECK(confirm_page(screen, {}, "Go on?", true) == said);
    CHECK(screen.now().find("Go on?") != std::string::npos);
    CHECK(screen.presses_left() == 0);
  }
}

}  // namespace hearth
