#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "hearth/core/problem.hpp"

namespace hearth {

/// The problems found so far, in the order of finding; kept as far as `collect` keeps them.
class Findings {
 public:
  void error(Position at, std::string what, std::string expected);
  void warn(Position at, std::string what, std::string expected);
  /// An error that the reader has put right in what it read: the file is wrong, and does no harm.
  void mended(Position at, std::string what, std::string expected);

  /// Whether any of them is an error that is not put right.
  [[nodiscard]] bool has_errors() const { return has_errors_; }

  /// In the order of the file.
  std::vector<Problem> sorted() const;

 private:
  std::vector<Problem> list_;
  bool has_errors_ = false;
};

/// Warns of words that judge or press, and of control characters.
void check_shown(const std::string& text, std::string_view key, Position at, Findings& findings);

/// The words in a text that judge people or press them, which hearth does not say: whole words,
/// in any case, in the order of the list.
std::vector<std::string> pressing_words(std::string_view text);

}  // namespace hearth
