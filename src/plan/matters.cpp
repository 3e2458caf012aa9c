#include "hearth/plan/matters.hpp"

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

}  // namespace hearth
