#pragma once

#include <string>

#include "hearth/document/document.hpp"

namespace hearth {

/// Which signs can be shown beside letters: all; those that every console font has, which are no
/// blocks and no dots; none but those of ASCII.
enum class Signs { all, lines, ascii };

/// How a terminal is to be written to.
struct Style {
  bool color = false;
  int columns = 80;  ///< never below 20
  bool accessible =
      false;  ///< plain lines: no colour, no box or block drawing, numbers spelled out
  Signs signs = Signs::all;
  bool many_colors = false;  ///< 256 of them
  int drawing_columns = 0;   ///< for drawings, where the terminal is wider than is easy to read
  bool operator==(const Style&) const = default;
};

/// Plain text for a terminal, every line at most `style.columns` wide (panels `drawing_columns`, if
/// that is more); escape codes only with `style.color`. Text from people is made printable first;
/// it keeps its letters whatever `signs` says.
std::string to_terminal(const Document& document, const Style& style);

}  // namespace hearth
