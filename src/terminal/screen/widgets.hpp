#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "hearth/prompt/answer/answer_kind.hpp"
#include "hearth/terminal/screen/picture.hpp"
#include "text_field.hpp"

// The ways to give an answer on the screen. Each of them takes the presses that are no keys of the
// interview, says what is answered so far, and draws itself.
namespace hearth {

/// The place where the answer goes, not yet fitted to the screen's height.
struct AnswerRows {
  std::vector<Row> rows = {};                ///< at least one with the focus
  std::optional<int> column = std::nullopt;  ///< of the cursor, in the row with the focus
};

/// A text that is being written in that width, behind a prompt.
AnswerRows text_field_rows(const TextField& written, int columns);

/// What a widget begins with.
struct WidgetStart {
  std::shared_ptr<const Wording> wording;
  std::vector<std::string> labels;  ///< the words of the options as they are shown
  const Value* earlier;             ///< the answer to begin with; null: none
};

/// A row of numbers, moved along by arrows or set by digits.
class ScaleField {
 public:
  explicit ScaleField(const WidgetStart& start);

  void press(const KeyPress& press, int columns);
  [[nodiscard]] std::optional<ParsedValue> value() const;
  AnswerRows rows(int columns) const;

  /// Whether the sign, pressed now, is a key of the interview.
  [[nodiscard]] bool takes_sign(const std::string& /*sign*/) const { return true; }
  /// Whether nothing stands there that Ctrl-D would end.
  [[nodiscard]] bool empty() const { return digits_.empty(); }

 private:
  [[nodiscard]] std::optional<double> number() const;
  void type_digit(const std::string& digit);
  void step_to(double number);
  std::string numbered() const;
  std::string measured(int columns) const;

  std::shared_ptr<const Wording> wording_;
  std::string digits_;
};

/// Yes or no, by letter or arrow.
class YesnoField {
 public:
  explicit YesnoField(const WidgetStart& start);

  void press(const KeyPress& press, int columns);
  [[nodiscard]] std::optional<ParsedValue> value() const;
  AnswerRows rows(int columns) const;
  [[nodiscard]] bool takes_sign(const std::string& /*sign*/) const { return true; }
  [[nodiscard]] bool empty() const { return !yes_; }

 private:
  std::optional<bool> yes_;
};

/// Options below each other, one or some of which are chosen by arrows, numbers or first letters.
class OptionField {
 public:
  explicit OptionField(const WidgetStart& start);

  void press(const KeyPress& press, int columns);
  [[nodiscard]] std::optional<ParsedValue> value() const;
  AnswerRows rows(int columns) const;
  /// Behind the first letters of an option a sign is one of them.
  [[nodiscard]] bool takes_sign(const std::string& /*sign*/) const { return letters_.empty(); }
  [[nodiscard]] bool empty() const { return letters_.empty(); }

 private:
  [[nodiscard]] bool takes_many() const { return kind_of(*wording_).input == Input::options; }
  void begin_with(const std::string& id);
  void find(const std::string& character);
  bool mark_beginning_with(const std::string& words);
  void step_mark(bool down);
  void toggle();
  std::string lead(std::size_t option) const;

  std::shared_ptr<const Wording> wording_;
  std::vector<std::string> labels_;
  TextField letters_;                  ///< the beginning of an option's words
  std::optional<std::size_t> marked_;  ///< the option that the arrow keys are at
  std::set<std::size_t> ticked_;
};

/// Words, figures or a text, as they are written.
class WrittenField {
 public:
  explicit WrittenField(const WidgetStart& start);

  void press(const KeyPress& press, int columns);
  [[nodiscard]] std::optional<ParsedValue> value() const;
  AnswerRows rows(int columns) const { return text_field_rows(text_, columns); }
  /// Where words have been begun, a sign is one of them. A number or a date has no such signs in
  /// it, but for a minus.
  [[nodiscard]] bool takes_sign(const std::string& sign) const;
  [[nodiscard]] bool empty() const { return text_.empty(); }

  /// Takes Enter as a line break behind a backslash that was just typed; false if it is not.
  [[nodiscard]] bool go_on_in_next_line();

  /// What began like a key and is none goes on as text: in figures it begins new ones, behind words
  /// it is a part of them. False if it can be no part of such an answer.
  [[nodiscard]] bool go_on_with(const std::string& typed);

  /// What an editor has made of the text, in its place.
  void replace(std::string text) { text_ = TextField(std::move(text)); }
  void replace(std::string text, std::size_t cursor) { text_ = TextField(std::move(text), cursor); }

  std::size_t cursor() const { return text_.cursor(); }

  const TextField& line() const { return text_; }
  TextField& line() { return text_; }

  const std::string& text() const { return text_.text(); }

  /// Whether it is still, or again, what stood there at first.
  [[nodiscard]] bool untouched() const { return text_.text() == begun_with_; }

  /// What stood there at first.
  void begin_again() { text_ = TextField(begun_with_); }

  /// Whether the answer is no words, but a number or the like.
  [[nodiscard]] bool is_exact() const {
    return input_ == Input::number || input_ == Input::figures;
  }

 private:
  std::shared_ptr<const Wording> wording_;
  Input input_;
  std::string begun_with_;
  TextField text_;
  bool backslash_last_ = false;
};

using Widget = std::variant<ScaleField, YesnoField, OptionField, WrittenField>;

/// How answers of one input are given.
struct WidgetKind {
  Input input;
  Widget (*make)(const WidgetStart& start);
  std::string_view way;  ///< how to answer, to be translated(); Enter is spoken of besides
};

const WidgetKind& widget_kind(Input input);

}  // namespace hearth
