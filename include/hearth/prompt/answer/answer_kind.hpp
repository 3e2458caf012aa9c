#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "hearth/prompt/answer/answer_text.hpp"

namespace hearth {

/// How an answer is given: what a view shows to take it.
enum class Input {
  scale,    ///< one number out of a row of them
  number,   ///< typed, perhaps with a minus
  yesno,    ///< one of the two
  option,   ///< one of the question's options
  options,  ///< some of them
  figures,  ///< typed in a form of its own, as a date
  words,    ///< typed in a line
  text,     ///< typed, over several lines if need be
};

/// What an answer is kept as where it is written down: in a database a plain value, so that people
/// can query it.
enum class Stored {
  number,
  flag,  ///< 0 or 1
  text,
  date,      ///< text as 2026-03-01
  texts,     ///< a list, in a database as JSON
  feelings,  ///< a list of names, perhaps with how strong and where, in a database as JSON
};

/// What one type of question does with its answers. Everything that depends on the type is asked
/// here: a new type is a file that fills one in, a word in question.hpp and a line in the table.
struct AnswerKind {
  QuestionType type = QuestionType::text;
  Input input = Input::text;
  Stored stored = Stored::text;
  NameType::Kind compared = NameType::Kind::text;  ///< what conditions compare an answer with

  /// Reads what was typed, trimmed and without control characters; perhaps empty.
  ParsedValue (*parse)(const Wording& wording, std::string_view typed) = nullptr;

  /// Reads data of a kind that only this type takes, which is never blank; empty for any other.
  /// Text that is none is read as if it were typed.
  std::optional<ParsedValue> (*read)(const Wording& wording, const Tree& data) = nullptr;

  /// An answer for people to read; never a skip.
  std::string (*show)(const Wording& wording, const Value& value) = nullptr;

  /// What can be answered, spoken.
  std::string (*range)(const Wording& wording) = nullptr;

  /// How conditions read an answer that is a text of one form; null for any other.
  const TextForm* form = nullptr;

  /// Whether the answers are numbers: they may have ends, and feed a metric of the question's name.
  [[nodiscard]] bool counts() const { return stored == Stored::number; }

  /// Whether the answers are options of the question.
  [[nodiscard]] bool chooses() const { return input == Input::option || input == Input::options; }

  /// Whether Enter alone skips such a question, which is then left blank like a line on paper.
  /// Where an answer is chosen or a number it is asked for again: there it is most often a slip.
  [[nodiscard]] bool may_stay_blank() const {
    return input == Input::figures || input == Input::words || input == Input::text;
  }
};

const AnswerKind& kind_of(QuestionType type);
inline const AnswerKind& kind_of(const Wording& wording) { return kind_of(wording.type); }

}  // namespace hearth
