#include "hearth/terminal/terminal_console.hpp"

#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <tuple>
#include <utility>

#include "hearth/core/error.hpp"
#include "hearth/core/text.hpp"
#include "hearth/core/translated.hpp"
#include "hearth/system/descriptor.hpp"
#include "hearth/system/system_error.hpp"
#include "hearth/terminal/style.hpp"
#include "lines/line_field.hpp"
#include "lines/line_reader.hpp"
#include "lines/plain_typing.hpp"
#include "lines/terminal_keys.hpp"
#include "pager.hpp"
#include "screen/terminal_screen.hpp"

namespace hearth {
namespace {

constexpr std::size_t kMostInput = std::size_t{16} << 20;

bool can_move_cursor() {
  const char* const term = std::getenv("TERM");
  const std::string_view name = term == nullptr ? "" : term;
  return !name.empty() && name != "dumb" && isatty(STDERR_FILENO) == 1;
}

}  // namespace

TerminalConsole::TerminalConsole()
    : plain_(!can_move_cursor()), reader_(std::make_unique<LineReader>(STDIN_FILENO)) {}

TerminalConsole::~TerminalConsole() = default;

void TerminalConsole::out(std::string_view text) {
  if (reader_gone_) return;
  const std::error_code failed = write_all(STDOUT_FILENO, text);
  reader_gone_ = failed == std::errc::broken_pipe;
  if (!failed || reader_gone_) return;
  throw Error(
      tr("The output could not be written: {}.", reason_of(failed)),
      tr("What was written so far is not complete; please check where it goes and try again."));
}

void TerminalConsole::out_paged(std::string_view text) {
  const auto lines = std::ranges::count(text, '\n');
  const bool pages = !plain_ && interactive() && lines >= lines_of_terminal();
  if (!pages || !show_in_pager(text)) out(text);
}

void TerminalConsole::note(std::string_view text) {
  const bool wraps = isatty(STDERR_FILENO) == 1;
  std::ignore = write_all(STDERR_FILENO,
                          wraps ? wrapped_message(text, columns_of_terminal(STDERR_FILENO)) : text);
}

bool TerminalConsole::interactive() const {
  return isatty(STDIN_FILENO) == 1 && isatty(STDOUT_FILENO) == 1;
}

Line TerminalConsole::read_line(std::string_view prompt, std::string_view initial) {
  if (isatty(STDIN_FILENO) != 1) return read_piped();
  const std::string offered = one_line(printable(initial));
  if (plain_) return read_plain_line(prompt, offered);
  SignalWatch watch;
  return LineField(watch, std::string(prompt), offered).read();
}

Line TerminalConsole::read_piped() {
  SignalWatch watch;
  return reader_->next(watch);
}

Line TerminalConsole::read_words(std::string_view prompt) {
  const bool may_be_rows = plain_ && isatty(STDIN_FILENO) == 1;
  return may_be_rows ? read_plainly(prompt) : read_line(prompt, {});
}

Line TerminalConsole::read_plain_line(std::string_view prompt, const std::string& initial) {
  if (!initial.empty()) note(tr("Enter keeps: {}\n", initial));
  for (;;) {
    Line line = read_plainly(prompt);
    if (line.text.find('\n') == std::string::npos) {
      if (line.kind == Line::Kind::text && line.text.empty()) line.text = initial;
      return line;
    }
    note(tr("Several lines came at once, and one is asked for here. None of them was taken.\n"));
  }
}

/// What came before the very first question was typed for hearth, and is taken.
Line TerminalConsole::read_plainly(std::string_view prompt) {
  SignalWatch watch;
  PlainTyping typing(
      watch, [&] { note(prompt); }, told_);
  if (!std::exchange(asked_plainly_, true)) {
    typing.keep_early();
  } else if (typing.drop_early()) {
    note(
        tr("What came before this was asked answers nothing, and was dropped. Please type it "
           "again.\n"));
  }
  Line line = typing.read();
  if (line.kind != Line::Kind::text) note("\n");
  return line;
}

std::unique_ptr<Screen> TerminalConsole::screen() {
  if (plain_ || !interactive()) return nullptr;
  return std::make_unique<TerminalScreen>();
}

std::unique_ptr<KeyWatch> TerminalConsole::keys() {
  if (!interactive()) return nullptr;
  return std::make_unique<TerminalKeys>();
}

bool TerminalConsole::clear() {
  if (!interactive()) return true;
  // Home, the screen, and then the lines that have scrolled away (xterm's 3 J).
  // Plain lines get no escape byte: what stands on the screen is moved out of sight.
  note(plain_ ? std::string(static_cast<std::size_t>(lines_of_terminal()), '\n')
              : "\x1b[H\x1b[2J\x1b[3J");
  return !plain_;
}

std::string TerminalConsole::read_all() { return reader_->rest(kMostInput); }

}  // namespace hearth
