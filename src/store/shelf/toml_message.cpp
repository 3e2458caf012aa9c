#include "toml_message.hpp"

#include <fmt/format.h>

#include <array>

#include "hearth/core/translated.hpp"

namespace hearth {
namespace {

struct Rewriting {
  std::string_view begins;  ///< the parser's description, without "Error while parsing "
  std::string_view has;     ///< somewhere behind that
  std::string_view what;
  std::string_view expected;
};

constexpr std::string_view kOneDate = msgid("a date, as 2026-03-01");
constexpr std::string_view kFewerLevels = msgid("fewer levels");
constexpr std::string_view kAnyValue =
    msgid("a number, true or false, a date, a list, or a text in quotes");
constexpr std::string_view kHeader = msgid("a header, as `[name]` or `[[name]]`");

/// The first that fits is taken.
constexpr auto kRewritings = std::to_array<Rewriting>({
    {"", "nested value depth", kNestsTooDeep, kFewerLevels},
    {"", "as dotted key-value pair", msgid("this key stands for something else already"),
     msgid("each key once")},
    {"string: ", "control characters", msgid("this text has no closing quote on its line"),
     msgid("a quote at the end, or three quotes at both ends of a longer text")},
    {"literal string: ", "control characters", msgid("this text has no closing quote on its line"),
     msgid("a quote at the end, or three quotes at both ends of a longer text")},
    {"string: ", "end-of-file", msgid("this text has no closing quote"),
     msgid("the quotes that it began with")},
    {"comment: ", "control characters", msgid("this comment has a control character in it"),
     msgid("plain words")},
    {"array: ", "end-of-file", msgid("this list has no end"), "`]`"},
    {"inline table: ", "end-of-file", msgid("this table has no end"), "`}`"},
    {"table header: ", "end-of-file", msgid("this header has no end"), kHeader},
    {"", "end-of-file", msgid("the file ends too early"), msgid("a whole `key = value`")},
    {"value: ", "could not determine value type", msgid("this is not a value"), kAnyValue},
    {"value: ", "too long to identify", msgid("this number is too long"),
     msgid("a number, as 7 or 2.5")},
    {"boolean: ", "", msgid("this is not a value"), kAnyValue},
    {"floating-point: ", "expected 'nan'", msgid("this is not a value"), kAnyValue},
    {"floating-point: ", "expected 'inf'", msgid("this is not a value"), kAnyValue},
    {"", "leading zeroes", msgid("this number begins with a zero"),
     msgid("a number without zeros before it, or a text in quotes")},
    {"", "not representable", msgid("this number is too large"), msgid("a smaller number")},
    {"", "escape sequence", msgid("this backslash does not go with the letter after it"),
     msgid("`\\\\` for a backslash, or the text between single quotes")},
    {"unicode scalar sequence: ", "", msgid("this backslash does not name a character"),
     msgid("four digits after `\\u`, or the character itself")},
    {"date: ", "", msgid("there is no such day"), kOneDate},
    {"table header: ", "expected a comment", msgid("there is something behind this header"),
     msgid("the end of the line")},
    {"table header: ", "expected ']'", msgid("this header is not spelled like one"), kHeader},
    {"table header: ", "blank", msgid("this header has no name"), kHeader},
    {"table header: ", "contiguous", msgid("the brackets of this header stand apart"), kHeader},
    {"key: ", "", msgid("a name is missing here"), msgid("letters, digits, `_` or `-`")},
    {"key-value pair: ", "expected a comment", msgid("there is something behind this value"),
     msgid("the end of the line; text stands in quotes, a decimal has a point")},
    {"key-value pair: ", "expected '='", msgid("this key has no `=` after it"), "`key = value`"},
    {"key-value pair: ", "expected value", msgid("this key has no value on its line"), kAnyValue},
    {"root table: ", "expected keys", msgid("no line begins like this"),
     msgid("`key = value`, a header or a comment; keys are letters a to z, digits, `_` or `-`")},
    {"array: ", "expected", msgid("this list lacks a comma, or has one too many"),
     msgid("`,` or `]`")},
    {"inline table: ", "expected", msgid("this table between `{` and `}` is not complete"),
     msgid("`key = value` pairs on one line, with commas between them")},
});

std::string_view without_opening(std::string_view description) {
  constexpr std::string_view kOpening = "Error while parsing ";
  if (description.starts_with(kOpening)) description.remove_prefix(kOpening.size());
  return description;
}

/// What stands between the first single quote and the next.
std::string_view quoted(std::string_view description) {
  const auto first = description.find('\'');
  const auto name = description.substr(first == std::string_view::npos ? 0 : first + 1);
  return name.substr(0, name.find('\''));
}

bool fits(const Rewriting& rewriting, std::string_view mistake) {
  return mistake.starts_with(rewriting.begins) &&
         mistake.find(rewriting.has, rewriting.begins.size()) != std::string_view::npos;
}

}  // namespace

TomlMessage toml_message(std::string_view description) {
  const auto mistake = without_opening(description);
  if (mistake.find("cannot redefine existing ") != std::string_view::npos &&
      mistake.find('\'') != std::string_view::npos) {
    return {tr("`{}` is there already", quoted(mistake)), tr("each key and each table once")};
  }
  for (const auto& rewriting : kRewritings) {
    if (fits(rewriting, mistake)) {
      return {translated(rewriting.what), translated(rewriting.expected)};
    }
  }
  const auto scope = mistake.find(": ");
  return {std::string(mistake.substr(scope == std::string_view::npos ? 0 : scope + 2)), {}};
}

}  // namespace hearth
