#pragma once

#include <filesystem>
#include <string>

#include "hearth/core/error.hpp"

namespace hearth {

/// "<doing> <file> did not work: <the system's reason>." with advice for that reason, from errno.
/// `state` is a sentence that says what became of the journal.
Error system_error(const std::string& doing, const std::filesystem::path& file,
                   const std::string& state);

inline constexpr const char* kUnchanged = "The journal is as it was before.";

}  // namespace hearth
