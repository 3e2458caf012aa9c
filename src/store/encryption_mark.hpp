#pragma once

#include <filesystem>

namespace hearth {

/// Lies beside a journal while it is being encrypted: if that is cut short, the readable version
/// that was kept as `.prev` must still go. Throws Error if it cannot be made.
void mark_encryption(const std::filesystem::path& journal);

/// Overwrites and removes the readable version, and the mark. Throws Error if it cannot.
void finish_encryption(const std::filesystem::path& journal);

/// The same where it was cut short, for whoever opens the encrypted journal next; nothing else.
void finish_interrupted_encryption(const std::filesystem::path& journal);

}  // namespace hearth
