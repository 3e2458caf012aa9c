#pragma once

#include <string_view>

namespace hearth {

/// Whether two names would be taken for each other at sight: the same when folded(), or written
/// with Cyrillic or Greek letters, or with digits, that look like Latin ones (the commonest of what
/// UTS 39 calls confusable).
[[nodiscard]] bool look_alike(std::string_view one, std::string_view other);

}  // namespace hearth
