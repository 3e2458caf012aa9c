#pragma once

#include <map>
#include <string>

#include "hearth/core/translated.hpp"

namespace hearth::test {

/// Speaks a language of these words as long as it lives; afterwards everything is English again.
class Spoken {
 public:
  explicit Spoken(const std::map<std::string, std::string>& words) {
    const auto found = [words](const std::string& msgid) {
      const auto row = words.find(msgid);
      return row == words.end() ? msgid : row->second;
    };
    translate_with({"de", found,
                    [found](const std::string& one, const std::string& many, unsigned long count) {
                      return found(count == 1 ? one : many);
                    }});
  }
  ~Spoken() { translate_with({}); }
  Spoken(const Spoken&) = delete;
  Spoken& operator=(const Spoken&) = delete;
};

}  // namespace hearth::test
