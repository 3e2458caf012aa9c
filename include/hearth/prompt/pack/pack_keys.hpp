#pragma once

#include <algorithm>
#include <array>
#include <string_view>

#include "hearth/core/translated.hpp"
#include "hearth/prompt/pack/question.hpp"

namespace hearth {

/// A key of a file: what its reader checks it against, and what hearth-pack(5) documents.
struct PackKey {
  std::string_view level;  ///< the table it stands in: pack, section, question, notice ...
  std::string_view key;
  std::string_view type;      ///< what it takes, in words
  std::string_view fallback;  ///< what holds without it, in words; kRequired if it cannot be absent
};

inline constexpr std::string_view kRequired = "required";

/// "one of scale, number, choice ...": how many bytes of it, and the bytes.
inline constexpr std::string_view kOneOf = "one of ";
inline constexpr auto kTypeWordsSize = [] {
  std::size_t size = kOneOf.size() + 2 * (kQuestionTypes.size() - 1);
  for (const auto type : kQuestionTypes) size += type.size();
  return size;
}();
inline constexpr auto kTypeWords = [] {
  std::array<char, kTypeWordsSize> words{};
  auto* at = std::ranges::copy(kOneOf, words.begin()).out;
  for (const auto type : kQuestionTypes) {
    if (type != kQuestionTypes.front()) at = std::ranges::copy(std::string_view(", "), at).out;
    at = std::ranges::copy(type, at).out;
  }
  return words;
}();

inline constexpr auto kPackKeys = std::to_array<PackKey>({
    {"pack", "format", msgid("the number 1"), kRequired},
    {"pack", "id", msgid("lower-case letters, digits and hyphens, beginning with a letter"),
     kRequired},
    {"pack", "version", msgid("a whole number from 1"), kRequired},
    {"pack", "kind", "one of checkin, plan, log, practice, learn", kRequired},
    {"pack", "lang", msgid("a language tag, as \"en\" or \"de-AT\""), "\"en\""},
    {"pack", "title", msgid("text"), kRequired},
    {"pack", "cadence", "one of daily, weekly, fortnightly, monthly, none", "\"none\""},
    {"pack", "minutes", msgid("a whole number from 0 to 240"), "0, not said"},
    {"pack", "intro", msgid("text"), "no introduction"},
    {"pack", "section", msgid("one or more [[section]] tables"), kRequired},
    {"pack", "score", msgid("[[score]] tables"), "no scores"},

    {"section", "id", msgid("lower-case letters, digits, `_` and `-`, beginning with a letter"),
     kRequired},
    {"section", "title", msgid("text"), kRequired},
    {"section", "for", "one of each, together", "\"each\""},
    {"section", "share", "one of private, overlap, sealed, shared", "\"shared\""},
    {"section", "at", "one of before, after; in a practice", "\"after\""},
    {"section", "intro", msgid("text"), "no introduction"},
    {"section", "pick",
     msgid("a whole number from 1, less than the number of the section's questions"),
     "all its questions are asked"},
    {"section", "as_one", msgid("true or false"), "false"},
    {"section", "question", msgid("one or more [[section.question]] tables"), kRequired},

    {"question", "id",
     msgid("lower-case letters, digits and `_`, beginning with a letter, unlike any other in the "
           "pack"),
     kRequired},
    {"question", "ask", msgid("text"), kRequired},
    {"question", "type", {kTypeWords.data(), kTypeWords.size()}, kRequired},
    {"question", "min", msgid("a number; a whole one on a scale"),
     "0 on a scale, none on a number"},
    {"question", "max", msgid("a number; a whole one, 1 to 100 above `min`, on a scale"),
     "10 on a scale, none on a number"},
    {"question", "low", msgid("text: what the low end of a scale means"), "nothing"},
    {"question", "high", msgid("text: what the high end of a scale means"), "nothing"},
    {"question", "better", "one of higher, lower, neither", "\"neither\""},
    {"question", "compare", "one of view, state, none; on a scale", "\"none\""},
    {"question", "metric",
     msgid("lower-case letters, digits and `_`, beginning with a letter; \"\" for none"),
     "the id for a scale and a number, none otherwise"},
    {"question", "recall", msgid("text"), "nothing"},
    {"question", "options",
     msgid(
         "a list of 2 to 40 texts or { id = \"...\", say = \"...\" }, for choice and choices only"),
     "required for choice and choices"},
    {"question", "why", msgid("text"), "nothing"},
    {"question", "when", msgid("a condition on earlier questions"), "always asked"},
    {"question", "share", "one of private, overlap, sealed, shared", "what the section says"},
    {"question", "carry", msgid("true or false"), "false"},
    {"question", "follows", msgid("the id of a text question of the pack"), "nothing"},
    {"question", "short", msgid("true or false; true at up to three questions, each asked alone"),
     "false"},
    {"question", "short_when", msgid("a condition on this question and earlier ones"), "never"},
    {"question", "notice", msgid("[[section.question.notice]] tables"), "no notices"},

    {"option", "id", msgid("text, unlike any other option's"), kRequired},
    {"option", "say", msgid("text"), kRequired},

    {"notice", "when", msgid("a condition on this question and earlier ones"), kRequired},
    {"notice", "say", msgid("text"), kRequired},

    {"score", "id", msgid("lower-case letters, digits, `_` and `-`, beginning with a letter"),
     kRequired},
    {"score", "title", msgid("text"), kRequired},
    {"score", "method", "one of sum, mean", kRequired},
    {"score", "items",
     msgid("a list of 2 or more ids of scales, or of numbers with `min` and `max`"), kRequired},
    {"score", "reverse", msgid("a list of ids out of `items`"), "none"},
    {"score", "better", "one of higher, lower, neither", "\"neither\""},
    {"score", "min", msgid("a number: the least that the items can reach"),
     "computed from the items"},
    {"score", "max", msgid("a number: the most that the items can reach"),
     "computed from the items"},
    {"score", "band", msgid("[[score.band]] tables"), "no bands"},

    {"band", "from", msgid("a number within the score's range"), kRequired},
    {"band", "to", msgid("a number within the score's range, not below `from`"), kRequired},
    {"band", "label", msgid("text"), kRequired},
    {"band", "source", msgid("text: where the label was published"), kRequired},
});

/// A key that people look for and that is not there, and what to do instead.
struct AbsentPackKey {
  std::string_view level;
  std::string_view key;
  std::string_view instead;
};

inline constexpr auto kAbsentPackKeys = std::to_array<AbsentPackKey>({
    {"question", "required", msgid("nothing in its place: every question can be skipped")},
    {"question", "unit", msgid("the unit in the words of `ask`")},
    {"question", "pick", msgid("`pick` in the section")},
});

}  // namespace hearth
