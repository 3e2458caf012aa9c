#include "hearth/terminal/dialogs.hpp"

#include <fmt/core.h>

#include <optional>
#include <string_view>

#include "hearth/core/text.hpp"
#include "hearth/terminal/screen/picture.hpp"
#include "hearth/terminal/screen/screen.hpp"

namespace hearth {
namespace {

using Kind = KeyPress::Kind;

Confirmed as_confirmed(bool yes) { return yes ? Confirmed::yes : Confirmed::no; }

std::optional<Confirmed> answer_in(std::string_view typed, bool usual) {
  const std::string word = folded(trimmed(typed));
  if (word.empty()) return as_confirmed(usual);
  if (word == "y" || word == "yes") return Confirmed::yes;
  if (word == "n" || word == "no") return Confirmed::no;
  return std::nullopt;
}

std::optional<Confirmed> answer_in(const KeyPress& press, bool usual) {
  if (press.kind == Kind::over || is_control(press, 'c') || is_control(press, 'd')) {
    return Confirmed::left;
  }
  if (press.kind == Kind::enter) return as_confirmed(usual);
  const bool says = press.kind == Kind::text && !trimmed(press.text).empty();
  return says ? answer_in(press.text, usual) : std::nullopt;
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

}  // namespace hearth
