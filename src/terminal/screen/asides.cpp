#include "asides.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include "hearth/core/text.hpp"
#include "hearth/terminal/screen/picture.hpp"

namespace hearth {
namespace {

using Kind = KeyPress::Kind;

constexpr const char* kGoesOn = msgid("Enter goes on.");
constexpr const char* kStops =
    msgid("Enter or k keeps it and leaves   g or Esc goes on   t throws it away");
constexpr const char* kWays = msgid("s takes it   Enter asks all of it   ! stops here for now");

bool wants_to_be_gone(const KeyPress& press) {
  return press.kind == Kind::over || is_control(press, 'c');
}

std::optional<Way> way_of(const KeyPress& press) {
  if (wants_to_be_gone(press)) return Way::stop;
  if (press.kind == Kind::enter || press.kind == Kind::escape) return Way::whole;
  const bool says = press.kind == Kind::text && !trimmed(press.text).empty();
  return says ? way_in(press.text) : std::nullopt;
}

}  // namespace

KeyPress shown_until_pressed(Screen& screen, const Style& style,
                             const std::vector<std::string>& paragraphs, std::string_view foot) {
  std::size_t part = 0;
  for (;;) {
    const auto pages = pages_of(paragraphs, foot, screen.size(), style.color);
    const std::size_t last = pages.size() - 1;
    part = std::min(part, last);
    screen.show(pages[part]);
    KeyPress press = screen.read();
    if (press.kind == Kind::resized) continue;
    if (wants_to_be_gone(press) || part == last) return press;
    ++part;
  }
}

void show_until_read(Screen& screen, const Style& style, const std::vector<std::string>& paragraphs,
                     std::deque<KeyPress>& waiting) {
  std::size_t part = 0;
  while (!paragraphs.empty()) {
    const auto pages = pages_of(paragraphs, translated(kGoesOn), screen.size(), style.color);
    part = std::min(part, pages.size() - 1);
    screen.show(pages[part]);
    KeyPress press = screen.read();
    const bool gone = leaves_at_once(press);
    const bool read = press.kind == Kind::enter || press.kind == Kind::escape;
    if (read && ++part == pages.size()) return;
    if (press.kind == Kind::text || press.kind == Kind::paste || gone) {
      waiting.push_back(std::move(press));
    }
    if (gone) return;
  }
}

bool leaves_at_once(const KeyPress& press) {
  return wants_to_be_gone(press) || press == KeyPress{Kind::text, "!"};
}

Stop asked_whether_to_stop(Screen& screen, const Style& style) {
  for (;;) {
    const KeyPress press =
        shown_until_pressed(screen, style, {translated(kKeepOrNot)}, translated(kStops));
    if (press.kind == Kind::enter || wants_to_be_gone(press)) return Stop::keep;
    if (press.kind == Kind::escape) return Stop::go_on;
    const auto said = press.kind == Kind::text ? stop_in(press.text) : std::nullopt;
    if (said) return *said;
  }
}

Way asked_which_way(Screen& screen, const Style& style, const std::string& said,
                    std::deque<KeyPress>& waiting) {
  for (;;) {
    KeyPress press =
        shown_until_pressed(screen, style, {translated(kShortWay), said}, translated(kWays));
    if (const auto way = way_of(press)) return *way;
    if (press.kind == Kind::text || press.kind == Kind::paste) waiting.push_back(std::move(press));
  }
}

}  // namespace hearth
