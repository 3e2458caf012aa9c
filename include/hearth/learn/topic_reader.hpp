#pragma once

#include <optional>
#include <vector>

#include "hearth/core/problem.hpp"
#include "hearth/core/tree.hpp"
#include "hearth/learn/topic.hpp"

namespace hearth {

struct ReadTopic {
  std::optional<LearnTopic> topic;  ///< empty if there is an error
  std::vector<Problem> problems;    ///< all of them, in the order of the file
};

/// Checks a parsed file of a topic (format 1, documented in hearth-pack(5)) and builds it. Waiting
/// times and doses are refused: they are a team's to say.
ReadTopic read_topic(const Tree& file);

}  // namespace hearth
