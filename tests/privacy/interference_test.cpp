// Two journals that are alike but for one hidden act of Alex tell everybody else the same: in every
// command that reads, and in what is told after whatever Sam, or all together, then do.

#include <doctest/doctest.h>
#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <map>
#include <set>

#include "comparison.hpp"

using namespace hearth;
using namespace hearth::test;
using namespace hearth::test::privacy;

namespace {

constexpr std::size_t kFewest = 5000;  ///< comparisons, each time
constexpr std::size_t kMostShown = 20;

/// Everything, with pairs of changes, takes a quarter of an hour: it is for somebody who asks for
/// it.
bool is_thorough() {
  const char* const wish = std::getenv("HEARTH_INTERFERENCE");
  return wish != nullptr && std::string_view(wish) == "thorough";
}

constexpr std::size_t kJournals = 6;  ///< that are not encrypted: together they meet every change

Extent extent_in(const Beginning& beginning) {
  if (beginning.own_keys) return is_thorough() ? Extent{1, 2, 5, 4} : Extent{41, 0, 1, 1};
  return is_thorough() ? Extent{1, changes().size(), 1, 3} : Extent{24, 1, kJournals, 5};
}

/// With keys each command takes long, so few are tried: with what is put under them, always the
/// same commands.
bool is_tried(const Beginning& beginning, const std::string& act) {
  constexpr std::array kFew{"private note", "private part edited", "feeling begun and left"};
  return is_thorough() || !beginning.own_keys || std::ranges::find(kFew, act) != kFew.end();
}

bool is_in(const std::vector<std::string>& names, const std::string& name) {
  return std::ranges::find(names, name) != names.end();
}

/// `plan` with options, but no other command that begins so; a part that ends in a space with
/// whatever stands behind it.
bool is_part(const std::string& part, const std::string& command) {
  if (part.ends_with(' ')) return command.starts_with(part);
  return command == part || command.starts_with(part + " -") ||
         (part.find(' ') != std::string::npos && command.starts_with(part + " "));
}

bool is_told_by(const VisibleAct& visible, const std::string& command) {
  return std::ranges::any_of(visible.parts,
                             [&](const std::string& part) { return is_part(part, command); });
}

bool is_at(const VisibleAct& visible, const Interference& found) {
  return std::ranges::any_of(visible.where, [&](const std::string& place) {
    return place == found.beginning || has(found.change, place);
  });
}

bool is_visible(const Interference& found) {
  return std::any_of(visible_acts().begin(), visible_acts().end(), [&](const VisibleAct& visible) {
    return (visible.acts.empty() || is_in(visible.acts, found.act)) && is_at(visible, found) &&
           is_told_by(visible, found.command);
  });
}

std::string described(const Interference& leak) {
  return fmt::format("in `{}`, `{}` of Alex's{} is told by `{}`:\n{}", leak.beginning, leak.act,
                     leak.change.empty() ? "" : ", then `" + leak.change + "`,", leak.command,
                     leak.difference);
}

/// What was compared, and which acts could be done anywhere.
struct Tally {
  std::size_t count = 0;
  std::set<std::string> done;
  std::vector<Interference> leaks;

  void add(const Comparison& comparison) {
    count += comparison.count();
    for (const Interference& found : comparison.found()) {
      if (!is_visible(found)) leaks.push_back(found);
    }
  }
};

void compare(const Beginning& beginning, std::size_t place, Tally& tally) {
  Comparison comparison(beginning, place);
  std::size_t turn = 0;
  for (const Deed& act : hidden_acts()) {
    if (!is_tried(beginning, act.name)) continue;
    if (!beginning.own_keys) ++turn;
    if (!comparison.with(act, extent_in(beginning), turn)) continue;
    tally.done.insert(act.name);
    if (is_thorough()) comparison.with_two_changes(act, {1, 6, 1, 4}, turn);
  }
  tally.add(comparison);
}

void tell(const Tally& tally) {
  MESSAGE(tally.count, " comparisons");
  for (std::size_t n = 0; n < std::min(tally.leaks.size(), kMostShown); ++n) {
    FAIL_CHECK(described(tally.leaks[n]));
  }
  CHECK(tally.leaks.empty());
}

template <typename Named>
const Named* named(const std::vector<Named>& all, const std::string& name) {
  const auto found = std::ranges::find_if(all, [&](const Named& one) { return one.name == name; });
  return found == all.end() ? nullptr : &*found;
}

/// Journals that comparisons begin with, each made once.
class Comparisons {
 public:
  /// At a beginning of that name, or after a change of that name in a beginning that it fits.
  bool is_told(const VisibleAct& visible, const Deed& act, const std::string& place) {
    const auto by = [&](const std::string& command) { return is_told_by(visible, command); };
    if (named(beginnings(), place)) return in(place).is_told(act, nullptr, by);
    const Deed* const change = named(changes(), place);
    REQUIRE_MESSAGE(change != nullptr, place);
    const auto told_in = [&](const char* beginning) {
      return in(beginning).is_told(act, change, by);
    };
    return told_in("common") || told_in("both") || told_in("Sam first");
  }

 private:
  Comparison& in(const std::string& beginning) {
    const auto known = made_.find(beginning);
    if (known != made_.end()) return known->second;
    return made_.try_emplace(beginning, *named(beginnings(), beginning), 0).first->second;
  }

  std::map<std::string, Comparison> made_;
};

}  // namespace

TEST_CASE("nobody is told of what is hidden, by whatever command, whatever they do") {
  Tally tally;
  std::size_t place = 0;
  for (const Beginning& beginning : beginnings()) compare(beginning, place++, tally);
  tell(tally);
  CHECK(tally.count >= kFewest);
  for (const Deed& act : hidden_acts()) CHECK_MESSAGE(tally.done.contains(act.name), act.name);
}

TEST_CASE("an act that is listed as visible is told where it is said to be") {
  Comparisons comparisons;
  for (const VisibleAct& visible : visible_acts()) {
    for (const std::string& name : visible.acts) {
      const Deed* const act = named(hidden_acts(), name);
      REQUIRE_MESSAGE(act != nullptr, name);
      CHECK_MESSAGE(std::ranges::any_of(visible.where,
                                        [&](const std::string& place) {
                                          return comparisons.is_told(visible, *act, place);
                                        }),
                    name, ": ", visible.why);
    }
  }
}
