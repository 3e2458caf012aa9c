#pragma once

#include <functional>
#include <optional>
#include <vector>

#include "hearth/document/document.hpp"
#include "hearth/journal/entry.hpp"
#include "hearth/prompt/answer/answer_text.hpp"

namespace hearth {

/// What stands for the marks in the questions of an entry of that author (empty: of all together).
using NamesOf = std::function<Names(const Author& author)>;

/// From the oldest to the newest, by what they tell of.
void sort_by_time(std::vector<Entry>& entries);

/// Entries as a text to read from the first day to the last. What was skipped is left out.
Document readable(const std::vector<Person>& people, std::vector<Entry> entries,
                  const NamesOf& names_of);

}  // namespace hearth
