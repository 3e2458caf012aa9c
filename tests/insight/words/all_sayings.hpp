#pragma once

#include <string>
#include <vector>

#include "hearth/insight/saying.hpp"

namespace hearth::test {

/// Everything that can be said, in each of its forms: both directions, named and not named, of
/// every step, with one number and with several, with and without a gap.
std::vector<Saying> all_sayings();

/// All of it in words: each saying alone, trends several at a time, notes beside charts, and charts
/// in words.
std::vector<std::string> all_words();

}  // namespace hearth::test
