#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "hearth/journal/entry.hpp"

namespace hearth {

/// Something that people decide together, as prompts/log/decision.toml asks about it. All of its
/// entries share an occasion, which is what tells it from others.
struct Decision {
  std::string occasion;
  std::string matter;         ///< as it was put first
  std::string status;         ///< decided, trial, open or dropped; empty: nothing is settled yet
  std::string outcome;        ///< of `decided` and `trial`; may be empty
  std::optional<Date> again;  ///< when they want to look at it again
};

/// The decisions in what a reader may see, in the order in which they began. Of what was said
/// together the newest counts.
std::vector<Decision> decisions_in(std::span<const Entry> seen);

/// Something small that people do again and again, as prompts/log/ritual.toml asks about it. All of
/// its entries share an occasion, which is what tells it from others.
struct Ritual {
  std::string occasion;
  std::string name;
  std::string cue;            ///< what sets it off
  std::string length;         ///< roughly, in words
  std::string light_version;  ///< what is left of it on a day with little energy
  std::optional<Date> last;   ///< the latest day on which it was noted; nothing is counted
};

/// The rituals in what a reader may see, in the order in which they began, without those that have
/// been let go. Of two words on one thing the newer counts.
std::vector<Ritual> rituals_in(std::span<const Entry> seen);

}  // namespace hearth
