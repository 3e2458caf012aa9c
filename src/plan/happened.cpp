#include "hearth/plan/happened.hpp"

#include <algorithm>
#include <array>

#include "hearth/core/text.hpp"
#include "hearth/plan/event.hpp"
#include "hearth/plan/vocabulary.hpp"

namespace hearth {
namespace {

using namespace std::string_view_literals;

/// What an entry of such a pack tells; `words` is the question whose answer says of what.
struct Happening {
  std::string_view pack;
  std::string_view what;
  std::string_view words = {};
};

constexpr auto kHappenings = std::to_array<Happening>({
    {pack_id::kActivities, "what is welcome, sorted"},
    {pack_id::kActivity, "something to sort", question_id::kName},
    {pack_id::kAfterwards, "noticed after a step"},
    {pack_id::kAgreement, "an agreement", question_id::kScope},
    {pack_id::kAgreementEnd, "an agreement ended"},
    {pack_id::kAgreementReview, "an agreement looked at again"},
    {pack_id::kAssessment, "hopes, needs and limits"},
    {pack_id::kBack, "back to the step before"},
    {pack_id::kClearance, "what the care team said of a step", question_id::kSaid},
    {pack_id::kLadder, "a ladder begun", question_id::kTitle},
    {pack_id::kNext, "on to the next step"},
    {"page-choice", "a word on pages that others make"},
    {"page-note", "noted", "page"},
    {pack_id::kRepertoire, "what there is, sorted"},
    {pack_id::kRepertoireItem, "put on the list", question_id::kName},
    {pack_id::kRest, "a rest from a step"},
    {pack_id::kResume, "a ladder taken up again"},
    {pack_id::kRitualDone, "a ritual took place"},
    {pack_id::kRitualEnd, "a ritual let go"},
    {pack_id::kStep, "a step", question_id::kTitle},
    {pack_id::kStepReview, "a step looked at again"},
    {pack_id::kWant, "a word on a step"},
    {pack_id::kWorry, "a worry about a step, to be put together with the others'"},
});

/// Which word was given, where that makes it another thing that happened.
struct WordGiven {
  std::string_view pack;
  std::string_view question;
  std::string_view said;
  std::string_view what;
};

constexpr auto kGiven = std::to_array<WordGiven>({
    {pack_id::kWant, question_id::kWant, option_id::kYes, "yes to a step"},
    {pack_id::kWant, question_id::kWant, option_id::kNotYet, "not yet to a step"},
    {pack_id::kAgreement, question_id::kSign, option_id::kYes, "an agreement signed"},
    {pack_id::kAgreement, question_id::kSign, option_id::kNotYet, "not yet to an agreement"},
    {pack_id::kAgreementReview, question_id::kStillFits, option_id::kYes,
     "an agreement looked at again: it fits"},
    {pack_id::kAgreementReview, question_id::kStillFits, option_id::kChange,
     "an agreement looked at again: something is to change"},
    {pack_id::kAgreementReview, question_id::kStillFits, option_id::kEnd,
     "an agreement looked at again: it ends"},
    {pack_id::kStepReview, question_id::kWish, option_id::kAgain, "a step: this one again"},
    {pack_id::kStepReview, question_id::kWish, option_id::kSmaller, "a step: smaller"},
    {pack_id::kStepReview, question_id::kWish, option_id::kRest, "a step: rest for now"},
    {pack_id::kStepReview, question_id::kWish, option_id::kDifferent, "a step: something else"},
    {pack_id::kStepReview, question_id::kWish, option_id::kNext, "a step: on to the next"},
});

const WordGiven* word_given(const Entry& entry) {
  const auto found = std::ranges::find_if(kGiven, [&](const WordGiven& one) {
    return one.pack == entry.pack && said_in(entry, one.question) == one.said;
  });
  return found == kGiven.end() ? nullptr : &*found;
}

std::string with_words(std::string_view what, std::string_view words) {
  return std::string(what) + (words.empty() ? "" : ": ") + std::string(words);
}

}  // namespace

std::string what_happened(const Entry& entry) {
  if (const WordGiven* given = word_given(entry)) return std::string(given->what);
  const auto found = std::ranges::find(kHappenings, entry.pack, &Happening::pack);
  if (found == kHappenings.end()) return with_words(entry.pack, text_of(entry));
  const bool smaller = value_of(entry, question_id::kSmallerOf) != nullptr;
  return with_words(smaller ? "a smaller step"sv : found->what,
                    found->words.empty() ? ""sv : said_in(entry, found->words));
}

}  // namespace hearth
