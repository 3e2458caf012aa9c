#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>

#include "hearth/core/bytes.hpp"

namespace hearth::fault {

inline constexpr const char* kJournalName = "journal.hearth";

/// A whole vault of that generation; what it holds follows from the generation alone.
Bytes vault_of(std::uint64_t generation);

/// Empty unless the bytes are a whole vault that holds what its generation should.
std::optional<std::uint64_t> generation_of(ByteView vault);

/// What a command does: lock, load, save the next generation (the first if there is none yet).
/// Throws Error.
void save_next(const std::filesystem::path& file);

}  // namespace hearth::fault
