#pragma once

#include <set>
#include <string>
#include <vector>

namespace hearth::test {

/// What is English and not German, as far as the catalogue and the shipped packs tell.
class EnglishWords {
 public:
  EnglishWords();

  /// What of the catalogue's English stands in a text, each but a few letters long, and each word
  /// of four letters and more that is English alone. What stands between backquotes is typed, and
  /// the same in every language.
  std::vector<std::string> in(const std::string& text) const;

 private:
  std::vector<std::string> sayings_;
  std::set<std::string> words_;
};

/// What a terminal shows, without escape sequences.
std::string without_escapes(const std::string& bytes);

}  // namespace hearth::test
