#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace hearth {

/// The byte offset at which a dotted TOML key or header names more than `deepest` parts. Each part
/// is a table in the one before, and the parser sets no limit to how many stand in one key.
[[nodiscard]] std::optional<std::size_t> overlong_key(std::string_view toml, std::size_t deepest);

}  // namespace hearth
