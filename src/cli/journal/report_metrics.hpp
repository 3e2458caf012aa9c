#pragma once

#include <span>
#include <string>
#include <vector>

#include "hearth/insight/series.hpp"

namespace hearth {

/// The metrics that are meant by these words, by metrics_meant(), each once, in their order. Throws
/// Error where a word is none of them (nothing found) or may be several (usage), naming them.
std::vector<std::string> metrics_asked(std::span<const Series> series,
                                       const std::vector<std::string>& words);

}  // namespace hearth
