#pragma once

#include <string>

#include "hearth/cli/env.hpp"
#include "hearth/prompt/words.hpp"

namespace hearth {

/// The words that questions use with that person (empty: with all together), their own before the
/// shipped ones. Throws Error with every mistake if a words file cannot be used.
Words words_of(const Env& env, const std::string& name);

}  // namespace hearth
