#include "hearth/terminal/dialogs.hpp"

#include <doctest/doctest.h>

#include "support/scripted_console.hpp"
#include "support/scripted_screen.hpp"

namespace hearth {

TEST_CASE("the page says who is next, nothing else, and waits for Enter") {
  ScriptedScreen screen("x \r");
  CHECK(hand_over_page(screen, {}, "Sam"));
  CHECK(screen.now() ==
        "\n\n"
        "    Thank you. Now it is Sam's turn.\n"
        "\n"
        "    Press Enter when you are sitting comfortably.\n");
}

TEST_CASE("whoever leaves at the page does not go on") {
  ScriptedScreen stopped("\x03");
  CHECK_FALSE(hand_over_page(stopped, {}, "Sam"));
  ScriptedScreen over("");
  CHECK_FALSE(hand_over_page(over, {}, "Sam"));
}

TEST_CASE("without a screen it is a line, after the screen was cleared") {
  ScriptedConsole console({""});
  CHECK(hand_over(console, {}, "Sam"));
  CHECK(console.heard() ==
        "(the screen is cleared)\n"
        "Thank you. Now it is Sam's turn.\n"
        "Press Enter when you are sitting comfortably.\n"
        "> < \n");
  ScriptedConsole gone;
  CHECK_FALSE(hand_over(gone, {}, "Sam"));
}

TEST_CASE("where nothing can be taken off the screen, a line asks for it before another looks") {
  ScriptedConsole console({""});
  console.is_plain = true;
  CHECK(hand_over(console, {}, "Sam"));
  CHECK(console.heard().starts_with("Please clear the screen before you hand over.\nThank you."));
}

}  // namespace hearth
