#include "hearth/terminal/reading.hpp"

#include <algorithm>
#include <string_view>
#include <vector>

#include "hearth/terminal/picture.hpp"
#include "hearth/terminal/screen.hpp"

namespace hearth {
namespace {

using Kind = KeyPress::Kind;

std::vector<std::string> paragraphs_of(std::string_view text) {
  std::vector<std::string> paragraphs;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find("\n\n", at), text.size());
    paragraphs.emplace_back(text.substr(at, end - at));
    at = end + 2;
  }
  return paragraphs;
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
  console.clear();
  return read;
}

bool read_pages(Screen& screen, const Style& style, const Document& document,
                const std::string& foot) {
  Style plain = style;
  plain.color = false;  // the pages have their own inks
  plain.columns = room_of(screen.size());
  const auto paragraphs = paragraphs_of(to_terminal(document, plain));
  for (const Picture& page : pages_of(paragraphs, foot, screen.size(), style.color)) {
    screen.show(page);
    if (!turned(screen)) return false;
  }
  return true;
}

}  // namespace hearth
