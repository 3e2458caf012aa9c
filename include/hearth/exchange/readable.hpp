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

/// Whether it comes before the other in sort_by_time().
[[nodiscard]] bool is_of_earlier(const Entry& one, const Entry& other);

/// From the oldest to the newest, by what they tell of.
void sort_by_time(std::vector<Entry>& entries);

/// Entries as a text to read from the first day to the last, in parts: one for each entry, in order
/// of time, with the day where another one begins and the title before the first. What was skipped
/// is left out.
class ReadableParts {
 public:
  Document next(const std::vector<Person>& people, const Entry& entry, const NamesOf& names_of);

 private:
  std::optional<Date> day_;
};

}  // namespace hearth
