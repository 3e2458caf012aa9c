#pragma once

#include <string>
#include <vector>

#include "hearth/exchange/imported_file.hpp"

namespace hearth {

/// Remarks in the order of their places, a line each. After fifty it is told where the others are.
std::string remark_lines(std::vector<Remark> remarks);

}  // namespace hearth
