#pragma once

#include <string>
#include <string_view>

#include "hearth/document/document.hpp"

namespace hearth {

/// A table whose first cell in each row names it. `caption` is HTML.
std::string html_table(const Table& table, std::string_view caption);

}  // namespace hearth
