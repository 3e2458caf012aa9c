#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "hearth/core/error.hpp"
#include "hearth/journal/entry.hpp"

namespace hearth {

/// What was read of an entry. Throws Error (Exit::damaged) where nothing could be.
template <typename Parsed>
auto known(Parsed parsed) {
  if (!parsed) {
    throw Error("The journal holds an entry that this hearth cannot read.",
                "It may be damaged: keep the file, and look for a backup of it.", Exit::damaged);
  }
  return *parsed;
}

// The columns of an entry that hold more than one thing, as hearth-journal(5) writes them.

std::string ids_text(const std::vector<Uuid>& ids);
std::vector<Uuid> parse_ids(std::string_view text);

std::string_view standing_name(Standing standing);
[[nodiscard]] std::optional<Standing> parse_standing(std::string_view name);

std::string proofs_text(const std::vector<Proof>& proofs);
std::vector<Proof> parse_proofs(std::string_view text);

}  // namespace hearth
