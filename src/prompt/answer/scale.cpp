#include <cmath>

#include "answer_reading.hpp"
#include "hearth/core/translated.hpp"

namespace hearth {
namespace {

/// A scale has whole numbers only.
ParsedValue whole(const Wording& wording, ParsedValue parsed) {
  const auto* value = std::get_if<Value>(&parsed);
  const auto* number = value == nullptr ? nullptr : std::get_if<double>(value);
  if (number == nullptr || std::trunc(*number) == *number) return parsed;
  return Complaint{tr("Please give {}, without a fraction.", number_range(wording))};
}

ParsedValue parse(const Wording& wording, std::string_view typed) {
  return whole(wording, parse_number(wording, typed));
}

std::optional<ParsedValue> read(const Wording& wording, const Tree& data) {
  auto number = read_number(wording, data);
  return number ? std::optional(whole(wording, std::move(*number))) : std::nullopt;
}

}  // namespace

extern const AnswerKind kScale{.type = QuestionType::scale,
                               .input = Input::scale,
                               .stored = Stored::number,
                               .compared = NameType::Kind::number,
                               .parse = parse,
                               .read = read,
                               .show = show_plainly,
                               .range = number_range};

}  // namespace hearth
