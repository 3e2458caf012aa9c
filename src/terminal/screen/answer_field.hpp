#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "hearth/prompt/pack/question.hpp"
#include "hearth/terminal/screen/key_press.hpp"
#include "text_field.hpp"

namespace hearth {

/// What has been pressed so far at one question. What comes out is the line that one would have
/// typed instead, so that both ways to look at an interview take the same answers and keys.
class AnswerField {
 public:
  /// `labels`: the words of the options as they are shown. `earlier`: the answer to begin with, or
  /// null; a skip begins with nothing.
  AnswerField(std::shared_ptr<const Wording> wording, std::vector<std::string> labels,
              const Value* earlier);

  /// The typed line once the person is done with it: at Enter; at once with `?`, `<` and `-` where
  /// answers are chosen, with the second `!` of a command, and with Ctrl-P, which is `<` whatever
  /// is written. `columns`: the width of a written text.
  std::optional<std::string> press(const KeyPress& press, int columns);

  /// What an editor has made of the text, in its place.
  void replace(std::string text);

  const Wording& wording() const { return *wording_; }
  const std::vector<std::string>& labels() const { return labels_; }

  /// Whether it is written, rather than chosen.
  [[nodiscard]] bool is_written() const;

  /// The answer as far as it is written, or the beginning of an option's words.
  const TextField& written() const { return written_; }

  /// A key that is being typed beside an answer, as "=pri": the answer is left as it is. Else
  /// empty.
  const std::string& command() const { return command_.text(); }

  /// Whether `?`, `<`, `-` and `!` are keys now: not behind words that the person has begun.
  [[nodiscard]] bool takes_signs() const;

  /// What was written and has not been accepted yet; empty if nothing has changed.
  std::string unfinished() const;

  /// The number that a scale stands at.
  [[nodiscard]] std::optional<double> number() const;
  /// What yes or no stands at.
  [[nodiscard]] std::optional<bool> yes() const;
  /// The option that the arrow keys are at.
  [[nodiscard]] std::optional<std::size_t> marked() const { return marked_; }
  [[nodiscard]] bool ticked(std::size_t option) const { return ticked_.contains(option); }

 private:
  void begin_with(const Value& earlier);
  [[nodiscard]] std::optional<std::string> enter();
  [[nodiscard]] std::optional<std::string> press_command(const KeyPress& press);
  [[nodiscard]] std::optional<std::string> press_sign(const std::string& sign);
  [[nodiscard]] bool begins_command(const KeyPress& press) const;
  void go_on_as_text();
  void press_written(const KeyPress& press, int columns);
  void press_scale(const KeyPress& press);
  void press_yesno(const KeyPress& press);
  void press_options(const KeyPress& press);
  void type_digit(const std::string& digit);
  void step_number(double to);
  void find_option(const std::string& character);
  bool mark_beginning_with(const std::string& words);
  void step_mark(bool down);
  void toggle();
  std::string chosen_line() const;

  std::shared_ptr<const Wording> wording_;
  std::vector<std::string> labels_;
  std::string begun_with_;
  TextField written_;
  TextField command_;
  std::optional<std::size_t> marked_;
  std::set<std::size_t> ticked_;
  bool backslash_last_ = false;
};

}  // namespace hearth
