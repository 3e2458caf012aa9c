#include <algorithm>

#include <fmt/core.h>

#include "hearth/core/text.hpp"
#include "widgets.hpp"

namespace hearth {
namespace {

using Kind = KeyPress::Kind;

constexpr int kColumns = 40;

}  // namespace

OptionField::OptionField(const WidgetStart& start)
    : wording_(start.wording), labels_(start.labels) {
  if (start.earlier == nullptr) return;
  if (const auto* one = std::get_if<std::string>(start.earlier)) {
    begin_with(*one);
  } else if (const auto* some = std::get_if<std::vector<std::string>>(start.earlier)) {
    std::for_each(some->rbegin(), some->rend(), [this](const auto& id) { begin_with(id); });
  }
}

void OptionField::begin_with(const std::string& id) {
  const auto same = [&](const Option& option) { return option.id == id; };
  const auto found = std::ranges::find_if(wording_->options, same);
  if (found == wording_->options.end()) return;
  marked_ = static_cast<std::size_t>(found - wording_->options.begin());
  ticked_.insert(*marked_);
}

void OptionField::press(const KeyPress& press, int /*columns*/) {
  if (press == KeyPress{Kind::text, " "} && takes_many()) {
    toggle();
  } else if (press.kind == Kind::text) {
    find(press.text);
  } else if (press.kind == Kind::up || press.kind == Kind::down) {
    step_mark(press.kind == Kind::down);
  } else if (press.kind == Kind::backspace) {
    letters_.press(press, kColumns);
    mark_beginning_with(letters_.text());
  } else if (press.kind == Kind::escape) {
    letters_ = TextField();
  }
}

std::optional<ParsedValue> OptionField::value() const {
  const auto& options = wording_->options;
  if (!takes_many()) {
    return marked_ ? std::optional<ParsedValue>(options[*marked_].id) : std::nullopt;
  }
  std::vector<std::string> ids;
  for (const std::size_t option : ticked_) ids.push_back(options[option].id);
  return ids.empty() ? std::nullopt : std::optional<ParsedValue>(std::move(ids));
}

/// Goes on with the words typed so far, or begins new ones; what leads nowhere is not taken.
void OptionField::find(const std::string& character) {
  for (const std::string& words : {letters_.text() + character, character}) {
    if (!mark_beginning_with(words)) continue;
    letters_ = TextField(words);
    return;
  }
}

bool OptionField::mark_beginning_with(const std::string& words) {
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

void OptionField::step_mark(bool down) {
  letters_ = TextField();
  const std::size_t last = labels_.size() - 1;
  if (!marked_) {
    marked_ = down ? 0 : last;
  } else if (down) {
    marked_ = std::min(*marked_ + 1, last);
  } else if (*marked_ > 0) {
    --*marked_;
  }
}

void OptionField::toggle() {
  letters_ = TextField();
  if (marked_ && ticked_.erase(*marked_) == 0) ticked_.insert(*marked_);
}

std::string OptionField::lead(std::size_t option) const {
  const std::string_view mark = marked_ == option ? "> " : "  ";
  const std::string_view tick = ticked_.contains(option) ? "[x] " : "[ ] ";
  return fmt::format("{}{}{}. ", mark, takes_many() ? tick : "", option + 1);
}

AnswerRows OptionField::rows(int columns) const {
  AnswerRows answer;
  for (std::size_t option = 0; option < labels_.size(); ++option) {
    const bool marked = marked_ == option;
    std::string before = lead(option);
    for (const auto& line : wrap(printable(labels_[option]), columns - width(before))) {
      answer.rows.push_back({.text = before + line,
                             .ink = marked ? Ink::marked : Ink::plain,
                             .need = Row::Need::many,
                             .focus = marked || (option == 0 && !marked_)});
      before = std::string(before.size(), ' ');
    }
  }
  return answer;
}

}  // namespace hearth
