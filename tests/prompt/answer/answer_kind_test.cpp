#include "hearth/prompt/answer/answer_kind.hpp"

#include <doctest/doctest.h>

#include <set>

namespace hearth {

TEST_CASE("every type of question has a name and a kind of its own") {
  std::set<const AnswerKind*> kinds;
  for (std::size_t index = 0; index < kQuestionTypes.size(); ++index) {
    const auto type = static_cast<QuestionType>(index);
    INFO(to_string(type));
    CHECK(kind_of(type).type == type);
    CHECK(parse_question_type(to_string(type)) == type);
    kinds.insert(&kind_of(type));
  }
  CHECK(kinds.size() == kQuestionTypes.size());
}

}  // namespace hearth
