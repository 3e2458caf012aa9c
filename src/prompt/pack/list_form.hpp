#pragma once

#include <span>
#include <string_view>

#include "table_reader.hpp"

namespace hearth {

/// What stands under a key of one of the lists beside the packs.
struct ListKey {
  enum class Takes { format, text, id, texts, flag, energy, tables };
  std::string_view key;
  Takes takes = Takes::text;
  bool required = true;
  std::span<const ListKey> below = {};  ///< of the tables
};

/// Reports unknown keys, missing ones, values of another kind, and ids that are there twice.
void check_list(const Tree& table, std::span<const ListKey> keys, Findings& findings);

}  // namespace hearth
