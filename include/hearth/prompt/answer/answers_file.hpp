#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "hearth/core/problem.hpp"
#include "hearth/core/tree.hpp"
#include "hearth/prompt/pack/pack.hpp"

namespace hearth {

/// What an answers file says, checked against a pack.
struct FiledAnswers {
  std::optional<Date> date;
  std::vector<std::pair<std::string, std::vector<Answer>>> people;  ///< by name, in file order
  std::vector<Answer> together;
};

struct ReadAnswers {
  std::optional<FiledAnswers> answers;  ///< empty if there is any problem
  std::vector<Problem> problems;        ///< all of them
};

/// Reads `pack`, `date`, `[people.NAME]` and `[together]`. Refused: a pack that is another, people
/// who are not in `names`, questions that are not the pack's or of the other audience, values out
/// of range, answers to questions that would not have been asked. Questions left out are skipped.
ReadAnswers read_answers(const Tree& file, const Pack& pack, const std::vector<std::string>& names);

}  // namespace hearth
