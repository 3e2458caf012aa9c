#include "hearth/plan/vocabulary.hpp"

#include <algorithm>
#include <array>

namespace hearth {
namespace {

using enum QuestionType;
using Ids = std::span<const std::string_view>;

constexpr std::array<std::string_view, 2> kSignature{option_id::kYes, option_id::kNotYet};
constexpr std::array<std::string_view, 3> kFits{option_id::kYes, option_id::kChange,
                                                option_id::kEnd};
constexpr std::array<std::string_view, 5> kWishes{option_id::kAgain, option_id::kSmaller,
                                                  option_id::kRest, option_id::kDifferent,
                                                  option_id::kNext};
constexpr std::array<std::string_view, 3> kEnergies{option_id::kLow, option_id::kMid,
                                                    option_id::kHigh};
constexpr std::array<std::string_view, 8> kFamilies{
    option_id::kPresence, option_id::kTalk, "affection", "massage",
    option_id::kRest,     "sensual",        "play",      option_id::kOwn};
constexpr std::array<std::string_view, 4> kStatuses{"decided", "trial", "open",
                                                    option_id::kDropped};
constexpr std::array<std::string_view, 5> kVerdicts{"keep", "change", "stop", option_id::kAsk,
                                                    "open"};
constexpr double kTen = 10;
constexpr double kHundred = 100;

/// Answered together, for everybody to read.
constexpr PlanQuestion ours(std::string_view id, QuestionType type = text, Ids options = {}) {
  return {id, type, Audience::together, Share::shared, options};
}

/// Said by each person, for everybody to read.
constexpr PlanQuestion told(std::string_view id, QuestionType type = text) {
  return {id, type, Audience::each, Share::shared};
}

/// For its author alone.
constexpr PlanQuestion own(std::string_view id, QuestionType type = text, Ids options = {}) {
  return {id, type, Audience::each, Share::only_me, options};
}

constexpr PlanQuestion own_scale(std::string_view id, double max) {
  return {id, scale, Audience::each, Share::only_me, {}, 0, max};
}

/// Shown to nobody: hearth looks for what people have in common.
constexpr PlanQuestion compared(std::string_view id, QuestionType type, Ids options = {}) {
  return {id, type, Audience::each, Share::overlap, options};
}

constexpr PlanQuestion only_if(PlanQuestion question, std::string_view when) {
  question.when = when;
  return question;
}

/// Offered again where it was said before.
constexpr PlanQuestion carried(PlanQuestion question) {
  question.carry = true;
  return question;
}

constexpr std::array kWantQuestions{own_scale(question_id::kWorry, kHundred),
                                    compared(question_id::kWant, choice, kSignature),
                                    only_if(compared(question_id::kUntil, date), "want = yes")};

constexpr std::array kAgreementQuestions{ours(question_id::kScope),
                                         ours(question_id::kWho),
                                         ours(question_id::kIncludes),
                                         ours(question_id::kExcludes),
                                         carried(ours(question_id::kStopWord)),
                                         carried(ours(question_id::kSlowWord)),
                                         carried(ours(question_id::kSilentSignal)),
                                         ours(question_id::kCheckInEvery),
                                         carried(ours(question_id::kAftercare)),
                                         ours(question_id::kPrivacy),
                                         ours(question_id::kTechnology),
                                         ours(question_id::kSubstances),
                                         ours(question_id::kExpires, date),
                                         compared(question_id::kSign, choice, kSignature)};

constexpr std::array kReviewQuestions{compared(question_id::kStillFits, choice, kFits)};

constexpr std::array kClearanceQuestions{ours(question_id::kSaid), ours(question_id::kSaidBy),
                                         ours(question_id::kSaidOn, date),
                                         ours(question_id::kAllowed, yesno)};

constexpr std::array kStepQuestions{ours(question_id::kTitle),
                                    ours(question_id::kFamily, choice, kFamilies),
                                    ours(question_id::kEnergyNeeded, choice, kEnergies),
                                    ours(question_id::kWindow),
                                    ours(question_id::kSmaller),
                                    ours(question_id::kNeedsClearance, yesno)};

constexpr std::array kStepReviewQuestions{compared(question_id::kWish, choice, kWishes)};

constexpr std::array kAfterwardsQuestions{
    own_scale(question_id::kComfort, kTen),
    only_if(own_scale(question_id::kPain, kTen), "noticed = sore"),
    own(question_id::kHelped, tags)};

constexpr std::array kAssessmentQuestions{carried(own(question_id::kTriggers))};

constexpr std::array kDecisionQuestions{
    told(question_id::kDecision), ours(question_id::kStatus, choice, kStatuses),
    only_if(ours(question_id::kOutcome), "status in [decided, trial]"),
    ours(question_id::kRevisitOn, date)};

constexpr std::array kRitualQuestions{
    told(question_id::kRitual), told(question_id::kCue), told(question_id::kUsualLength),
    told(question_id::kLightVersion), told(question_id::kLastDone, date)};

constexpr std::array kAidQuestions{own(question_id::kAid), own(question_id::kTeamSaid),
                                   own(question_id::kVerdict, choice, kVerdicts)};

constexpr std::array kBeforeQuestions{own(question_id::kTopQuestions)};

constexpr std::array kAfterQuestions{own(question_id::kPermitted), own(question_id::kWait),
                                     own(question_id::kUnclear)};

constexpr PlanPack asked(std::string_view id, std::span<const PlanQuestion> questions) {
  return {PackKind::plan, id, questions};
}

constexpr PlanPack logged(std::string_view id, std::span<const PlanQuestion> questions) {
  return {PackKind::log, id, questions};
}

constexpr PlanPack written(std::string_view id) { return {PackKind::plan, id, {}}; }

constexpr std::array kPacks{
    asked(pack_id::kWant, kWantQuestions),
    asked(pack_id::kAgreement, kAgreementQuestions),
    asked(pack_id::kAgreementReview, kReviewQuestions),
    asked(pack_id::kClearance, kClearanceQuestions),
    asked(pack_id::kStep, kStepQuestions),
    asked(pack_id::kStepReview, kStepReviewQuestions),
    asked(pack_id::kAfterwards, kAfterwardsQuestions),
    asked(pack_id::kAssessment, kAssessmentQuestions),
    logged(pack_id::kDecision, kDecisionQuestions),
    logged(pack_id::kRitual, kRitualQuestions),
    logged(pack_id::kAid, kAidQuestions),
    logged(pack_id::kAppointmentBefore, kBeforeQuestions),
    logged(pack_id::kAppointmentAfter, kAfterQuestions),
    written(pack_id::kActivities),
    written(pack_id::kActivity),
    written(pack_id::kAgreementEnd),
    written(pack_id::kBack),
    written(pack_id::kLadder),
    written(pack_id::kNext),
    written(pack_id::kRepertoire),
    written(pack_id::kRepertoireItem),
    written(pack_id::kRest),
    written(pack_id::kResume),
    written(pack_id::kRitualDone),
    written(pack_id::kRitualEnd),
    written(pack_id::kWorry),
};

}  // namespace

std::span<const PlanPack> plan_packs() { return kPacks; }

const PlanPack* plan_pack(PackKind kind, std::string_view id) {
  const auto found = std::ranges::find_if(
      kPacks, [&](const PlanPack& each) { return each.kind == kind && each.id == id; });
  return found == kPacks.end() ? nullptr : &*found;
}

}  // namespace hearth
