#pragma once

#include <string>
#include <vector>

#include "answer_field.hpp"
#include "hearth/terminal/screen/picture.hpp"

namespace hearth {

/// One question as it lies on the screen. Texts are filled in but not yet broken into lines; what
/// is empty is left out.
struct Sheet {
  std::string heading = {};  ///< "Weekly check-in, Alex"
  std::string place = {};    ///< "3 of 9"
  std::string section = {};
  std::string badge = {};               ///< who may see the answer, in a word
  std::vector<std::string> intro = {};  ///< of the pack and of the section, at their first question
  std::string ask = {};
  std::string recall = {};             ///< "The past 7 days."
  std::string earlier = {};            ///< that it was skipped before
  std::vector<std::string> says = {};  ///< why the last line was not taken, and the like
  std::string share = {};              ///< who may see the answer, in a sentence: where that is new
  AnswerField field;
  bool line_keys = false;  ///< Ctrl-E goes to the end of a line, and opens no editor
};

/// The width of a written answer on such a screen.
int written_columns(Size size);

/// Whether all of it finds room on such a screen.
[[nodiscard]] bool fits(const Sheet& sheet, Size size);

/// The sheet on a screen of that size: it fits whatever the size; the place where answers go is
/// always there.
Picture draw(const Sheet& sheet, Size size, bool color);

}  // namespace hearth
