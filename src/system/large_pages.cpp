#include "hearth/system/large_pages.hpp"

#include <sys/mman.h>

namespace hearth {

void prefer_large_pages([[maybe_unused]] std::span<std::uint8_t> memory) {
#ifdef MADV_HUGEPAGE
  constexpr std::uintptr_t kLargePage = std::uintptr_t{2} << 20;
  const auto start = reinterpret_cast<std::uintptr_t>(memory.data());
  const std::uintptr_t first = (start + kLargePage - 1) / kLargePage * kLargePage;
  const std::uintptr_t end = (start + memory.size()) / kLargePage * kLargePage;
  if (first >= end) return;
  ::madvise(memory.data() + (first - start), end - first, MADV_HUGEPAGE);
#endif
}

}  // namespace hearth
