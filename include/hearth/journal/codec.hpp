#pragma once

#include <optional>
#include <vector>

#include "hearth/core/tree.hpp"
#include "hearth/prompt/pack/question.hpp"

namespace hearth {

/// A question as it was worded, as every file of hearth spells it: hearth-export(5).
Tree to_tree(const Wording& wording);

/// The wording that to_tree() gave. Throws Unfit for one with a part missing or of another kind.
/// Whether its parts hold together is not looked at.
Wording wording_from(const Tree& tree);

/// The things that can be chosen, as a list of `{ id, say }`, and back. Throws Unfit.
Tree to_tree(const std::vector<Option>& options);
std::vector<Option> options_from(const Tree::Array& list);

/// A value that to_tree() gave, to the letter: what was answered once need not fit what is asked
/// today, and words stay as they were typed. Empty for data of a kind that no answer to that type
/// of question is. What people type, and files of other hands, are read by value_from().
[[nodiscard]] std::optional<Value> kept_value(QuestionType type, const Tree& data);

/// An answer with all that its question said that day, whoever may see it left out.
Tree to_tree(const Answer& answer);

/// That answer again. Throws Unfit if it is none.
Answer answer_from(const Tree& tree, Share share);

/// Answers of a sitting that goes on, by their questions, each with who may see it.
Tree to_tree(const std::vector<Answer>& answers);

/// Those again, in their order. Earlier versions kept no wordings: theirs know the question's id
/// and a type that the value can have. What is none is left out.
std::vector<Answer> answers_from(const Tree& tree);

}  // namespace hearth
