#pragma once

#include <span>
#include <vector>

#include "hearth/journal/entry.hpp"

namespace hearth {

/// From where on a feeling is strong enough to be offered again.
inline constexpr int kStrongFeeling = 7;

/// The feelings of an entry that were that strong, with the question that they answer; null
/// wording if there are none.
Answer strong_feelings(const Entry& entry);

/// Which of these entries, as they stand, that person may like to come back to: logged by them,
/// with a strong feeling, and not let go. In the order in which they are given.
std::vector<Entry> to_revisit(std::span<const Entry> entries, const Uuid& person);

/// The next revision of such an entry, which says that it need not be offered again.
Entry let_go(const Entry& entry);

}  // namespace hearth
