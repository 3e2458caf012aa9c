#pragma once

#include <optional>

#include "hearth/core/date.hpp"

namespace hearth {

/// Which entries are wanted; everything that is empty does not narrow.
struct Query {
  std::optional<Date> from;  ///< first local day
  std::optional<Date> to;    ///< last local day
};

}  // namespace hearth
