#include <algorithm>

#include "answer_reading.hpp"
#include "hearth/core/text.hpp"
#include "hearth/core/translated.hpp"

namespace hearth {
namespace {

/// `9:05` as `09:05`; empty if that is no time of a clock with 24 hours.
std::optional<std::string> clock_text(std::string_view written) {
  std::string text = (written.find(':') == 1 ? "0" : "") + std::string(written);
  const bool shaped =
      text.size() == 5 && text[2] == ':' && std::ranges::count_if(text, is_digit) == 4;
  return shaped && text < "24:00" && text[3] < '6' ? std::optional(std::move(text)) : std::nullopt;
}

constexpr TextForm kForm{msgid("a time of day"), "21:30", clock_text};

ParsedValue parse(const Wording& wording, std::string_view typed) {
  auto text = clock_text(typed);
  if (!text) return not_fitting(wording);
  return *std::move(text);
}

std::string range(const Wording& /*wording*/) { return tr("a time of day, written as 21:30"); }

}  // namespace

extern const AnswerKind kTime{.type = QuestionType::time,
                              .input = Input::figures,
                              .stored = Stored::text,
                              .compared = NameType::Kind::text,
                              .parse = parse,
                              .read = read_no_data,
                              .show = show_plainly,
                              .range = range,
                              .form = &kForm};

}  // namespace hearth
