#pragma once

#include <filesystem>

#include "hearth/core/uuid.hpp"

namespace hearth {

/// Lies beside a plain journal while it is being encrypted, and says which file that was and the
/// id of the encrypted one: if the encryption is cut short once that has the name, this file must
/// still go from `.prev`, and no other. Throws Error if the mark cannot be made.
void mark_encryption(const std::filesystem::path& journal, const Uuid& encrypted);

/// Overwrites and removes the marked file where it is `.prev`, and the mark. Throws Error if it
/// cannot. Only the holder of the lock may ask.
void finish_encryption(const std::filesystem::path& journal);

/// Finishes the encryption where the journal is encrypted; else only the mark goes. What fails is
/// tried again when the journal is opened next. Only the holder of the lock may ask.
void settle_encryption(const std::filesystem::path& journal) noexcept;

/// Settles an interrupted encryption for whoever opens an encrypted journal. Leaves it to a later
/// time if anybody is writing, or if nothing may be written here.
void finish_interrupted_encryption(const std::filesystem::path& journal) noexcept;

}  // namespace hearth
