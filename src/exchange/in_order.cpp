#include "in_order.hpp"

#include <algorithm>
#include <tuple>

namespace hearth {

void sort_by_time(std::vector<Entry>& entries) {
  std::ranges::sort(entries, [](const Entry& a, const Entry& b) {
    return std::tie(a.at.ms, a.clock, a.id) < std::tie(b.at.ms, b.clock, b.id);
  });
}

}  // namespace hearth
