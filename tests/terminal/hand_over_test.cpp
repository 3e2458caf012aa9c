#include "hearth/terminal/dialogs.hpp"

#include <doctest/doctest.h>

#include "support/scripted_console.hpp"
#include "support/scripted_screen.hpp"

namespace hearth {
namespace {

constexpr const char* kSam = "Thank you. Now it is Sam's turn.";

}  // namespace

TEST_CASE("the page says who is next, nothing else, and waits for Enter") {
  ScriptedScreen screen("x \r");
  CHECK(hand_over_page(screen, {}, kSam) == Handed::over);
  CHECK(screen.now() ==
        "\n\n"
        "    Thank you. Now it is Sam's turn.\n"
        "\n"
        "    Press Enter when you are sitting comfortably, or l to leave your part\n"
        "    for later.\n");
}

TEST_CASE("whoever is not there leaves their part for later") {
  ScriptedScreen screen("xl");
  CHECK(hand_over_page(screen, {}, kSam) == Handed::later);
  for (const char* typed : {"l", "later", " Late "}) {
    ScriptedConsole console({typed});
    CHECK(hand_over(console, {}, kSam) == Handed::later);
  }
}

TEST_CASE("whoever leaves at the page does not go on") {
  ScriptedScreen stopped("\x03");
  CHECK(hand_over_page(stopped, {}, kSam) == Handed::left);
  ScriptedScreen over("");
  CHECK(hand_over_page(over, {}, kSam) == Handed::left);
}

TEST_CASE("without a screen it is a line, after the screen was cleared") {
  ScriptedConsole console({""});
  CHECK(hand_over(console, {}, kSam) == Handed::over);
  CHECK(console.heard() ==
        "(the screen is cleared)\n"
        "Thank you. Now it is Sam's turn.\n"
        "Press Enter when you are sitting comfortably, or l to leave your part for later.\n"
        "> < \n");
  ScriptedConsole gone;
  CHECK(hand_over(gone, {}, kSam) == Handed::left);
}

TEST_CASE("where nothing can be taken off the screen, a line says so before another looks") {
  ScriptedConsole console({""});
  console.is_plain = true;
  CHECK(hand_over(console, {}, kSam) == Handed::over);
  CHECK(console.heard().starts_with(
      "What stands above can still be scrolled to: clear the history of this window before you "
      "hand over, or close the window in the end.\nThank you."));
}

TEST_CASE("before the first nothing is cleared, and who has no later leaves their part out") {
  ScriptedConsole console({"l"});
  console.is_plain = true;
  CHECK(hand_over(console, {}, kSam, {.is_first = true, .has_no_later = true}) == Handed::later);
  CHECK(console.heard().starts_with("Thank you."));
  CHECK(console.heard().find("or l to leave your part out.") != std::string::npos);
}

}  // namespace hearth
