#include "hearth/terminal/hand_over.hpp"

#include <fmt/core.h>

#include "hearth/core/text.hpp"

namespace hearth {
namespace {

using Kind = KeyPress::Kind;

constexpr const char* kEnter = "Press Enter when you are sitting comfortably.";

std::string turn_of(const std::string& name) {
  return fmt::format("Thank you. Now it is {}'s turn.", printable(name));
}

}  // namespace

void clear_or_say(Console& console) {
  if (!console.clear()) console.note("Please clear the screen before you hand over.\n");
}

bool hand_over(Console& console, const Style& style, const std::string& name) {
  clear_or_say(console);
  if (const auto screen = console.screen()) return hand_over_page(*screen, style, name);
  console.note(fmt::format("{}\n{}\n", turn_of(name), kEnter));
  return console.read_line("> ").kind == Line::Kind::text;
}

bool hand_over_page(Screen& screen, const Style& style, const std::string& name) {
  for (;;) {
    screen.show(pages_of({turn_of(name)}, kEnter, screen.size(), style.color).front());
    const KeyPress press = screen.read();
    if (press.kind == Kind::enter) return true;
    if (press.kind == Kind::over || is_control(press, 'c') || is_control(press, 'd')) return false;
  }
}

}  // namespace hearth
