#pragma once

#include <vector>

#include "box.hpp"

namespace hearth {

/// A box on its page.
struct PlacedBox {
  double y = 0;
  Box box;
};

using Page = std::vector<PlacedBox>;

/// The boxes on as many pages as they need, each at most that high; a box that is higher has one of
/// its own. At least one page.
std::vector<Page> pages_of(const Boxes& boxes, double height);

}  // namespace hearth
