#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include "hearth/prompt/pack/pack.hpp"

namespace hearth {

/// An answer that is called what another one is called.
struct TakenWord {
  std::size_t place = 0;  ///< of the option; of a scale 0 for its low end and 1 for its high end
  std::string say;
  std::string of_other;  ///< the words that belong to the other one
};

/// The options, or ends of a scale, whose words hold the id or the shipped words of another one, in
/// any language that is shipped, or a mark that is filled in only later.
std::vector<TakenWord> taken_words(const Wording& wording, std::span<const Pack> shipped);

}  // namespace hearth
