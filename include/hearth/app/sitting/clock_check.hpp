#pragma once

#include <optional>

#include "hearth/app/env.hpp"
#include "hearth/store/journal.hpp"

namespace hearth {

/// Where what this person has written, or all together, bears a time that lies more than a day
/// ahead of this computer's clock: asks once whether the clock is right, or says it where nobody
/// can be asked. Throws Error (left) if it is not right.
void check_clock(Env& env, Journal& journal, const std::optional<Person>& person);

}  // namespace hearth
