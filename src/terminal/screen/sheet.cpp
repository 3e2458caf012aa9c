#include "sheet.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

#include "drawing.hpp"
#include "hearth/core/text.hpp"
#include "hearth/core/translated.hpp"
#include "hearth/prompt/answer/tags.hpp"

namespace hearth {
namespace {

using Need = Row::Need;

/// How an answer is chosen, as long as nothing is.
std::string way_to_answer(const AnswerField& field, bool line_keys) {
  const bool is_text = kind_of(field.wording()).input == Input::text;
  if (is_text && line_keys) return tr("Alt-Enter new line   Ctrl-X Ctrl-E editor.");
  if (field.wording().type == QuestionType::tags) return split_hint(field.text()).value_or("");
  if (field.offers()) return field.empty() ? tr("Type to find one, or arrows choose.") : "";
  const std::string way = translated(widget_kind(kind_of(field.wording()).input).way);
  return field.is_written() || way.empty() ? "" : way + ".";
}

std::string keys_of_line(const AnswerField& field) {
  return field.offers() ? tr("Enter accepts   Tab completes   Ctrl-P goes back   Ctrl-C leaves")
                        : tr("Enter accepts   Ctrl-P goes back   Ctrl-C leaves");
}

/// Where Enter is no answer yet, what there has to be before it.
std::string what_enter_does(const Sheet& sheet) {
  if (sheet.field.has_answer()) return tr("Enter accepts");
  const bool skips = kind_of(sheet.field.wording()).may_stay_blank() || !sheet.earlier.empty();
  return skips ? tr("Enter skips") : tr("Answer, then Enter");
}

/// Who sees it is no matter where nobody else writes, and then nothing says it beside the question.
std::string keys_below(const Sheet& sheet) {
  const AnswerField& field = sheet.field;
  if (field.command().starts_with('=')) {
    return tr("private, sealed or shared, then Enter   Esc takes it back");
  }
  if (!field.command().empty()) return tr("Enter does it   Esc takes it back");
  if (field.has_mark()) return tr("Enter takes what is marked   Esc leaves it   Ctrl-C leaves");
  if (!field.takes_signs()) {
    const bool text = kind_of(field.wording()).input == Input::text;
    if (!text) return keys_of_line(field);
    return sheet.line_keys
               ? tr("Enter accepts   Alt-Enter new line   Ctrl-X Ctrl-E editor   Ctrl-C leaves")
               : tr("Enter accepts   Alt-Enter new line   Ctrl-E editor   Ctrl-C leaves");
  }
  const std::string enter = what_enter_does(sheet);
  const bool alone = sheet.badge.empty();
  return alone ? tr("{}   ? help   < back   - skip   ! leave", enter)
               : tr("{}   ? help   < back   - skip   = who sees it   ! leave", enter);
}

/// What a written answer should look like; what is chosen shows it by itself, and a text is free.
std::string form_of(const AnswerField& field) {
  const bool has_form = field.is_written() && kind_of(field.wording()).input != Input::text;
  return has_form ? as_sentence(range_spoken(field.wording())) : "";
}

std::vector<Row> rows_of(const Sheet& sheet, Size size, std::vector<Row> answer) {
  Drawing drawing(size);
  drawing.air();
  drawing.sides(sheet.heading, sheet.place, Ink::quiet);
  drawing.air();
  drawing.sides(sheet.section, sheet.badge, Ink::marked);
  for (const std::string& paragraph : sheet.intro) {
    drawing.air();
    drawing.paragraph(paragraph, Ink::plain, Need::extra);
  }
  drawing.air();
  drawing.paragraph(sheet.ask, Ink::strong, Need::needed);
  drawing.paragraph(sheet.recall, Ink::quiet, Need::useful);
  drawing.paragraph(form_of(sheet.field), Ink::plain, Need::useful);
  drawing.paragraph(sheet.earlier, Ink::plain, Need::useful);
  drawing.air();
  drawing.add(std::move(answer));
  drawing.paragraph(way_to_answer(sheet.field, sheet.line_keys), Ink::quiet, Need::extra);
  drawing.air();
  for (const auto& say : sheet.says) drawing.paragraph(say, Ink::plain, Need::needed);
  drawing.air();
  drawing.paragraph(sheet.share, Ink::quiet, Need::useful);
  drawing.paragraph(keys_below(sheet), Ink::quiet, Need::useful);
  return drawing.take();
}

}  // namespace

int written_columns(Size size) { return std::max(room_of(size) - 2, 2); }

bool fits(const Sheet& sheet, Size size) {
  const auto rows = rows_of(sheet, size, sheet.field.rows(room_of(size)).rows);
  const auto shown =
      std::ranges::count_if(rows, [](const Row& row) { return row.need != Need::air; });
  return shown <= size.rows;
}

Picture draw(const Sheet& sheet, Size size, bool color) {
  auto answer = sheet.field.rows(room_of(size));
  const auto rows = fitted(rows_of(sheet, size, std::move(answer.rows)), size.rows);
  Picture picture{lines_of(rows, size, color), std::nullopt};
  if (!answer.column) return picture;
  const auto at = std::ranges::find_if(rows, [](const Row& row) { return row.focus; });
  picture.cursor = Spot{static_cast<int>(at - rows.begin()),
                        std::min(margin_of(size) + *answer.column, size.columns - 1)};
  return picture;
}

}  // namespace hearth
