#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "hearth/core/tree.hpp"

namespace hearth {

/// What is offered when a sentence about somebody else leaves them little room to answer.
struct Reframe {
  std::vector<std::string> absolutes;      ///< "you never", "you always" ...
  std::string offer;                       ///< the question whether to try another way
  std::string observation, feeling, wish;  ///< what to ask for, one after the other
};

/// The part of a reframe file for that language, else the English one; empty if it has neither or
/// is not of the form that hearth-pack(5) describes.
std::optional<Reframe> read_reframe(const Tree& file, std::string_view language);

/// Whether the text has one of the absolutes as whole words; case, accents and kinds of apostrophe
/// do not matter.
bool has_absolute(const Reframe& reframe, std::string_view text);

/// The three parts as one text, a line each; empty parts are left out.
std::string reframed(std::string_view observation, std::string_view feeling, std::string_view wish);

}  // namespace hearth
