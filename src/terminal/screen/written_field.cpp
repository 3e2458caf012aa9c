#include <algorithm>
#include <utility>

#include "hearth/core/text.hpp"
#include "hearth/prompt/answer/feelings.hpp"
#include "hearth/prompt/answer/tags.hpp"
#include "widgets.hpp"

namespace hearth {
namespace {

using Kind = KeyPress::Kind;

constexpr std::string_view kPrompt = "> ";
constexpr int kColumns = 40;

/// An earlier answer as somebody would type it.
std::string typed_like(const Wording& wording, const Value& value) {
  if (const auto* date = std::get_if<Date>(&value)) return to_string(*date);
  if (const auto* tags = std::get_if<std::vector<std::string>>(&value)) return as_typed(*tags);
  if (const auto* feelings = std::get_if<std::vector<Feeling>>(&value)) return as_typed(*feelings);
  return shown(wording, value);
}

}  // namespace

AnswerRows text_field_rows(const TextField& written, int columns) {
  const auto rows = text_rows(written.text(), columns - width(kPrompt));
  const auto at = row_of(rows, written.cursor());
  AnswerRows answer;
  for (std::size_t index = 0; index < rows.size(); ++index) {
    const auto [begin, end] = rows[index];
    const std::string text = written.text().substr(begin, end - begin);
    answer.rows.push_back({.text = std::string(index == 0 ? kPrompt : "  ") + text,
                           .need = Row::Need::many,
                           .focus = index == at});
  }
  const auto before = written.text().substr(rows[at].begin, written.cursor() - rows[at].begin);
  answer.column = width(kPrompt) + width(before);
  return answer;
}

WrittenField::WrittenField(const WidgetStart& start)
    : wording_(start.wording),
      input_(kind_of(*start.wording).input),
      begun_with_(start.earlier ? typed_like(*start.wording, *start.earlier) : ""),
      text_(begun_with_) {}

void WrittenField::press(const KeyPress& press, int columns) {
  const bool many_lines = input_ == Input::text;
  if (press.kind == Kind::new_line && many_lines) text_.insert("\n");
  KeyPress fitting = press;
  if (!many_lines) std::ranges::replace(fitting.text, '\n', ' ');
  text_.press(fitting, columns);
  const bool at_end = text_.cursor() == text_.text().size();
  backslash_last_ = many_lines && at_end && press == KeyPress{Kind::text, "\\"};
}

std::optional<ParsedValue> WrittenField::value() const {
  if (trimmed(text_.text()).empty()) return std::nullopt;
  return parse_value(*wording_, text_.text());
}

bool WrittenField::takes_sign(const std::string& sign) const {
  if (empty() || untouched()) return true;
  return is_exact() && (sign != "-" || input_ == Input::number);
}

bool WrittenField::go_on_in_next_line() {
  if (!std::exchange(backslash_last_, false)) return false;
  text_.press({Kind::backspace}, kColumns);
  text_.insert("\n");
  return true;
}

bool WrittenField::go_on_with(const std::string& typed) {
  const bool figures = is_exact();
  if (figures && !typed.starts_with('-')) return false;
  if (figures) text_ = TextField();
  text_.insert(typed);
  return true;
}

}  // namespace hearth
