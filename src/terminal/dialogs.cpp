#include "hearth/terminal/dialogs.hpp"

#include <optional>
#include <string_view>
#include <variant>
#include <vector>

#include <fmt/core.h>

#include "hearth/core/text.hpp"

namespace hearth {
namespace {

using Kind = KeyPress::Kind;

bool leaves(const KeyPress& press) {
  return press.kind == Kind::over || is_control(press, 'c') || is_control(press, 'd');
}

/// Shows a page until Enter; false if the person left.
template <class Page>
bool goes_on(Screen& screen, const Page& page) {
  for (;;) {
    screen.show(page());
    const KeyPress press = screen.read();
    if (press.kind == Kind::enter || leaves(press)) return press.kind == Kind::enter;
  }
}

Confirmed as_confirmed(bool yes) { return yes ? Confirmed::yes : Confirmed::no; }

std::optional<Confirmed> answer_in(std::string_view typed, bool usual) {
  const std::string word = folded(trimmed(typed));
  if (word.empty()) return as_confirmed(usual);
  if (word == "y" || word == "yes") return Confirmed::yes;
  if (word == "n" || word == "no") return Confirmed::no;
  return std::nullopt;
}

std::optional<Confirmed> answer_in(const KeyPress& press, bool usual) {
  if (leaves(press)) return Confirmed::left;
  if (press.kind == Kind::enter) return as_confirmed(usual);
  const bool says = press.kind == Kind::text && !trimmed(press.text).empty();
  return says ? answer_in(press.text, usual) : std::nullopt;
}

constexpr const char* kEnter = "Press Enter when you are sitting comfortably.";

std::string turn_of(const std::string& name) {
  return fmt::format("Thank you. Now it is {}'s turn.", printable(name));
}

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

}  // namespace

Confirmed confirm(Console& console, const Style& style, const std::string& question, bool usual) {
  if (const auto screen = console.screen()) return confirm_page(*screen, style, question, usual);
  for (;;) {
    console.note(fmt::format("{} {}\n", question, usual ? "[Y/n]" : "[y/N]"));
    const Line line = console.read_line("> ");
    if (line.kind != Line::Kind::text) return Confirmed::left;
    if (const auto answer = answer_in(line.text, usual)) return *answer;
  }
}

Confirmed confirm_page(Screen& screen, const Style& style, const std::string& question,
                       bool usual) {
  const std::string foot = usual ? "Enter or y is yes, n is no." : "y is yes, Enter or n is no.";
  for (;;) {
    screen.show(pages_of({question}, foot, screen.size(), style.color).front());
    if (const auto answer = answer_in(screen.read(), usual)) return *answer;
  }
}

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
  return goes_on(screen, [&] {
    return pages_of({turn_of(name)}, kEnter, screen.size(), style.color).front();
  });
}

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
    if (!goes_on(screen, [&page] { return page; })) return false;
  }
  return true;
}

}  // namespace hearth
