#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "hearth/prompt/answer/answer_kind.hpp"

// What the types of question have in common in reading and showing their answers.
namespace hearth {

/// "Please give a number from 0 (none) to 10 (worst imaginable)."
Complaint not_fitting(const Wording& wording);

/// "Please give a date, written as 2026-03-01; what is here is a list."
Complaint wrong_kind(const Wording& wording, const Tree& data);

/// For types whose data is text and nothing else.
std::optional<ParsedValue> read_no_data(const Wording& wording, const Tree& data);

/// By what the value is: digits, yes or no, the text itself, a date, a list joined with commas.
std::string show_plainly(const Wording& wording, const Value& value);

/// What stands between any of the separators (single bytes), trimmed; empty parts are left out.
std::vector<std::string_view> parts(std::string_view text, std::string_view separators);

/// A number of the range, with a point or a comma in it.
ParsedValue parse_number(const Wording& wording, std::string_view typed);
std::optional<ParsedValue> read_number(const Wording& wording, const Tree& data);
std::string number_range(const Wording& wording);

using MatchedOption = std::variant<const Option*, Complaint>;

/// The option with exactly that id, or null.
const Option* option_with_id(const Wording& wording, std::string_view id);

/// The words of the option with that id; text that is no id stays as it is.
std::string option_words(const Wording& wording, const std::string& id);

/// The option meant by its number as shown, its id, or an unambiguous beginning of its text, in
/// that order; never null.
MatchedOption match_option(const Wording& wording, std::string_view typed);

using ParsedFeeling = std::variant<Feeling, Complaint>;

/// One feeling as it is typed: a name, perhaps how strong from 0 to 10, perhaps "in" and a place;
/// what stands in quotation marks is a name, or a place, as it is.
ParsedFeeling parse_feeling(std::string_view typed);

/// `hopeful 4 in chest`.
std::string feeling_text(const Feeling& feeling);

}  // namespace hearth
