#pragma once

#include <string>
#include <vector>

#include "hearth/core/tree.hpp"

namespace hearth {

/// What is wrong with a bundle of questionnaires and responses that the types of R4 alone do not
/// show, a sentence each: an integer that is none, a value of two kinds, an answer of another kind
/// than its question, a linkId that the questionnaire does not have or has twice, a value outside
/// its ends, a code that is no option, a fullUrl that is there twice, a canonical that points
/// nowhere. Empty if nothing is.
std::vector<std::string> fhir_problems(const Tree& bundle);

}  // namespace hearth
