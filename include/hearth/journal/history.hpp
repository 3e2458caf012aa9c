#pragma once

#include <span>
#include <vector>

#include "hearth/journal/entry.hpp"
#include "hearth/prompt/rotation.hpp"

namespace hearth {

/// The latest answer to each question that carries it, as far as it still fits the question. What
/// was skipped last time was dropped: nothing is offered. `earlier`: newest first, of one author.
std::vector<Answer> carried_answers(std::span<const Entry> earlier, const Pack& pack);

/// How often each question of those entries was asked; a skip counts.
TimesAsked times_asked(std::span<const Entry> earlier);

}  // namespace hearth
