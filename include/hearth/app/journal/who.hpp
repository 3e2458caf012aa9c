#pragma once

#include <optional>
#include <vector>

#include "hearth/app/env.hpp"
#include "hearth/journal/people.hpp"
#include "hearth/journal/visibility.hpp"

namespace hearth {

/// Who is at the keyboard: as said with --as, or the only one there is; empty: not said.
[[nodiscard]] std::optional<Person> at_keyboard(const Env& env, const std::vector<Person>& people);

/// Who is at the keyboard, asked for where it was not said. Throws Error (usage) naming --as where
/// questions cannot be asked; Error (left) if the person leaves.
Person writer(Env& env, const std::vector<Person>& people);

/// Who reads: the person at the keyboard, or everybody together.
Reader reader(const Env& env, const std::vector<Person>& people);

}  // namespace hearth
