#include "answer_reading.hpp"
#include "hearth/core/translated.hpp"

namespace hearth {
namespace {

ParsedValue parse(const Wording& wording, std::string_view typed) {
  if (means(typed, msgid("y")) || means(typed, msgid("yes"))) return true;
  if (means(typed, msgid("n")) || means(typed, msgid("no"))) return false;
  return not_fitting(wording);
}

std::optional<ParsedValue> read(const Wording& /*wording*/, const Tree& data) {
  const auto* yes = std::get_if<bool>(&data.data);
  return yes == nullptr ? std::nullopt : std::optional<ParsedValue>(*yes);
}

std::string range(const Wording& /*wording*/) { return tr("yes or no"); }

}  // namespace

extern const AnswerKind kYesno{.type = QuestionType::yesno,
                               .input = Input::yesno,
                               .stored = Stored::flag,
                               .compared = NameType::Kind::boolean,
                               .parse = parse,
                               .read = read,
                               .show = show_plainly,
                               .range = range};

}  // namespace hearth
