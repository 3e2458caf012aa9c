#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "hearth/app/env.hpp"
#include "hearth/core/date.hpp"
#include "hearth/core/tree.hpp"
#include "hearth/prompt/pack/pack.hpp"

namespace hearth {

/// What is going on in a journal, for whoever has just sat down: the same for every reader, so that
/// nothing private is in it, and nothing from which to see who has answered and who has not.
struct Home {
  enum class CheckIn {
    open,    ///< it can be answered, whoever has done so already
    opened,  ///< each has answered: what they gave can be looked at
    done,
  };
  struct Said {
    std::string words;
    std::string who;
    Date on{};
  };
  std::vector<std::string> people;  ///< who is here
  Date today{};
  std::string pack;  ///< the check-in that is usual here; empty: it cannot be read
  Cadence cadence = Cadence::none;
  CheckIn check_in = CheckIn::open;
  std::string next_talk;  ///< when they meant to sit down again, in their words; may be empty
  std::string step;       ///< of the plan; may be empty
  std::string window;     ///< when there is room for it; may be empty
  std::optional<Date> agreement_ends;  ///< the first that does within a week
  /// The number of the first agreement that is not signed by all, as `plan` tells everybody.
  std::optional<std::size_t> agreement_waits;
  std::size_t questions = 0;  ///< that wait for the care team
  std::optional<Said> said;   ///< the last gain or thanks that its author shared
};

/// Of the journal of this command, which is opened for it.
Home home_of(Env& env);

/// The page of it, no line wider than that: at most 14 lines, 19 where there are fewer than 60
/// columns. What people wrote is shortened, and what matters least left out, to fit.
std::string to_page(const Home& home, int columns);

/// For scripts, as hearth(1) describes it.
Tree to_tree(const Home& home);

/// What hearth is and how to begin, for whoever has no journal yet: three sentences.
std::string welcome(int columns);

}  // namespace hearth
