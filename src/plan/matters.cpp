#include "hearth/plan/matters.hpp"

#include <algorithm>
#include <array>

#include "hearth/journal/occasion.hpp"
#include "hearth/plan/event.hpp"
#include "hearth/plan/vocabulary.hpp"

namespace hearth {
namespace {

/// A newer word on where it stands takes the place of the whole older one: what was tried for a
/// while is no outcome of a matter that is open again.
void take(const Entry& entry, Decision& decision) {
  if (decision.matter.empty()) decision.matter = said_in(entry, question_id::kDecision);
  if (entry.author || said_in(entry, question_id::kStatus).empty()) return;
  decision.status = said_in(entry, question_id::kStatus);
  decision.outcome = said_in(entry, question_id::kOutcome);
  decision.again = day_in(entry, question_id::kRevisitOn);
}

void take(const Entry& entry, Ritual& ritual) {
  const auto put = [&](std::string_view question, std::string& words) {
    if (!said_in(entry, question).empty()) words = said_in(entry, question);
  };
  put(question_id::kRitual, ritual.name);
  put(question_id::kCue, ritual.cue);
  put(question_id::kUsualLength, ritual.length);
  put(question_id::kLightVersion, ritual.light_version);
  ritual.last = std::max(ritual.last, day_in(entry, question_id::kLastDone));
}

/// A check-in may be called the same.
bool is_checkin(const Entry& entry) { return entry.kind == PackKind::checkin; }

bool let_go(const std::vector<const Entry*>& entries) {
  return std::ranges::any_of(entries,
                             [](const Entry* entry) { return entry->pack == pack_id::kRitualEnd; });
}

}  // namespace

std::vector<Decision> decisions_in(std::span<const Entry> seen) {
  constexpr std::array<std::string_view, 1> kPacks{pack_id::kDecision};
  std::vector<Decision> decisions;
  for (const auto& entries : by_occasion(seen, kPacks)) {
    if (entries.front()->kind != PackKind::log) continue;  // a check-in may be called the same
    Decision& one = decisions.emplace_back();
    one.occasion = entries.front()->occasion;
    for (const Entry* entry : entries) take(*entry, one);
  }
  return decisions;
}

std::vector<Ritual> rituals_in(std::span<const Entry> seen) {
  constexpr std::array<std::string_view, 3> kPacks{pack_id::kRitual, pack_id::kRitualDone,
                                                   pack_id::kRitualEnd};
  std::vector<Ritual> rituals;
  for (const auto& entries : by_occasion(seen, kPacks)) {
    if (is_checkin(*entries.front()) || let_go(entries)) continue;
    Ritual& one = rituals.emplace_back();
    one.occasion = entries.front()->occasion;
    for (const Entry* entry : entries) take(*entry, one);
  }
  return rituals;
}

}  // namespace hearth
