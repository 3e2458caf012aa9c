#include <fmt/core.h>

#include "hearth/core/translated.hpp"
#include "widgets.hpp"

namespace hearth {
namespace {

using Kind = KeyPress::Kind;

}  // namespace

YesnoField::YesnoField(const WidgetStart& start) {
  const auto* yes = start.earlier ? std::get_if<bool>(start.earlier) : nullptr;
  if (yes != nullptr) yes_ = *yes;
}

void YesnoField::press(const KeyPress& press, int /*columns*/) {
  const bool arrow = press.kind == Kind::left || press.kind == Kind::right ||
                     press.kind == Kind::up || press.kind == Kind::down;
  if (arrow) yes_ = yes_ != true;
  if (press.kind == Kind::escape || press.kind == Kind::backspace) yes_.reset();
  if (press.kind != Kind::text) return;
  if (means(press.text, msgid("y"))) yes_ = true;
  if (means(press.text, msgid("n"))) yes_ = false;
}

std::optional<ParsedValue> YesnoField::value() const {
  return yes_ ? std::optional<ParsedValue>(*yes_) : std::nullopt;
}

AnswerRows YesnoField::rows(int /*columns*/) const {
  const auto spot = [](std::string_view word, bool chosen) {
    return fmt::format("{}{}{}", chosen ? '[' : ' ', word, chosen ? ']' : ' ');
  };
  const std::string line = spot(tr("yes"), yes_ == true) + "   " + spot(tr("no"), yes_ == false);
  return {{{.text = line, .ink = yes_ ? Ink::strong : Ink::plain, .focus = true}}};
}

}  // namespace hearth
