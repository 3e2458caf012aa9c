#pragma once

#include <string>

#include "hearth/document/document.hpp"

namespace hearth {

/// How a terminal is to be written to.
struct Style {
  bool color = false;
  int columns = 80;  ///< never below 20
  bool accessible =
      false;  ///< plain lines: no colour, no box or block drawing, numbers spelled out
  bool operator==(const Style&) const = default;
};

/// Plain text for a terminal, every line at most `style.columns` wide; escape codes only with
/// `style.color`. Text from people is made printable first.
std::string to_terminal(const Document& document, const Style& style);

/// One character of eighths a value (`▁`..`█`), a space for a gap.
std::string sparkline(const Chart& chart);

}  // namespace hearth
