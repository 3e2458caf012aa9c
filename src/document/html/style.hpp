#pragma once

#include <string_view>

namespace hearth {

/// How a page looks on screens, light and dark, and on paper.
extern const std::string_view kHtmlStyle;

}  // namespace hearth
