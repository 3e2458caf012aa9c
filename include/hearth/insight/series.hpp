#pragma once

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "hearth/insight/axis.hpp"
#include "hearth/journal/entry.hpp"

namespace hearth {

struct Point {
  Date day;
  double value;
};

/// What one person answered to one question, worded in one way: a changed wording or scale is a
/// series of its own and never joined to the old one. All days in their order.
struct Series {
  std::shared_ptr<const Wording> wording;
  Author person;
  Cadence cadence = Cadence::none;
  std::vector<Point> points = {};  ///< only what was answered, never a skip
  std::vector<Date> asked = {};    ///< when it was put to them, whether answered or skipped
  std::vector<Date> met = {};      ///< when they went through its pack, whether it was asked or not
  /// The days in which each period of the cadence wants an answer: from the period in which anybody
  /// was first asked it, while they are in the journal, until it is asked no longer. Empty without
  /// a cadence and for what comes only in turns or on a condition.
  std::optional<Window> due = std::nullopt;
};

/// Every metric in the entries (as far as their reader may see them, in any order), by person and
/// in the order in which the questions were asked. What belongs to an occasion and was written
/// after its period, as on the Monday after, counts for the last day of that period. `people` tell
/// who was there when.
std::vector<Series> series_of(std::span<const Entry> entries, const Window& window,
                              std::span<const Person> people);

/// What a series is called where people read: its metric, with spaces.
std::string label_of(const Wording& wording);

}  // namespace hearth
