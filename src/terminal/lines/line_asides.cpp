#include "line_asides.hpp"

#include <optional>

#include "hearth/core/text.hpp"

namespace hearth {

void say_in_lines(Console& console, const Style& style, std::string_view text) {
  for (const auto& line : wrap(printable(text), style.columns)) console.note(line + "\n");
}

Stop asked_whether_to_stop(Console& console, const Style& style) {
  std::optional<Stop> what;
  while (!what) {
    say_in_lines(console, style, translated(kKeepOrNot));
    say_in_lines(console, style, tr("Enter keeps it; or type go on, or throw away."));
    const Line said = console.read_line("> ");
    what = said.kind == Line::Kind::text ? stop_in(said.text) : Stop::keep;
  }
  return *what;
}

}  // namespace hearth
