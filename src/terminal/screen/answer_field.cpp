#include "answer_field.hpp"

#include <array>
#include <utility>

#include "hearth/core/translated.hpp"

namespace hearth {
namespace {

using Kind = KeyPress::Kind;

constexpr int kCommandColumns = 40;

template <class Field>
Widget make(const WidgetStart& start) {
  return Field(start);
}

/// In the order of Input.
constexpr auto kWidgets = std::to_array<WidgetKind>({
    {Input::scale, make<ScaleField>, msgid("Digits or arrows choose")},
    {Input::number, make<WrittenField>, ""},
    {Input::yesno, make<YesnoField>, msgid("y, n or arrows choose")},
    {Input::option, make<OptionField>, msgid("Arrows, numbers or first letters choose")},
    {Input::options, make<OptionField>,
     msgid("Arrows, numbers or first letters move, Space ticks")},
    {Input::figures, make<WrittenField>, ""},
    {Input::words, make<WrittenField>, ""},
    {Input::text, make<WrittenField>, msgid("Alt-Enter new line   Ctrl-E editor")},
});

WidgetStart start_of(std::shared_ptr<const Wording> wording, std::vector<std::string> labels,
                     const Value* earlier) {
  const bool begins = earlier != nullptr && answered(*earlier);
  return {std::move(wording), std::move(labels), begins ? earlier : nullptr};
}

Given given(std::optional<ParsedValue> value) {
  if (!value) return {};
  return std::visit([](auto one) { return Given(std::move(one)); }, *std::move(value));
}

/// A space behind a sign makes it a part of the answer; behind `=` a name may stand away from it.
bool is_own_sign(const std::string& typed) {
  return typed.ends_with(' ') && (typed.size() == 2 || !typed.starts_with('='));
}

}  // namespace

const WidgetKind& widget_kind(Input input) { return kWidgets.at(static_cast<std::size_t>(input)); }

AnswerField::AnswerField(std::shared_ptr<const Wording> wording, std::vector<std::string> labels,
                         const Value* earlier)
    : wording_(std::move(wording)),
      widget_(widget_kind(kind_of(*wording_).input)
                  .make(start_of(wording_, std::move(labels), earlier))) {}

void AnswerField::offer(const FeelingWords& vocabulary) {
  const bool fits = wording_->type == QuestionType::feelings && !vocabulary.empty();
  if (fits) picker_.emplace(wording_, vocabulary);
  follow_line();
}

void AnswerField::follow_line() {
  if (picker_) picker_->follow(written()->line());
}

std::optional<Given> AnswerField::press(const KeyPress& press, int columns) {
  if (is_control(press, 'p')) return TypedKey{Key::back, "<"};
  const bool picks = picker_ && command_.empty();
  if (picks && picker_->press(press, written()->line(), columns)) return std::nullopt;
  auto given = press_answer(press, columns);
  follow_line();
  return given;
}

std::optional<Given> AnswerField::press_answer(const KeyPress& press, int columns) {
  if (press.kind == Kind::enter) return enter();
  if (!command_.empty()) return press_command(press, columns);
  const auto takes = [&](const auto& widget) { return widget.takes_sign(press.text); };
  if (press.kind == Kind::text && key_of(press.text) && std::visit(takes, widget_)) {
    return press_sign(press.text);
  }
  std::visit([&](auto& widget) { widget.press(press, columns); }, widget_);
  return std::nullopt;
}

std::optional<Given> AnswerField::enter() {
  if (!command_.empty()) return take_command();
  if (written() != nullptr && written()->go_on_in_next_line()) return std::nullopt;
  return given(std::visit([](const auto& widget) { return widget.value(); }, widget_));
}

Given AnswerField::take_command() {
  const std::string typed = std::exchange(command_, TextField()).text();
  if (written() != nullptr && written()->empty()) written()->begin_again();
  if (const auto key = key_of(typed)) return TypedKey{*key, typed};
  return given(parse_value(*wording_, typed));
}

std::optional<Given> AnswerField::press_command(const KeyPress& press, int columns) {
  const bool breaks = press.kind == Kind::new_line || press.text.find('\n') != std::string::npos;
  if (press.kind == Kind::escape) {
    command_ = TextField();
  } else if (!breaks) {
    command_.press(press, kCommandColumns);
  }
  go_on_as_text(breaks);
  if (breaks && command_.empty()) written()->press(press, columns);
  // Where words begin, more of them may follow.
  const bool may_go_on = written() != nullptr && !written()->is_exact() && written()->empty();
  const bool at_once = command_.text() == "!!" && !may_go_on;
  return at_once ? std::optional(take_command()) : std::nullopt;
}

/// A key is one line.
void AnswerField::go_on_as_text(bool breaks) {
  if (written() == nullptr || command_.empty()) return;
  const bool is_own = !written()->is_exact() && (breaks || is_own_sign(command_.text()));
  if (key_of(command_.text()) && !is_own) return;
  if (written()->go_on_with(command_.text())) command_ = TextField();
}

std::optional<Given> AnswerField::press_sign(const std::string& sign) {
  command_ = TextField(sign);
  const bool at_once = !is_written() && (sign == "?" || sign == "<" || sign == "-");
  return at_once ? std::optional(take_command()) : std::nullopt;
}

void AnswerField::replace(std::string text) {
  if (written() != nullptr) written()->replace(std::move(text));
  follow_line();
}

void AnswerField::replace(std::string text, std::size_t cursor) {
  if (written() != nullptr) written()->replace(std::move(text), cursor);
  follow_line();
}

std::string AnswerField::text() const { return is_written() ? written()->text() : ""; }

bool AnswerField::empty() const {
  return command_.empty() && std::visit([](const auto& one) { return one.empty(); }, widget_);
}

bool AnswerField::has_answer() const {
  return std::visit([](const auto& one) { return one.value().has_value(); }, widget_);
}

bool AnswerField::takes_signs() const { return !is_written() || written()->takes_sign("?"); }

std::string AnswerField::unfinished() const {
  return is_written() && !written()->untouched() ? written()->text() : "";
}

AnswerRows AnswerField::rows(int columns) const {
  if (!command_.empty()) return text_field_rows(command_, columns);
  AnswerRows answer =
      std::visit([columns](const auto& widget) { return widget.rows(columns); }, widget_);
  if (!picker_) return answer;
  for (Row& row : answer.rows) row.need = Row::Need::needed;  // the words below are looked through
  for (Row& row : picker_->rows(columns)) answer.rows.push_back(std::move(row));
  return answer;
}

}  // namespace hearth
