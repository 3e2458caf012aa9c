#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "hearth/core/problem.hpp"
#include "hearth/core/tree.hpp"
#include "hearth/prompt/pack/pack.hpp"

namespace hearth {

/// What a pack changes that the plan reads, at its place in the file; nothing for packs that the
/// plan does not know. Such a pack may say everything in its own words and ask more. It may not
/// leave out a question of plan_packs(), nor ask it of others, under a condition, by turns or with
/// last time's answer offered; nor change its type, its share, the ids of its options or the ends
/// of its scale; nor give one answer the words of another. A pack without the id that its name says
/// it has, or with another's, is refused too.
/// `name`: kind and id as the file is called, `plan/want`; empty where that says nothing.
/// `shipped`: the pack of that id as hearth ships it, in every language.
/// `file` is what the pack was read from. All of it are errors.
std::vector<Problem> check_plan_pack(const Tree& file, const Pack& pack, std::string_view name,
                                     std::span<const Pack> shipped);

}  // namespace hearth
