#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>
#include <utility>

namespace hearth {

/// The words of an enumeration as files spell them.
template <class Enum, std::size_t N>
using EnumNames = std::array<std::pair<Enum, std::string_view>, N>;

template <class Enum, std::size_t N>
std::string_view name_of(const EnumNames<Enum, N>& names, Enum value) {
  for (const auto& [known, name] : names) {
    if (known == value) return name;
  }
  return {};
}

template <class Enum, std::size_t N>
[[nodiscard]] std::optional<Enum> named(const EnumNames<Enum, N>& names, std::string_view name) {
  for (const auto& [known, spelled] : names) {
    if (spelled == name) return known;
  }
  return std::nullopt;
}

}  // namespace hearth
