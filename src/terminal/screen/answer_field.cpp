#include "answer_field.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <utility>

#include "hearth/core/text.hpp"
#include "hearth/prompt/answer/answer_text.hpp"
#include "hearth/prompt/answer/tags.hpp"
#include "hearth/terminal/keys.hpp"

namespace hearth {
namespace {

using Kind = KeyPress::Kind;

constexpr int kCommandColumns = 40;

bool is_digit(const std::string& text) {
  return text.size() == 1 && text.front() >= '0' && text.front() <= '9';
}

std::optional<double> as_number(const std::string& text) {
  double number = 0;
  const char* const end = text.data() + text.size();
  const auto read = std::from_chars(text.data(), end, number);
  return read.ec == std::errc{} && read.ptr == end ? std::optional(number) : std::nullopt;
}

bool is_key(const std::string& text) {
  return text.find('\n') == std::string::npos && key_of(text).has_value();
}

/// Whether an answer is written, but not in words.
bool is_exact(QuestionType type) {
  return type == QuestionType::number || type == QuestionType::date;
}

/// An earlier answer as somebody would type it.
std::string typed_like(const Wording& wording, const Value& value) {
  if (const auto* date = std::get_if<Date>(&value)) return to_string(*date);
  const auto* const tags =
      wording.options.empty() ? std::get_if<std::vector<std::string>>(&value) : nullptr;
  const std::string text = tags ? as_typed(*tags) : shown(wording, value);
  return is_key(text) ? "\\" + text : text;
}

}  // namespace

AnswerField::AnswerField(std::shared_ptr<const Wording> wording, std::vector<std::string> labels,
                         const Value* earlier)
    : wording_(std::move(wording)), labels_(std::move(labels)) {
  if (earlier != nullptr && answered(*earlier)) begin_with(*earlier);
}

void AnswerField::begin_with(const Value& earlier) {
  const auto& options = wording_->options;
  const auto take_up = [&](const std::string& id) {
    const auto same = [&](const Option& option) { return option.id == id; };
    const auto found = std::ranges::find_if(options, same);
    if (found == options.end()) return;
    marked_ = static_cast<std::size_t>(found - options.begin());
    ticked_.insert(*marked_);
  };
  if (options.empty()) {
    begun_with_ = typed_like(*wording_, earlier);
    written_ = TextField(begun_with_);
  } else if (const auto* one = std::get_if<std::string>(&earlier)) {
    take_up(*one);
  } else if (const auto* some = std::get_if<std::vector<std::string>>(&earlier)) {
    std::for_each(some->rbegin(), some->rend(), take_up);
  }
}

void AnswerField::replace(std::string text) {
  written_ = TextField(is_key(text) ? "\\" + text : std::move(text));
}

bool AnswerField::is_written() const {
  switch (wording_->type) {
    case QuestionType::scale:
    case QuestionType::choice:
    case QuestionType::choices:
    case QuestionType::yesno:
      return false;
    default:
      return true;
  }
}

std::optional<double> AnswerField::number() const { return as_number(written_.text()); }

std::optional<bool> AnswerField::yes() const {
  if (written_.empty()) return std::nullopt;
  return written_.text() == "yes";
}

bool AnswerField::takes_signs() const {
  const std::string& text = written_.text();
  return !is_written() || is_exact(wording_->type) || text.empty() || text == begun_with_ ||
         is_key(text);
}

std::string AnswerField::unfinished() const {
  return is_written() && written_.text() != begun_with_ ? written_.text() : "";
}

std::optional<std::string> AnswerField::press(const KeyPress& press, int columns) {
  if (is_control(press, 'p')) return "<";
  if (press.kind == Kind::enter) return enter();
  if (!command_.empty()) return press_command(press);
  if (is_written()) {
    if (begins_command(press)) {
      command_ = TextField(press.text);
    } else {
      press_written(press, columns);
    }
    return std::nullopt;
  }
  const bool finding = !wording_->options.empty() && !written_.empty();
  if (press.kind == Kind::text && !finding) {
    if (auto done = press_sign(press.text)) return done;
    if (!command_.empty()) return std::nullopt;
  }
  if (wording_->type == QuestionType::scale) press_scale(press);
  if (wording_->type == QuestionType::yesno) press_yesno(press);
  if (!wording_->options.empty()) press_options(press);
  return std::nullopt;
}

std::optional<std::string> AnswerField::enter() {
  if (!command_.empty()) return std::exchange(command_, TextField()).text();
  if (!is_written()) return chosen_line();
  if (backslash_last_) {
    backslash_last_ = false;
    written_.press({Kind::backspace}, kCommandColumns);
    written_.insert("\n");
    return std::nullopt;
  }
  std::string line = written_.text();
  if (is_key(line)) written_ = TextField(begun_with_);
  return line;
}

std::optional<std::string> AnswerField::press_command(const KeyPress& press) {
  if (press.kind == Kind::escape) {
    command_ = TextField();
  } else {
    command_.press(press, kCommandColumns);
  }
  if (is_written() && !command_.empty() && !is_key(command_.text())) go_on_as_text();
  if (command_.text() != "!!") return std::nullopt;
  return std::exchange(command_, TextField()).text();
}

/// In a field for words a sign is a key only where no words have been begun: an empty line takes it
/// as it comes, and what stood there before is left alone. A number or a date has no such signs in
/// it, but for a minus.
bool AnswerField::begins_command(const KeyPress& press) const {
  if (press.kind != Kind::text || !is_key(press.text)) return false;
  const bool untouched = !written_.empty() && written_.text() == begun_with_;
  if (untouched || !is_exact(wording_->type)) return untouched;
  if (press.text != "-") return true;
  return wording_->type == QuestionType::number && !written_.empty();
}

/// What began like a key goes on: in a number it begins a new one, behind words it is a part of
/// them.
void AnswerField::go_on_as_text() {
  const bool exact = is_exact(wording_->type);
  if (exact && !command_.text().starts_with('-')) return;
  const std::string typed = std::exchange(command_, TextField()).text();
  if (exact) written_ = TextField();
  written_.insert(typed);
}

std::optional<std::string> AnswerField::press_sign(const std::string& sign) {
  if (sign == "?" || sign == "<" || sign == "-") return sign;
  if (sign == "!" || sign == "=") command_ = TextField(sign);
  return std::nullopt;
}

void AnswerField::press_written(const KeyPress& press, int columns) {
  const bool many_lines = wording_->type == QuestionType::text;
  if (press.kind == Kind::new_line && many_lines) written_.insert("\n");
  KeyPress fitting = press;
  if (!many_lines) std::ranges::replace(fitting.text, '\n', ' ');
  written_.press(fitting, columns);
  const bool at_end = written_.cursor() == written_.text().size();
  backslash_last_ = many_lines && at_end && press == KeyPress{Kind::text, "\\"};
}

void AnswerField::press_scale(const KeyPress& press) {
  const double low = wording_->min.value_or(0);
  const double high = wording_->max.value_or(low);
  const double middle = std::floor((low + high) / 2);
  const auto now = number();
  if (press.kind == Kind::text && is_digit(press.text)) type_digit(press.text);
  if (press.kind == Kind::left || press.kind == Kind::down) step_number(now ? *now - 1 : middle);
  if (press.kind == Kind::right || press.kind == Kind::up) step_number(now ? *now + 1 : middle);
  if (press.kind == Kind::home) step_number(low);
  if (press.kind == Kind::end) step_number(high);
  if (press.kind == Kind::escape) written_ = TextField();
  if (press.kind == Kind::backspace) written_.press(press, kCommandColumns);
}

/// A digit goes on with the number, as 1 and 0 make 10, or begins a new one.
void AnswerField::type_digit(const std::string& digit) {
  const auto longer = as_number(written_.text() + digit);
  const bool goes_on = longer && written_.text() != "0" && *longer <= wording_->max.value_or(0);
  written_ = TextField(goes_on ? written_.text() + digit : digit);
}

void AnswerField::step_number(double to) {
  const double low = wording_->min.value_or(0);
  const double within = std::clamp(to, low, std::max(low, wording_->max.value_or(low)));
  written_ = TextField(number_text(within));
}

void AnswerField::press_yesno(const KeyPress& press) {
  const bool arrow = press.kind == Kind::left || press.kind == Kind::right ||
                     press.kind == Kind::up || press.kind == Kind::down;
  if (arrow) written_ = TextField(written_.text() == "yes" ? "no" : "yes");
  if (press.kind == Kind::escape || press.kind == Kind::backspace) written_ = TextField();
  if (press.kind != Kind::text) return;
  const std::string letter = folded(press.text);
  if (letter == "y") written_ = TextField("yes");
  if (letter == "n") written_ = TextField("no");
}

void AnswerField::press_options(const KeyPress& press) {
  if (press == KeyPress{Kind::text, " "} && wording_->type == QuestionType::choices) {
    toggle();
  } else if (press.kind == Kind::text) {
    find_option(press.text);
  } else if (press.kind == Kind::up || press.kind == Kind::down) {
    step_mark(press.kind == Kind::down);
  } else if (press.kind == Kind::backspace) {
    written_.press(press, kCommandColumns);
    mark_beginning_with(written_.text());
  } else if (press.kind == Kind::escape) {
    written_ = TextField();
  }
}

/// Goes on with the words typed so far, or begins new ones; what leads nowhere is not taken.
void AnswerField::find_option(const std::string& character) {
  for (const std::string& words : {written_.text() + character, character}) {
    if (!mark_beginning_with(words)) continue;
    written_ = TextField(words);
    return;
  }
}

bool AnswerField::mark_beginning_with(const std::string& words) {
  const std::string wanted = folded(words);
  if (wanted.empty()) return false;
  for (std::size_t index = 0; index < labels_.size(); ++index) {
    const bool numbered = number_text(static_cast<double>(index + 1)) == words;
    if (!numbered && !folded(labels_[index]).starts_with(wanted)) continue;
    marked_ = index;
    return true;
  }
  return false;
}

void AnswerField::step_mark(bool down) {
  written_ = TextField();
  const std::size_t last = labels_.size() - 1;
  if (!marked_) {
    marked_ = down ? 0 : last;
  } else if (down) {
    marked_ = std::min(*marked_ + 1, last);
  } else if (*marked_ > 0) {
    --*marked_;
  }
}

void AnswerField::toggle() {
  written_ = TextField();
  if (marked_ && ticked_.erase(*marked_) == 0) ticked_.insert(*marked_);
}

std::string AnswerField::chosen_line() const {
  if (wording_->options.empty()) return written_.text();
  if (wording_->type == QuestionType::choice) {
    return marked_ ? number_text(static_cast<double>(*marked_ + 1)) : "";
  }
  std::string line;
  for (const std::size_t option : ticked_) {
    line += (line.empty() ? "" : ",") + number_text(static_cast<double>(option + 1));
  }
  return line;
}

}  // namespace hearth
