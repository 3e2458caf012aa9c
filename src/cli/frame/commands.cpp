#include <algorithm>

#include "care/care.hpp"
#include "checkin/checkin.hpp"
#include "command.hpp"
#include "completion/completion.hpp"
#include "journal/journal.hpp"
#include "key/key.hpp"
#include "learn/learn.hpp"
#include "people/people.hpp"
#include "plan/plan.hpp"
#include "practice/practice.hpp"
#include "prompts/prompts.hpp"
#include "remind/remind.hpp"

namespace hearth {
namespace {

template <std::size_t... sizes>
constexpr auto one_after_the_other(const std::array<CommandEntry, sizes>&... families) {
  std::array<CommandEntry, (sizes + ...)> all{};
  auto* end = all.data();
  ((end = std::ranges::copy(families, end).out), ...);
  return all;
}

/// In the order a couple meets them.
constexpr std::array kCommands = one_after_the_other(
    kFirstCommands, kCheckinCommands, kPlanCommands, kPracticeCommands, kLearnCommands,
    kJournalCommands, kRemindCommands, kPeopleCommands, kSettingsCommands, kPromptsCommands,
    kLockCommands, kCareCommands, kKeyCommands, kFrameCommands);

}  // namespace

std::span<const CommandEntry> commands() { return kCommands; }

}  // namespace hearth
