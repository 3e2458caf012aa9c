#include "hearth/journal/entry.hpp"

#include <algorithm>
#include <tuple>

namespace hearth {

bool written_before(const Entry& one, const Entry& other) {
  return std::tie(one.clock, one.id) < std::tie(other.clock, other.id);
}

HybridTime tick(HybridTime last, std::int64_t now_ms) {
  return std::max(HybridTime{now_ms * 65536}, HybridTime{last.ticks + 1});
}

std::string_view to_string(EntryState state) {
  switch (state) {
    case EntryState::written:
      return "written";
    case EntryState::undone:
      return "undone";
    case EntryState::erased:
      return "erased";
  }
  return "";
}

std::optional<EntryState> parse_entry_state(std::string_view name) {
  for (auto state : {EntryState::written, EntryState::undone, EntryState::erased}) {
    if (to_string(state) == name) return state;
  }
  return std::nullopt;
}

std::string_view text_of(const Entry& entry) {
  for (const Answer& answer : entry.answers) {
    const auto* words = std::get_if<std::string>(&answer.value);
    if (words && answer.wording->type == QuestionType::text) return *words;
  }
  return {};
}

Share tightest_share(const Entry& entry) {
  Share tightest = Share::shared;
  for (const Answer& answer : entry.answers) tightest = std::min(tightest, answer.share);
  return tightest;
}

}  // namespace hearth
