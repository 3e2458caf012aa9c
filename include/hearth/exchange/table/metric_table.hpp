#pragma once

#include <string>
#include <vector>

#include "hearth/journal/entry.hpp"

namespace hearth {

/// The numbers of entries for statistics, in long form: one row an answer to a question that feeds
/// a metric, in order of time, CSV with a header. `people` tell what each author is called; who
/// wrote together is called `together`.
std::string metric_table(const std::vector<Person>& people, std::vector<Entry> entries);

}  // namespace hearth
