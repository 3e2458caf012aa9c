#pragma once

#include <string>
#include <vector>

namespace hearth {

/// What a file says of itself.
struct Finish {
  std::string lang;
  std::vector<std::string> figures;  ///< in words, in their order in the structure
  std::string password;              ///< empty: open to all
};

/// The PDF with what cairo cannot say: that it is tagged, its language, that a window shows its
/// title, what its figures show; and locked where there is a password. Throws Error if it cannot be
/// read or written.
std::string finished(const std::string& pdf, const Finish& finish);

}  // namespace hearth
