#pragma once

#include <deque>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "hearth/terminal/screen/screen.hpp"

namespace hearth {

/// The presses of somebody who types this: `\r` Enter, escape sequences as a terminal sends them.
std::vector<KeyPress> presses(std::string_view typed);

/// The text without its colours.
std::string uncolored(std::string_view text);

/// A person before a whole screen who presses what a test has written down. When nothing is left,
/// it is over.
class ScriptedScreen : public Screen {
 public:
  explicit ScriptedScreen(std::string_view typed);

  Size size() const override { return screen_size; }
  void show(const Picture& picture) override;
  void ring() override { ++rings; }
  KeyPress read() override;
  [[nodiscard]] std::optional<KeyPress> read_within(int ms) override;
  void before_end(std::function<void()> action) override { ending = std::move(action); }
  Edited edit(const std::string& text) override;
  std::string editor_caution() const override { return caution; }

  /// Everything shown so far, a picture after the other.
  const std::string& seen() const { return seen_; }
  /// What was shown last.
  const std::string& now() const { return now_; }
  std::size_t presses_left() const { return presses_.size(); }

  Size screen_size;
  int rings = 0;
  std::function<void()> ending;                 ///< what is done before a signal ends the process
  std::optional<std::size_t> idle_before = {};  ///< with so many presses left, none comes for long
  std::string caution;
  Edited edited;                   ///< what comes of edit()
  std::vector<std::string> edits;  ///< what was given to it

 private:
  std::deque<KeyPress> presses_;
  std::string seen_;
  std::string now_;
};

}  // namespace hearth
