#pragma once

#include <span>
#include <string>
#include <vector>

#include "hearth/insight/saying.hpp"

// What sentences are made of: numbers, nouns, days and lists, in the language that is spoken.
namespace hearth {

/// From two to twelve in words, else in digits.
std::string spelled(int number);

/// Rounded to halves: `5`, `5.5`.
std::string half_point(double value);

/// `4 to 6`, or `5` where both ends are the same.
std::string range_words(const Range& range);

/// `6, 7, 5`.
std::string with_commas(const std::vector<std::string>& words);

/// `8`, `5.5`, each.
std::vector<std::string> number_texts(const std::vector<double>& numbers);

/// `weeks`, as it stands behind a preposition.
std::string plural(CalendarStep step);

/// `5 Jan`, or `5 Jan 2026`.
std::string day_words(Date day, bool with_year);

/// When a step was: `in the week of 5 Jan`, `in Jan 2026`.
std::string when_words(const Window& days, CalendarStep step, bool with_year);

/// How a sentence calls both halves of a window: `in the first four weeks`, `in the last four`.
struct HalfWords {
  std::string first;
  std::string last;
};
HalfWords half_words(const Stretch& half);

}  // namespace hearth
