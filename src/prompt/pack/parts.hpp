#pragma once

#include <string_view>
#include <vector>

#include "hearth/core/text.hpp"

namespace hearth {

/// What stands between any of the separators (single bytes), trimmed; empty parts are left out.
inline std::vector<std::string_view> parts(std::string_view text, std::string_view separators) {
  std::vector<std::string_view> found;
  while (!text.empty()) {
    const auto part = text.substr(0, text.find_first_of(separators));
    text.remove_prefix(part.size() == text.size() ? part.size() : part.size() + 1);
    if (const auto bare = trimmed(part); !bare.empty()) found.push_back(bare);
  }
  return found;
}

}  // namespace hearth
