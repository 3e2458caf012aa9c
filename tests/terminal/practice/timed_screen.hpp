#pragma once

#include <cstdint>
#include <deque>
#include <functional>
#include <string>
#include <utility>
#include <vector>

#include "hearth/terminal/screen/screen.hpp"
#include "support/scripted_screen.hpp"

namespace hearth::test {

/// A screen whose clock stands still but where it waits for a press; somebody presses at times that
/// are written down.
class TimedScreen : public Screen {
 public:
  struct Shown {
    std::int64_t at_ms = 0;
    std::string text;
  };

  /// `typed` is pressed at that time, one press after the other.
  void press_at(std::int64_t ms, std::string_view typed) {
    for (KeyPress& press : presses(typed)) coming_.emplace_back(ms, std::move(press));
  }

  /// Something happens to the terminal then.
  void resize_at(std::int64_t ms) { coming_.emplace_back(ms, KeyPress{KeyPress::Kind::resized}); }

  std::function<std::int64_t()> clock() {
    return [this] { return now_ms; };
  }

  Size size() const override { return screen_size; }
  void show(const Picture& picture) override {
    std::string text;
    for (const std::string& line : picture.lines) text += line + "\n";
    shown.push_back({now_ms, std::move(text)});
  }
  void ring() override { rang_at.push_back(now_ms); }
  KeyPress read() override { return *read_within(-1); }
  [[nodiscard]] std::optional<KeyPress> read_within(int ms) override {
    if (coming_.empty() && ms < 0) return KeyPress{KeyPress::Kind::over};
    if (coming_.empty() || (ms >= 0 && coming_.front().first > now_ms + ms)) {
      now_ms += ms;
      return std::nullopt;
    }
    now_ms = std::max(now_ms, coming_.front().first) + stops_for;
    KeyPress press = std::move(coming_.front().second);
    coming_.pop_front();
    return press;
  }
  void before_end(std::function<void()> /*action*/) override {}
  Edited edit(const std::string& /*text*/) override { return {}; }
  std::string editor_caution() const override { return ""; }

  Size screen_size;
  std::int64_t now_ms = 1000;
  std::int64_t stops_for = 0;  ///< the process is stopped so long at each press
  std::vector<Shown> shown;
  std::vector<std::int64_t> rang_at;

 private:
  std::deque<std::pair<std::int64_t, KeyPress>> coming_;
};

}  // namespace hearth::test
