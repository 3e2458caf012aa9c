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

/// Reads what depends on the type: ends, options, and what is made of the numbers.
void read_typed(const TableReader& reader, QuestionType type, Wording& wording, Findings& findings);

/// Reads `compare`: what is no number of the same scale for everybody has nothing to be compared.
Compare read_compare(const TableReader& reader, QuestionType type);

/// Warns where answers for one person alone are asked of all together.
void check_together(Audience audience, Share share, Position at, Findings& findings);

/// Checks `short` and `short_when` of a pack whose sections have been read.
void check_short_way(const Tree& file, const Pack& pack, Findings& findings);

/// Reads the [[score]] tables of a pack whose sections have been read.
std::vector<Score> read_scores(const TableReader& file, const Pack& pack,
                               const QuestionNames& names, Findings& findings);

}  // namespace hearth
