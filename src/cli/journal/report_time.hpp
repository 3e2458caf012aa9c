#pragma once

#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "hearth/app/env.hpp"
#include "hearth/document/document.hpp"
#include "hearth/insight/axis.hpp"

// Of which time a report is, as it is typed.
namespace hearth {

/// A stretch, and how long its marks are.
struct MarkedWindow {
  Window window;
  CalendarStep step;
};

/// The stretch that a report was asked for; the last twelve weeks where nothing was. So many weeks
/// are whole ones, the last of which holds the last day, as are months and years where marks are as
/// long; where each day has a mark, and of a length in days, it is as many days. Throws Error
/// (usage) for words that name none, and for options that contradict each other.
struct AskedStretch {
  std::optional<std::string> last;   ///< `12w`
  std::optional<std::string> since;  ///< a day
  std::optional<std::string> until;  ///< a day
};
MarkedWindow window_asked(const Env& env, const AskedStretch& asked);

/// Two stretches, the earlier first: years, months, days, or lengths up to today, which are of
/// whole weeks at least. Beside one alone stands what is as long and right before it: as many whole
/// weeks, months or years as it is of. Throws Error (usage) for more than two.
std::pair<Window, Window> stretches_asked(const Env& env, const std::vector<std::string>& words);

/// The day that was named, or on which something of these words happened. Throws Error (usage)
/// where that is none, or several.
Panels::Event day_asked(const Env& env, const std::string& words,
                        std::span<const Panels::Event> events);

}  // namespace hearth
