#include "hearth/core/date.hpp"

#include "answer_reading.hpp"
#include "hearth/core/translated.hpp"

namespace hearth {
namespace {

ParsedValue parse(const Wording& wording, std::string_view typed) {
  const auto date = parse_date(typed);
  if (!date) return not_fitting(wording);
  return *date;
}

std::optional<ParsedValue> read(const Wording& /*wording*/, const Tree& data) {
  const auto* date = std::get_if<Date>(&data.data);
  return date == nullptr ? std::nullopt : std::optional<ParsedValue>(*date);
}

std::string range(const Wording& wording) {
  if (asks_of_past(wording)) return tr("a day, as 2026-03-01, yesterday or 3 days ago");
  return tr("a date, as 2026-03-01, next sunday or in a month");
}

}  // namespace

extern const AnswerKind kDate{.type = QuestionType::date,
                              .input = Input::figures,
                              .stored = Stored::date,
                              .compared = NameType::Kind::date,
                              .parse = parse,
                              .read = read,
                              .show = show_plainly,
                              .range = range};

}  // namespace hearth
