#pragma once

#include <termios.h>
#include <unistd.h>

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <utility>

#include "hearth/system/signals.hpp"
#include "hearth/terminal/screen/screen.hpp"
#include "keyboard.hpp"

namespace hearth {

/// The alternate screen of the terminal at stdin and stderr. The settings and the normal screen
/// are back when it goes away, while an editor is open, and when a signal ends or stops the
/// process.
class TerminalScreen final : public Screen {
 public:
  TerminalScreen();
  ~TerminalScreen() override;
  TerminalScreen(const TerminalScreen&) = delete;
  TerminalScreen& operator=(const TerminalScreen&) = delete;

  Size size() const override;
  void show(const Picture& picture) override;
  void ring() override;
  KeyPress read() override;
  [[nodiscard]] std::optional<KeyPress> read_within(int ms) override;
  void before_end(std::function<void()> action) override { before_end_ = std::move(action); }
  Edited edit(const std::string& text) override;
  std::string editor_caution() const override;

 private:
  void enter();
  void prepare() const;
  void leave();
  KeyPress take_signal(int signal);

  std::unique_ptr<SignalWatch> watch_ = std::make_unique<SignalWatch>();
  termios before_{};
  bool entered_ = false;
  std::function<void()> before_end_;
  Keyboard keyboard_{STDIN_FILENO};
};

}  // namespace hearth
