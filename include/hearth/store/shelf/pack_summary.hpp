#pragma once

#include <string>
#include <vector>

#include "hearth/learn/topic.hpp"
#include "hearth/practice/practice.hpp"
#include "hearth/prompt/pack/pack.hpp"

namespace hearth {

/// What a list, or a shell that completes a word, says of a pack, a practice or a topic.
struct PackSummary {
  std::string lang = {};
  std::string title = {};
  int minutes = 0;                        ///< roughly how long it takes; 0: not said
  std::vector<std::string> metrics = {};  ///< of the questions of a pack, each once
};

PackSummary summary_of(const Pack& pack);
PackSummary summary_of(const Practice& practice);
PackSummary summary_of(const LearnTopic& topic);

}  // namespace hearth
