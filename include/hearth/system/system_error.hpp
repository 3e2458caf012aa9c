#pragma once

#include <filesystem>
#include <string>
#include <system_error>

#include "hearth/core/error.hpp"
#include "hearth/core/translated.hpp"

namespace hearth {

/// Why the call of the system that failed last did (errno).
std::error_code last_error();

/// What the C library says of it, in the language that is spoken where that is one of the usual.
std::string reason_of(std::error_code failure);

/// "<doing> <file> did not work: <the reason>." with advice for that reason. `state` is a sentence
/// that says what became of the journal.
Error system_error(const std::string& doing, const std::filesystem::path& file,
                   const std::string& state, std::error_code reason = last_error());

/// To be translated().
inline constexpr const char* kUnchanged = msgid("The journal is as it was before.");

/// What was asked for is done and on the disk, but something that belongs to it is not: the text
/// says what.
class HalfDone : public Error {
 public:
  using Error::Error;
  explicit HalfDone(const Error& trouble) : Error(trouble.what(), trouble.hint(), trouble.exit()) {}
};

}  // namespace hearth
