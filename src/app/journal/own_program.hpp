#pragma once

#include <filesystem>
#include <string>
#include <string_view>

#include "hearth/core/error.hpp"

namespace hearth {

/// A program of hearth's own that makes a file of another kind.
struct OwnProgram {
  const std::filesystem::path& place;  ///< empty: it is not there
  std::string_view name;
  std::string_view where_from;  ///< how it comes to be there, as the end of a sentence
};

/// That it is not there, with `remedy` as what to do without.
Error not_found(const OwnProgram& program, const std::string& remedy);

/// What the program makes of that text, which it gets whole before it prints. Throws Error, with
/// `remedy` as what to do without it, if it is not there or fails.
std::string made_by(const OwnProgram& program, std::string_view text, const std::string& remedy);

}  // namespace hearth
