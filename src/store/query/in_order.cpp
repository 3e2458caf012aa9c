#include "in_order.hpp"

#include <algorithm>
#include <utility>

#include "rows/prepared.hpp"

namespace hearth {

bool InOrder::take(std::int64_t n, std::int64_t at_ms, Entry entry) {
  if (at_ms != at_ms_ && !visit_held()) return false;
  at_ms_ = at_ms;
  held_.push_back({n, std::move(entry)});
  return true;
}

bool InOrder::visit_held() {
  if (held_.size() > 1 && std::ranges::any_of(held_, is_later)) sort();
  std::vector<Held> held = std::exchange(held_, {});
  return std::ranges::all_of(held, [&](Held& one) { return visit_(std::move(one.entry)); });
}

void InOrder::sort() {
  for (Held& one : held_) {
    if (is_later(one)) one.first = first_row_of(one.entry.entry);
  }
  std::ranges::sort(held_, {}, &Held::first);
  if (!oldest_first_) std::ranges::reverse(held_);
}

std::int64_t InOrder::first_row_of(const Uuid& entry) {
  Prepared row(database_, "SELECT min(n) FROM entry WHERE entry = ?");
  (*row).bind(1, to_string(entry));
  return (*row).executeStep() ? (*row).getColumn(0).getInt64() : 0;
}

}  // namespace hearth
