#pragma once

#include <map>
#include <string>
#include <vector>

namespace hearth {

/// Letters that no font has, by the Debian package that has them: the first of each few.
class MissingLetters {
 public:
  void add(char32_t letter);

  /// A sentence for each package.
  std::vector<std::string> told() const;

 private:
  std::map<std::string_view, std::vector<char32_t>> by_package_;
};

}  // namespace hearth
