#pragma once

#include <map>
#include <string>
#include <vector>

#include "hearth/core/date.hpp"
#include "hearth/prompt/pack/pack.hpp"

namespace hearth {

/// How often each question, by its id, has been asked of those who are asked now.
using TimesAsked = std::map<std::string, int, std::less<>>;

/// The questions of a pack for that audience on that day, in order: of a section with `pick`, those
/// that were asked the fewest times, beginning at another one each day where several are equal.
/// Questions with a condition do not take turns: they come along, and their condition decides.
std::vector<Question> questions_on(const Pack& pack, Audience audience, const TimesAsked& asked,
                                   Date day);

}  // namespace hearth
