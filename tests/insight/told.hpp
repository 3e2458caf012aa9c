#pragma once

#include <string>
#include <vector>

#include "hearth/insight/sayings.hpp"

namespace hearth::test {

/// Who is told of, each with a name.
struct Couple {
  std::vector<std::string> names;
  std::vector<Voice> voices;
};

/// What is said, a line for each person ("Alex: ...") and one for all, where there is something.
std::string told(const Couple& couple, const Sayings& sayings);

}  // namespace hearth::test
