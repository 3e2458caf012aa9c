#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>

#include "hearth/core/uuid.hpp"

namespace hearth {

/// The generation of a journal that was seen last on this machine: an older one was put back by
/// somebody or something. Empty if none was, or if the file cannot be read.
std::optional<std::uint64_t> seen_generation(const std::filesystem::path& state,
                                             const Uuid& journal);

/// Notes the highest, in a file of that folder. Does its best: a journal never stays closed for
/// want of it.
void note_generation(const std::filesystem::path& state, const Uuid& journal,
                     std::uint64_t generation) noexcept;

/// Notes this one though a higher one was seen: somebody went back to it.
void accept_generation(const std::filesystem::path& state, const Uuid& journal,
                       std::uint64_t generation) noexcept;

/// Notes this one, which somebody was told of, in the place of a higher one that was seen: the
/// higher one is remembered as missed until it comes back or somebody goes back to another.
void note_put_back(const std::filesystem::path& state, const Uuid& journal,
                   std::uint64_t generation) noexcept;

/// The highest generation that was seen and is missed; empty if none is.
std::optional<std::uint64_t> missed_generation(const std::filesystem::path& state,
                                               const Uuid& journal);

}  // namespace hearth
