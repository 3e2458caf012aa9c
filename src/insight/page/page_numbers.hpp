#pragma once

#include <array>
#include <string_view>

namespace hearth {

/// What a page shows of everybody who shares it; the rest only if its author adds it.
inline constexpr std::array<std::string_view, 4> kPageMetrics = {"comfort", "satisfaction",
                                                                 "communication", "pain"};

}  // namespace hearth
