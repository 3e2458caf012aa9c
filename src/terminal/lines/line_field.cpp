#include "line_field.hpp"

#include <algorithm>
#include <csignal>
#include <limits>
#include <tuple>

#include <fmt/core.h>

#include "hearth/core/text.hpp"
#include "hearth/system/descriptor.hpp"
#include "hearth/terminal/style.hpp"

namespace hearth {
namespace {

using Kind = KeyPress::Kind;

constexpr int kOneRow = std::numeric_limits<int>::max();  ///< columns: a line is never broken
constexpr int kFewest = 8;

/// A byte that could not be read is dropped here: a name has no use for its stand-in.
constexpr std::string_view kBroken = "\uFFFD";

/// The end of the text, at most so wide.
std::string_view tail(std::string_view text, int columns) {
  for (const auto character : graphemes(text)) {
    if (width(text) <= columns) break;
    text.remove_prefix(character.size());
  }
  return text;
}

/// The beginning of the text, at most so wide.
std::string_view head(std::string_view text, int columns) {
  std::size_t size = 0;
  for (const auto character : graphemes(text)) {
    columns -= width(character);
    if (columns < 0) break;
    size += character.size();
  }
  return text.substr(0, size);
}

}  // namespace

Line LineField::read() {
  show();
  for (;;) {
    const auto came = keyboard_.next(watch_);
    std::optional<Line> line = came.press ? take(*came.press) : take_signal(came.signal);
    if (line) {
      show();  // what was typed ahead of the prompt, too
      std::ignore = write_all(STDERR_FILENO, "\n");
      return *std::move(line);
    }
    if (!keyboard_.has_more()) show();
  }
}

/// The last column is left free: some terminals go on in the next row behind it.
void LineField::show() const {
  const int room = std::max(columns_of_terminal(STDERR_FILENO) - width(prompt_) - 1, kFewest);
  const std::string_view text = text_.text();
  const auto before = tail(text.substr(0, text_.cursor()), room);
  const auto after = head(text.substr(text_.cursor()), room - width(before));
  std::string row = fmt::format("\r{}{}{}\x1b[K\r", prompt_, before, after);
  const int column = width(prompt_) + width(before);
  if (column > 0) row += fmt::format("\x1b[{}C", column);
  std::ignore = write_all(STDERR_FILENO, row);
}

std::optional<Line> LineField::take(const KeyPress& press) {
  if (press.kind == Kind::enter || press.kind == Kind::new_line) {
    return Line{Line::Kind::text, text_.text()};
  }
  const bool ends = press.kind == Kind::over || (is_control(press, 'd') && text_.empty());
  if (ends) return Line{Line::Kind::end, {}};
  if (is_control(press, 'c')) return Line{Line::Kind::interrupted, {}};
  if (press.text == kBroken) return std::nullopt;
  KeyPress fitting = press;
  std::ranges::replace(fitting.text, '\n', ' ');
  text_.press(fitting, kOneRow);
  return std::nullopt;
}

std::optional<Line> LineField::take_signal(int signal) {
  if (signal == SIGINT) return Line{Line::Kind::interrupted, {}};
  if (signal == SIGCONT) mode_.prepare();  // stopped from elsewhere, there was no time to restore
  if (signal == 0 || signal == SIGCONT || signal == SIGWINCH) return std::nullopt;
  mode_.restore();
  watch_.pass_on(signal);
  mode_.begin();
  return std::nullopt;
}

}  // namespace hearth
