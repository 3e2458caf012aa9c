#pragma once

#include <span>
#include <string_view>

#include "hearth/prompt/pack/pack.hpp"

namespace hearth {

/// The ids by which a plan knows its packs. Entries of the journal bear them: they never change.
namespace pack_id {
// Asked, as prompts/ words them.
inline constexpr const char* kAfterwards = "afterwards";
inline constexpr const char* kAgreement = "agreement";
inline constexpr const char* kAgreementReview = "agreement-review";
inline constexpr const char* kAid = "aid";
inline constexpr const char* kAppointmentAfter = "appointment-after";
inline constexpr const char* kAppointmentBefore = "appointment-before";
inline constexpr const char* kAssessment = "assessment";
inline constexpr const char* kClearance = "clearance";
inline constexpr const char* kDecision = "decision";
inline constexpr const char* kRitual = "ritual";
inline constexpr const char* kStep = "step";
inline constexpr const char* kStepReview = "step-review";
inline constexpr const char* kWant = "want";
// Written by hearth itself, without a file.
inline constexpr const char* kActivities = "activities";
inline constexpr const char* kActivity = "activity";
inline constexpr const char* kAgreementEnd = "agreement-end";
inline constexpr const char* kBack = "back";
inline constexpr const char* kLadder = "ladder";
inline constexpr const char* kNext = "next";
inline constexpr const char* kRepertoire = "repertoire";
inline constexpr const char* kRepertoireItem = "repertoire-item";
inline constexpr const char* kRest = "rest";
inline constexpr const char* kResume = "resume";
inline constexpr const char* kRitualDone = "ritual-done";
inline constexpr const char* kRitualEnd = "ritual-end";
inline constexpr const char* kWorry = "worry";
}  // namespace pack_id

/// The ids of the questions that a plan reads, and of what hearth answers itself.
namespace question_id {
inline constexpr const char* kAftercare = "aftercare";
inline constexpr const char* kAid = "aid";
inline constexpr const char* kAllowed = "allowed";
inline constexpr const char* kCheckInEvery = "check_in_every";
inline constexpr const char* kComfort = "comfort";
inline constexpr const char* kCue = "cue";
inline constexpr const char* kDecision = "decision";
inline constexpr const char* kEnergy = "energy";  ///< of any pack
inline constexpr const char* kEnergyNeeded = "energy_needed";
inline constexpr const char* kExcludes = "excludes";
inline constexpr const char* kExpires = "expires";
inline constexpr const char* kFamily = "family";
inline constexpr const char* kHelped = "helped";  ///< of any pack
inline constexpr const char* kIncludes = "includes";
inline constexpr const char* kLastDone = "last_done";
inline constexpr const char* kLightVersion = "light_version";
inline constexpr const char* kName = "name";
inline constexpr const char* kNeedsClearance = "needs_clearance";
inline constexpr const char* kOutcome = "outcome";
inline constexpr const char* kPain = "pain";
inline constexpr const char* kPermitted = "permitted";
inline constexpr const char* kPractice = "practice";
inline constexpr const char* kPrivacy = "privacy";
inline constexpr const char* kRevisitOn = "revisit_on";
inline constexpr const char* kRitual = "ritual";
inline constexpr const char* kSaid = "said";
inline constexpr const char* kSaidBy = "said_by";
inline constexpr const char* kSaidOn = "said_on";
inline constexpr const char* kScope = "scope";
inline constexpr const char* kSign = "sign";
inline constexpr const char* kSilentSignal = "silent_signal";
inline constexpr const char* kSlowWord = "slow_word";
inline constexpr const char* kSmaller = "smaller";
inline constexpr const char* kStatus = "status";
inline constexpr const char* kStillFits = "still_fits";
inline constexpr const char* kStopWord = "stop_word";
inline constexpr const char* kSubstances = "substances";
inline constexpr const char* kTeamSaid = "team_said";
inline constexpr const char* kTechnology = "technology";
inline constexpr const char* kTitle = "title";
inline constexpr const char* kTopQuestions = "top_questions";
inline constexpr const char* kTriggers = "triggers";
inline constexpr const char* kUnclear = "unclear";
inline constexpr const char* kUntil = "until";
inline constexpr const char* kUsualLength = "usual_length";
inline constexpr const char* kVerdict = "verdict";
inline constexpr const char* kWait = "wait";
inline constexpr const char* kWaitUntil = "wait_until";
inline constexpr const char* kWant = "want";
inline constexpr const char* kWho = "who";
inline constexpr const char* kWindow = "window";
inline constexpr const char* kWish = "wish";
inline constexpr const char* kWorry = "worry";
// Where an entry stands in a plan, and what a yes was given to: hearth answers these itself.
inline constexpr const char* kAbout = "about";
inline constexpr const char* kGivenAfter = "given_after";
inline constexpr const char* kGivenPeople = "given_people";
inline constexpr const char* kGivenWords = "given_words";
inline constexpr const char* kLadder = "ladder";
inline constexpr const char* kPlace = "place";
inline constexpr const char* kSmallerOf = "smaller_of";
}  // namespace question_id

/// The ids of what can be chosen, where a plan tells them apart.
namespace option_id {
inline constexpr const char* kYes = "yes";
inline constexpr const char* kNotYet = "not_yet";
// agreement-review
inline constexpr const char* kChange = "change";
inline constexpr const char* kEnd = "end";
// step-review
inline constexpr const char* kAgain = "again";
inline constexpr const char* kSmaller = "smaller";
inline constexpr const char* kRest = "rest";
inline constexpr const char* kDifferent = "different";
inline constexpr const char* kNext = "next";
// step: energy
inline constexpr const char* kLow = "low";
inline constexpr const char* kMid = "mid";
inline constexpr const char* kHigh = "high";
// step: families
inline constexpr const char* kPresence = "presence";
inline constexpr const char* kTalk = "talk";
inline constexpr const char* kOwn = "own";
// activities
inline constexpr const char* kComfortable = "comfortable";
inline constexpr const char* kMaybe = "maybe";
inline constexpr const char* kNotNow = "not_now";
inline constexpr const char* kNever = "never";
// repertoire
inline constexpr const char* kKeep = "keep";
inline constexpr const char* kWant = "want";
inline constexpr const char* kPark = "park";
inline constexpr const char* kRetire = "retire";
// decision, aid
inline constexpr const char* kDropped = "dropped";
inline constexpr const char* kAsk = "ask";
}  // namespace option_id

/// A question of a pack that the plan reads, and all that has to be so for its answers to mean what
/// the plan takes them for.
struct PlanQuestion {
  std::string_view id;
  QuestionType type = QuestionType::text;
  Audience audience = Audience::each;
  Share share = Share::shared;
  std::span<const std::string_view> options = {};  ///< their ids, in order
  double min = 0, max = 0;                         ///< of a scale
  std::string_view when = {};                      ///< the condition on it; empty: always asked
  bool carry = false;                              ///< may offer the answer of last time
};

/// A pack that the plan reads. Without questions: one that hearth writes itself, so that there is
/// none to ask.
struct PlanPack {
  PackKind kind = PackKind::plan;
  std::string_view id;
  std::span<const PlanQuestion> questions;
};

/// All of them: what no file of prompts/ may change.
std::span<const PlanPack> plan_packs();

/// The one of that name, or null.
const PlanPack* plan_pack(PackKind kind, std::string_view id);

}  // namespace hearth
