#pragma once

#include <optional>
#include <span>
#include <string_view>

#include "hearth/journal/entry.hpp"

namespace hearth {

/// How worried people are about a step, as far as they have shared it: the higher of what each
/// said, in three parts of the scale from 0 to 100.
enum class Worry { little, some, much };
std::string_view to_string(Worry worry);

/// Nothing until everybody here has shared theirs: before that it would be somebody's own.
[[nodiscard]] std::optional<Worry> shared_worry(std::span<const Entry> entries,
                                                std::span<const Person> people, const Uuid& step);

/// What that person last wrote of it for themselves, 0..100.
[[nodiscard]] std::optional<double> own_worry(std::span<const Entry> entries, const Uuid& person,
                                              const Uuid& step);

/// The answers of an entry that shares it.
std::vector<Answer> worry_answers(double worry, const Uuid& step);

}  // namespace hearth
