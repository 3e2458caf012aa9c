#pragma once

#include <string>
#include <string_view>
#include <variant>

#include "hearth/core/tree.hpp"
#include "hearth/prompt/pack/question.hpp"
#include "hearth/prompt/words.hpp"

namespace hearth {

/// Why something is no answer to a question: one sentence that says what would be.
struct Complaint {
  std::string why;
};

using ParsedValue = std::variant<Value, Complaint>;

/// What a person typed. `choice` and `choices` take an option's number as shown (from 1), its id,
/// or any unambiguous beginning of its text; `choices` are separated by commas, tags as tags_in()
/// reads them; yesno takes y, yes, n, no; date takes ISO.
ParsedValue parse_value(const Wording& wording, std::string_view typed);

/// As parse_value(), on that day: a day can be said in words, as day_meant() takes them, and one
/// that lies ahead is no answer to a question that asks_of_past().
ParsedValue parse_value(const Wording& wording, std::string_view typed, Date today);

/// What an answers file or an export says, by type; an empty text or list is a skip. In a list each
/// tag stands alone, with whatever is in it.
ParsedValue value_from(const Wording& wording, const Tree& data);

/// For people to read: an option's words, a list joined with commas, `—` for a skip.
std::string shown(const Wording& wording, const Value& value);

/// What can be answered, spoken: "a number from 0 (none) to 10 (worst imaginable)".
std::string range_spoken(const Wording& wording);

/// `{name}`, `{others}`, `{word:...}` and `{last}` filled in; an unknown `{...}` stays as it is.
struct Names {
  std::string name;       ///< who is asked; "both of you" or the like when together
  std::string others;     ///< "Sam", "Sam and Kim", "the people who matter to you" when alone
  Words words = {};       ///< what `{word:...}` stands for, for who is asked
  std::string last = {};  ///< what they said the last time; empty: not to be said here
};
std::string filled(std::string_view text, const Names& names);

/// An answer for people to read, the marks filled in that stand in an option's words; a person's
/// own words stay as they are.
std::string shown(const Wording& wording, const Value& value, const Names& names);

}  // namespace hearth
