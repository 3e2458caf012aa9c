#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "hearth/prompt/sorting.hpp"
#include "hearth/terminal/interview_view.hpp"
#include "interview_controller.hpp"

// Many things, each under one of the same words: a family of them at a time.
namespace hearth {

/// Asks in plain lines, a line for each thing; `rest: maybe` answers what is left of a family.
/// Precondition: sorts(scene.pack).
[[nodiscard]] Ending sort_in_lines(Interview& interview, const InterviewScene& scene,
                                   Console& console, const Style& style, const Keep& keep);

/// Asks on the whole screen, a page for each family and a key for each thing; Enter turns. Things
/// may stay without an answer. Where somebody is, is kept as well: it is the current question.
/// Precondition: sorts(scene.pack).
[[nodiscard]] Ending sort_on_screen(Interview& interview, const InterviewScene& scene,
                                    Screen& screen, const Style& style, const Keep& keep);

/// What the words are: "1 comfortable with it, 2 maybe".
std::string words_numbered(const std::vector<std::string>& labels, std::string_view between);

/// What was said of a thing, as it is shown; `labels` are the words.
std::string word_said(const Wording& thing, const Value& value,
                      const std::vector<std::string>& labels);

}  // namespace hearth
