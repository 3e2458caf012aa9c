#include "hearth/terminal/reading.hpp"

#include <variant>
#include <vector>

#include "hearth/terminal/hand_over.hpp"
#include "hearth/terminal/screen/picture.hpp"
#include "hearth/terminal/screen/screen.hpp"

namespace hearth {
namespace {

using Kind = KeyPress::Kind;

std::string text_of(const Block& block, const Style& style) {
  std::string text = to_terminal({{block}}, style);
  while (text.ends_with('\n')) text.pop_back();
  return text;
}

/// A heading belongs to all that follows up to the next, and sticks to the first of it.
std::vector<Part> parts_of(const Document& document, const Style& style) {
  std::vector<Part> parts;
  bool behind_heading = false;
  for (const auto& block : document.blocks) {
    const bool is_heading = std::holds_alternative<Heading>(block);
    if (parts.empty() || (is_heading && !behind_heading)) parts.emplace_back();
    if (behind_heading) {
      parts.back().back() += "\n\n" + text_of(block, style);
    } else {
      parts.back().push_back(text_of(block, style));
    }
    behind_heading = is_heading;
  }
  return parts;
}

/// Waits for Enter; false if the person left.
bool turned(Screen& screen) {
  for (;;) {
    const KeyPress press = screen.read();
    if (press.kind == Kind::enter) return true;
    if (press.kind == Kind::over || is_control(press, 'c') || is_control(press, 'd')) return false;
  }
}

}  // namespace

bool read_through(Console& console, const Style& style, const Document& document,
                  const std::string& foot) {
  if (const auto screen = console.screen()) return read_pages(*screen, style, document, foot);
  console.note(to_terminal(document, style));
  console.note("\n" + foot + "\n");
  const bool read = console.read_line("> ").kind == Line::Kind::text;
  clear_or_say(console);
  return read;
}

bool read_pages(Screen& screen, const Style& style, const Document& document,
                const std::string& foot) {
  Style plain = style;
  plain.color = false;  // the pages have their own inks
  plain.columns = room_of(screen.size());
  const auto parts = parts_of(document, plain);
  for (const Picture& page : pages_of_parts(parts, foot, screen.size(), style.color)) {
    screen.show(page);
    if (!turned(screen)) return false;
  }
  return true;
}

}  // namespace hearth
