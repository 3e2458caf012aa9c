#pragma once

#include "question_names.hpp"

namespace hearth {

/// What the questions of a section have in common.
struct QuestionSetting {
  const Pack& pack;  ///< its head: id and version
  Audience audience;
  Share share;  ///< what the section says
};

/// Reads a [[section.question]] and makes it known to the conditions of later ones.
Question read_question(const Tree& table, const QuestionSetting& setting, QuestionNames& names,
                       Findings& findings);

/// Warns where answers for one person alone are asked of all together.
void check_together(Audience audience, Share share, Position at, Findings& findings);

}  // namespace hearth
