#pragma once

#include <optional>
#include <string>

#include "hearth/core/moment.hpp"

namespace hearth {

/// When something took place, from what --date said; now if it said nothing. Throws Error (usage)
/// for what is no date or lies ahead.
struct When {
  Moment at;  ///< to the second
  bool recalled = false;
};
When when_from(const std::optional<std::string>& date, Moment now);

/// The same for a date that is known.
When when_on(Date date, Moment now);

}  // namespace hearth
