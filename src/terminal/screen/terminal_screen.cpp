#include "terminal_screen.hpp"

#include <sys/ioctl.h>
#include <unistd.h>

#include <cstdlib>
#include <optional>
#include <string_view>
#include <tuple>

#include <fmt/core.h>

#include "hearth/core/error.hpp"
#include "hearth/core/translated.hpp"
#include "hearth/system/descriptor.hpp"

namespace hearth {
namespace {

using Kind = KeyPress::Kind;

constexpr std::string_view kEnter = "\x1b[?1049h\x1b[?2004h\x1b[?25l\x1b[H\x1b[J";

/// What was shown is wiped first: some terminals show it again when the screen is next used.
constexpr std::string_view kLeave = "\x1b[0m\x1b[H\x1b[J\x1b[?2004l\x1b[?25h\x1b[?1049l";

std::optional<std::string> from_environment(const char* name) {
  const char* const value = std::getenv(name);
  return value == nullptr ? std::nullopt : std::optional<std::string>(value);
}

}  // namespace

TerminalScreen::TerminalScreen() { enter(); }

TerminalScreen::~TerminalScreen() { leave(); }

void TerminalScreen::enter() {
  if (tcgetattr(STDIN_FILENO, &before_) != 0) {
    throw Error(tr("This terminal could not be prepared for typing."),
                tr("Please try again with --accessible, which reads plain lines."));
  }
  prepare();
  entered_ = true;
}

void TerminalScreen::prepare() const {
  const termios settings = for_keys(before_);
  tcsetattr(STDIN_FILENO, TCSADRAIN, &settings);
  std::ignore = write_all(STDERR_FILENO, kEnter);
}

void TerminalScreen::leave() {
  if (!entered_) return;
  entered_ = false;
  std::ignore = write_all(STDERR_FILENO, kLeave);
  tcsetattr(STDIN_FILENO, TCSADRAIN, &before_);
}

Size TerminalScreen::size() const {
  winsize now{};
  const bool known =
      ioctl(STDERR_FILENO, TIOCGWINSZ, &now) == 0 && now.ws_col > 0 && now.ws_row > 0;
  return known ? Size{now.ws_col, now.ws_row} : Size{};
}

// A line is wiped before it is written: behind a full one, the last character would go.
void TerminalScreen::show(const Picture& picture) {
  std::string bytes = "\x1b[?25l";
  int row = 0;
  for (const auto& line : picture.lines) bytes += fmt::format("\x1b[{};1H\x1b[2K{}", ++row, line);
  if (row < size().rows) bytes += fmt::format("\x1b[{};1H\x1b[J", row + 1);
  if (const auto cursor = picture.cursor) {
    bytes += fmt::format("\x1b[{};{}H\x1b[?25h", cursor->row + 1, cursor->column + 1);
  }
  std::ignore = write_all(STDERR_FILENO, bytes);
}

void TerminalScreen::ring() { std::ignore = write_all(STDERR_FILENO, "\a"); }

KeyPress TerminalScreen::read() {
  for (;;) {
    if (auto press = read_within(-1)) return *std::move(press);
  }
}

std::optional<KeyPress> TerminalScreen::read_within(int ms) {
  const auto came = keyboard_.next(*watch_, ms);
  if (came.signal != 0) return take_signal(came.signal);
  return came.press;
}

KeyPress TerminalScreen::take_signal(int signal) {
  if (signal == SIGINT) return {Kind::control, "c"};
  if (signal == SIGCONT) prepare();  // stopped from elsewhere: there was no time to leave
  if (signal == SIGWINCH || signal == SIGCONT) return {Kind::resized};
  if (signal != SIGTSTP && before_end_) before_end_();
  leave();
  watch_->pass_on(signal);
  if (signal != SIGTSTP) return {Kind::over};
  enter();
  return {Kind::resized};
}

Edited TerminalScreen::edit(const std::string& text) {
  leave();
  watch_.reset();
  Edited edited = edit_outside(text, from_environment);
  watch_ = std::make_unique<SignalWatch>();
  enter();
  return edited;
}

std::string TerminalScreen::editor_caution() const {
  return hearth::editor_caution(from_environment);
}

}  // namespace hearth
