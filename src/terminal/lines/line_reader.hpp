#pragma once

#include <cstddef>
#include <string>

#include "hearth/system/signals.hpp"
#include "hearth/terminal/console.hpp"

namespace hearth {

/// Lines from a file descriptor. What was read beyond a line waits for the next call.
class LineReader {
 public:
  explicit LineReader(int file) : file_(file) {}

  /// Ctrl-C interrupts and drops what was typed of the line; the end comes after the last line,
  /// even one without a line break. The watch begins before the prompt is shown, so that no
  /// signal that answers the prompt finds hearth unprepared.
  Line next(SignalWatch& watch);

  /// Everything left, as long as it is at most `limit` bytes. Throws Error.
  std::string rest(std::size_t limit);

 private:
  std::string take(std::size_t bytes);
  /// False at the end of the input.
  [[nodiscard]] bool fill();

  int file_;
  std::string waiting_;
};

}  // namespace hearth
