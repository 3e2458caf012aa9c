#include "hearth/plan/ritual.hpp"

#include <algorithm>
#include <array>

#include "hearth/journal/occasion.hpp"
#include "hearth/plan/event.hpp"

namespace hearth {
namespace {

void take(const Entry& entry, Ritual& ritual) {
  const auto put = [&](std::string_view question, std::string& words) {
    if (!said_in(entry, question).empty()) words = said_in(entry, question);
  };
  put("ritual", ritual.name);
  put("cue", ritual.cue);
  put("usual_length", ritual.length);
  put("light_version", ritual.light_version);
  ritual.last = std::max(ritual.last, day_in(entry, "last_done"));
}

bool let_go(const std::vector<const Entry*>& entries) {
  return std::any_of(entries.begin(), entries.end(),
                     [](const Entry* entry) { return entry->pack == kRitualEnd; });
}

}  // namespace

std::vector<Ritual> rituals_in(std::span<const Entry> seen) {
  constexpr std::array<std::string_view, 3> kPacks{"ritual", kRitualDone, kRitualEnd};
  std::vector<Ritual> rituals;
  for (const auto& entries : by_occasion(seen, kPacks)) {
    if (let_go(entries)) continue;
    Ritual& one = rituals.emplace_back();
    one.occasion = entries.front()->occasion;
    for (const Entry* entry : entries) take(*entry, one);
  }
  return rituals;
}

}  // namespace hearth
