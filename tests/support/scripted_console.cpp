#include "scripted_console.hpp"

#include <fmt/core.h>

namespace hearth {

ScriptedConsole::ScriptedConsole(std::vector<std::string> lines)
    : lines_(lines.begin(), lines.end()) {}

void ScriptedConsole::out(std::string_view text) {
  outs_ += text;
  heard_ += text;
}

void ScriptedConsole::note(std::string_view text) {
  notes_ += text;
  heard_ += text;
}

bool ScriptedConsole::clear() {
  if (is_plain) return false;
  heard_ += "(the screen is cleared)\n";
  return true;
}

Line ScriptedConsole::read_line(std::string_view prompt, std::string_view initial) {
  heard_ += prompt;
  if (!initial.empty()) heard_ += fmt::format("[{}]", initial);
  if (given_++ == interrupted_at) {
    heard_ += "< (Ctrl-C)\n";
    return {Line::Kind::interrupted, begun};
  }
  if (lines_.empty()) {
    heard_ += after_last == Line::Kind::end ? "< (end)\n" : "< (Ctrl-C)\n";
    return {after_last, begun};
  }
  std::string line = lines_.front();
  lines_.pop_front();
  heard_ += fmt::format("< {}\n", line);
  return {Line::Kind::text, line.empty() ? std::string(initial) : line};
}

}  // namespace hearth
