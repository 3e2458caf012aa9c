#include "scripted_screen.hpp"

#include <utility>

#include "screen/keyboard.hpp"

namespace hearth {

std::vector<KeyPress> presses(std::string_view typed) {
  KeyDecoder decoder;
  decoder.take(typed);
  std::vector<KeyPress> all;
  while (auto press = decoder.next()) all.push_back(std::move(*press));
  decoder.settle();
  while (auto press = decoder.next()) all.push_back(std::move(*press));
  return all;
}

std::string uncolored(std::string_view text) {
  std::string plain;
  while (!text.empty()) {
    const auto code = text.substr(0, 2) == "\x1b[" ? text.find('m') + 1 : 0;
    if (code == 0) plain += text.front();
    text.remove_prefix(code == 0 ? 1 : code);
  }
  return plain;
}

ScriptedScreen::ScriptedScreen(std::string_view typed) {
  for (auto& press : presses(typed)) presses_.push_back(std::move(press));
}

void ScriptedScreen::show(const Picture& picture) {
  now_.clear();
  for (const auto& line : picture.lines) now_ += line + "\n";
  seen_ += now_;
}

KeyPress ScriptedScreen::read() {
  if (presses_.empty()) return {KeyPress::Kind::over};
  KeyPress press = std::move(presses_.front());
  presses_.pop_front();
  return press;
}

std::optional<KeyPress> ScriptedScreen::read_within(int ms) {
  const bool idles = ms >= 0 && idle_before == presses_.size();
  if (idles) return idle_before.reset(), std::nullopt;
  return read();
}

Edited ScriptedScreen::edit(const std::string& text) {
  edits.push_back(text);
  return edited;
}

}  // namespace hearth
