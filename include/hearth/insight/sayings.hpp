#pragma once

#include <span>
#include <string>
#include <vector>

#include "hearth/insight/marks.hpp"
#include "hearth/insight/saying.hpp"

namespace hearth {

/// The tags that somebody gave when one question asked for some; a skip is not among them.
struct TagAnswer {
  Date day;
  std::vector<std::string> tags;
};
using TagAnswers = std::vector<TagAnswer>;

/// The lines of one person, or of all together.
struct Voice {
  Author person;
  std::vector<Curve> curves;          ///< in the order in which they are told
  std::vector<TagAnswers> tags = {};  ///< one for each question
};

/// What a curve is called among those of its voice: its metric; where several packs ask for that,
/// with the pack; where a pack has asked for it in other words since, with the last day of these.
std::string label_in(const Voice& voice, const Curve& curve);

/// What is said of each voice, in the order of the voices, and then of them all. Nobody's numbers
/// are ever set beside another's.
struct Sayings {
  std::vector<std::vector<Saying>> of_each;
  std::vector<Saying> of_all;
};

/// For one screen: at most three movements of each voice (trends, and what stands out now), comfort
/// and satisfaction first, then the clearest; gaps; and whether the others show a direction.
/// `today`: that something stands out is said only of the step that holds it.
Sayings said_briefly(std::span<const Voice> voices, const Axis& axis, Date today);

/// Everything that can be said.
Sayings said_in_full(std::span<const Voice> voices, const Axis& axis, Date today);

/// Everything that can be said of one line, beneath its own chart, where it need not be named: its
/// numbers, and with a trend by how much.
std::vector<Saying> said_closely(const Curve& curve, const Axis& axis, Date today);

}  // namespace hearth
