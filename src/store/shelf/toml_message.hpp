#pragma once

#include <string>
#include <string_view>

#include "hearth/core/translated.hpp"

namespace hearth {

struct TomlMessage {
  std::string what;
  std::string expected;
};

/// To be translated().
inline constexpr std::string_view kNestsTooDeep = msgid("the file nests deeper than 32 levels");

/// The parser's description of a mistake, in words for people who have not read the specification.
TomlMessage toml_message(std::string_view description);

}  // namespace hearth
