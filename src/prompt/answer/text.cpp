#include "answer_reading.hpp"

#include "hearth/core/translated.hpp"

namespace hearth {
namespace {

ParsedValue parse(const Wording& wording, std::string_view typed) {
  if (typed.empty()) return not_fitting(wording);
  return std::string(typed);
}

std::string range(const Wording& /*wording*/) { return tr("a few words of your own"); }

}  // namespace

extern const AnswerKind kText{.type = QuestionType::text,
                              .input = Input::text,
                              .stored = Stored::text,
                              .compared = NameType::Kind::text,
                              .parse = parse,
                              .read = read_no_data,
                              .show = show_plainly,
                              .range = range};

}  // namespace hearth
