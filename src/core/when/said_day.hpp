#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "hearth/core/date.hpp"

// Days in words, in English and in the language that is spoken.
namespace hearth {

/// What was said, word by word, each folded().
using Words = std::vector<std::string>;

Words words_in(std::string_view text);

/// Digits and nothing else.
[[nodiscard]] bool is_number(std::string_view word);

/// A date as it is written here: ISO 8601, or as the language that is spoken has it (`1.3.2026`).
[[nodiscard]] std::optional<Date> written_day(std::string_view word);

/// Whether its numbers could be read as two days, as of `03/04`: not where the language that is
/// spoken writes its dates with these signs.
[[nodiscard]] bool has_two_readings(std::string_view word);

/// A day that may be today or has been: `today`, `last sunday`, `3 days ago`, a date. Throws Error
/// (usage) for the name of today's weekday, which could mean two days.
[[nodiscard]] std::optional<Date> day_said(const Words& words, Date today);

/// A day to come: `tomorrow`, `next sunday`, `in 3 days`.
[[nodiscard]] std::optional<Date> day_ahead_said(const Words& words, Date today);

/// Whether it begins like one that is to come.
[[nodiscard]] bool looks_ahead(const Words& words);

/// The name of a weekday and nothing else.
[[nodiscard]] bool is_bare_weekday(const Words& words);

}  // namespace hearth
