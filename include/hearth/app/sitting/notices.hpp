#pragma once

#include <span>
#include <vector>

#include "hearth/app/env.hpp"
#include "hearth/journal/entry.hpp"

namespace hearth {

/// Says, on stderr, what the pack says after such answers, for what did not come from the keyboard,
/// where each is said at its question. Where the entries are of several people, whom it is for.
void say_notices(const Env& env, const Pack& pack, std::span<const Entry> entries,
                 const std::vector<Person>& people);

}  // namespace hearth
