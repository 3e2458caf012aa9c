#pragma once

#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "feeling_picker.hpp"
#include "hearth/terminal/keys.hpp"
#include "widgets.hpp"

namespace hearth {

/// What somebody is done with at a question: an answer, a key instead, why what is written is no
/// answer, or nothing at all, which is Enter alone.
using Given = std::variant<std::monostate, Value, TypedKey, Complaint>;

/// What has been pressed so far at one question: an answer in its widget, or a key beside it.
class AnswerField {
 public:
  /// `labels`: the words of the options as they are shown. `earlier`: the answer to begin with, or
  /// null; a skip begins with nothing.
  AnswerField(std::shared_ptr<const Wording> wording, std::vector<std::string> labels,
              const Value* earlier);

  /// Offers words for feelings, where they are asked for.
  void offer(const FeelingWords& vocabulary);

  /// Whether words are offered.
  [[nodiscard]] bool offers() const { return picker_.has_value(); }

  /// Whether one of them is marked, for Enter to take.
  [[nodiscard]] bool has_mark() const { return picker_ && picker_->has_mark(); }

  /// What comes of it once the person is done: at Enter; at once with `?`, `<` and `-` where
  /// answers are chosen, with the second `!` of a command, and with Ctrl-P, which is `<` whatever
  /// is written. `columns`: the width of a written text.
  std::optional<Given> press(const KeyPress& press, int columns);

  /// What an editor has made of a written answer, in its place.
  void replace(std::string text);

  /// What somebody had begun to write, with the cursor where it was.
  void replace(std::string text, std::size_t cursor);

  /// Where the cursor stands in a written answer.
  std::size_t cursor() const { return is_written() ? written()->cursor() : 0; }

  const Wording& wording() const { return *wording_; }

  /// Whether it is written, rather than chosen.
  [[nodiscard]] bool is_written() const { return written() != nullptr; }

  /// The text of a written answer as far as it is written; empty where answers are chosen.
  std::string text() const;

  /// Whether Enter, pressed now, gives an answer: whether it is one is not looked at.
  [[nodiscard]] bool has_answer() const;

  /// Whether nothing is written, or begun to be chosen.
  [[nodiscard]] bool empty() const;

  /// A key that is being typed beside an answer, as "=pri": the answer is left as it is. Else
  /// empty.
  const std::string& command() const { return command_.text(); }

  /// Whether `?`, `<` and `!` are keys now: not behind words that the person has begun.
  [[nodiscard]] bool takes_signs() const;

  /// What was written and has not been accepted yet; empty if nothing has changed.
  std::string unfinished() const;

  /// In that width, not yet fitted to the screen's height.
  AnswerRows rows(int columns) const;

 private:
  const WrittenField* written() const { return std::get_if<WrittenField>(&widget_); }
  WrittenField* written() { return std::get_if<WrittenField>(&widget_); }
  [[nodiscard]] std::optional<Given> press_answer(const KeyPress& press, int columns);
  [[nodiscard]] std::optional<Given> enter();
  [[nodiscard]] std::optional<Given> press_command(const KeyPress& press, int columns);
  [[nodiscard]] std::optional<Given> press_sign(const std::string& sign);
  Given take_command();
  void go_on_as_text(bool breaks);
  void follow_line();

  std::shared_ptr<const Wording> wording_;
  Widget widget_;
  std::optional<FeelingPicker> picker_;
  TextField command_;
};

}  // namespace hearth
