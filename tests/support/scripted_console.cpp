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

namespace {

/// Nobody presses anything in the minute of a `.`, nor behind the last key.
class ScriptedKeys final : public KeyWatch {
 public:
  ScriptedKeys(std::string& pressed, std::int64_t* passed_ms)
      : pressed_(pressed), passed_ms_(passed_ms) {}

  std::optional<KeyPress> read_within(int ms) override {
    if (!pressed_.empty() && pressed_.front() != '.') return take();
    if (ms < 0) ms = pressed_.empty() ? -1 : kMinuteMs;
    if (ms < 0) return KeyPress{KeyPress::Kind::over};
    if (passed_ms_ != nullptr) *passed_ms_ += ms;
    quiet_ms_ += ms;
    if (quiet_ms_ >= kMinuteMs && !pressed_.empty()) {
      pressed_.erase(0, 1);
      quiet_ms_ = 0;
    }
    return std::nullopt;
  }

 private:
  static constexpr int kMinuteMs = 60'000;

  KeyPress take() {
    const std::string key = pressed_.substr(0, 1);
    pressed_.erase(0, 1);
    quiet_ms_ = 0;
    if (key == "\x03") return {KeyPress::Kind::control, "c"};
    return key == "\r" ? KeyPress{KeyPress::Kind::enter} : KeyPress{KeyPress::Kind::text, key};
  }

  std::string& pressed_;
  std::int64_t* passed_ms_;
  std::int64_t quiet_ms_ = 0;
};

}  // namespace

std::unique_ptr<KeyWatch> ScriptedConsole::keys() {
  return std::make_unique<ScriptedKeys>(pressed, passed_ms);
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
