#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "feeling_text.hpp"
#include "hearth/prompt/answer/answer_text.hpp"
#include "answer_reading.hpp"

// The last step from what was read, typed or from a file, to a value that fits its question.
namespace hearth {

/// "Please give a number from 0 (none) to 10 (worst imaginable)."
Complaint not_fitting(const Wording& wording);

ParsedValue number_value(const Wording& wording, double number);

/// Trimmed and without control characters; line breaks and tabs stay.
ParsedValue text_value(const Wording& wording, std::string_view text);

/// Chosen options in the order of the question, each once: what was chosen is a set.
ParsedValue choices_value(const Wording& wording, const std::vector<MatchedOption>& chosen);

/// A tag that differs from an earlier one only in case or accents is left out.
ParsedValue tags_value(const Wording& wording, const std::vector<std::string>& words);

ParsedValue feelings_value(const Wording& wording, const std::vector<ParsedFeeling>& named);

}  // namespace hearth
