#include <fmt/core.h>

#include <algorithm>

#include "hearth/plan/overview.hpp"

namespace hearth {
namespace {

constexpr std::size_t kMostMoves = 4;

struct Move {
  const char* command;
  const char* what;
};

constexpr Move kAssess{"plan assess", "sort what is welcome"};
constexpr Move kMap{"plan map", "see some of what is open"};
constexpr Move kNew{"plan new", "begin a ladder of small steps"};
constexpr Move kAdd{"plan step", "add a step"};
constexpr Move kWant{"plan want", "say whether you want the step"};
constexpr Move kNote{"plan note", "keep what you noticed, afterwards"};
constexpr Move kOn{"plan next", "say that you would like to go on"};
constexpr Move kSmaller{"plan smaller", "make the step smaller"};
constexpr Move kRest{"plan rest", "let it be for a while; one person is enough"};
constexpr Move kTeam{"plan team", "keep what your care team said about the step"};
constexpr Move kAgree{"plan agree", "agree on how to stop"};

std::vector<Move> moves_without_step(const Overview& overview) {
  if (!overview.ladder.empty()) return {kAdd, kAssess, kMap};
  return {kAssess, kMap, kNew};
}

std::vector<Move> moves_at_step(const Overview& overview) {
  switch (overview.hint) {
    case Overview::Hint::waits:
      return {kWant, kSmaller, kAdd};
    case Overview::Hint::fits:
    case Overview::Hint::low_energy:
    case Overview::Hint::touches_trigger:
      return {kNote, kSmaller, kRest};
    case Overview::Hint::ask_team:
    case Overview::Hint::team_waits:
      return {kTeam, kSmaller, kRest};
    case Overview::Hint::agree_first:
      return {kAgree, kSmaller, kRest};
  }
  return {};
}

/// The number of the first agreement that waits for somebody; nothing if none does.
std::optional<std::size_t> waiting(const Overview& overview) {
  const auto found = std::ranges::find(overview.agreements, false, &Agreement::in_force);
  if (found == overview.agreements.end()) return std::nullopt;
  return static_cast<std::size_t>(found - overview.agreements.begin()) + 1;
}

}  // namespace

std::vector<std::string> open_moves(const Overview& overview) {
  std::vector<Move> moves = overview.step ? moves_at_step(overview) : moves_without_step(overview);
  if (overview.onward) moves.insert(moves.begin(), kOn);
  std::vector<std::string> lines;
  if (const auto number = waiting(overview)) {
    lines.push_back(fmt::format("`hearth plan agree {}`: read it, and sign it or not", *number));
  }
  for (const Move& move : moves) {
    lines.push_back(fmt::format("`hearth {}`: {}", move.command, move.what));
  }
  lines.resize(std::min(lines.size(), kMostMoves));
  return lines;
}

}  // namespace hearth
