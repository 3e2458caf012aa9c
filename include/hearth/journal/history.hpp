#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "hearth/journal/entry.hpp"
#include "hearth/prompt/pack/pack.hpp"

namespace hearth {

/// The latest answer to each question that carries it, as far as it still fits the question. What
/// was skipped last time was dropped: nothing is offered. `earlier`: newest first, of one author.
std::vector<Answer> carried_answers(std::span<const Entry> earlier, const Pack& pack);

/// How often each question of those entries was asked; a skip counts.
TimesAsked times_asked(std::span<const Entry> earlier);

/// From where on a feeling is strong enough to be offered again.
inline constexpr int kStrongFeeling = 7;

/// The feelings of an entry that were that strong, with the question that they answer; null
/// wording if there are none.
Answer strong_feelings(const Entry& entry);

/// Which of these entries, as they stand, that person may like to come back to: logged by them,
/// with a strong feeling, and not let go. In the order in which they are given.
std::vector<Entry> to_revisit(std::span<const Entry> entries, const Uuid& person);

/// The next revision of such an entry, which says that it need not be offered again.
Entry let_go(const Entry& entry);

/// What somebody said the last time to the question that this one follows, as long as that is open.
/// `earlier`: their entries of the pack, newest first.
[[nodiscard]] std::optional<std::string> words_followed(std::span<const Entry> earlier,
                                                        const Question& question);

}  // namespace hearth
