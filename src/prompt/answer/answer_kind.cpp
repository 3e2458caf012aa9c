#include "hearth/prompt/answer/answer_kind.hpp"

#include <array>

namespace hearth {

extern const AnswerKind kScale;
extern const AnswerKind kNumber;
extern const AnswerKind kChoice;
extern const AnswerKind kChoices;
extern const AnswerKind kYesno;
extern const AnswerKind kText;
extern const AnswerKind kTags;
extern const AnswerKind kDate;
extern const AnswerKind kFeelings;
extern const AnswerKind kTime;

namespace {

/// In the order of QuestionType.
constexpr std::array<const AnswerKind*, kQuestionTypes.size()> kKinds{
    &kScale, &kNumber, &kChoice, &kChoices, &kYesno, &kText, &kTags, &kDate, &kFeelings, &kTime};

static_assert(kKinds.back() != nullptr, "every type of question has its kind of answer");

}  // namespace

const AnswerKind& kind_of(QuestionType type) { return *kKinds.at(static_cast<std::size_t>(type)); }

}  // namespace hearth
