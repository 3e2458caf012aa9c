#pragma once

#include <string>
#include <vector>

namespace hearth::test {

/// A text of a source file that says that something was not done.
struct SourceClaim {
  std::string file;  ///< below src
  std::string text;  ///< the whole literal, its pieces joined
};

/// All of them, found by the words that such sentences use.
std::vector<SourceClaim> claims_in_source();

/// The string literals of C++ source, pieces that follow each other joined, escapes as they stand.
std::vector<std::string> literals_in(const std::string& source);

}  // namespace hearth::test
