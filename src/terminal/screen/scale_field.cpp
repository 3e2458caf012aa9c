#include <algorithm>
#include <charconv>
#include <cmath>

#include <fmt/core.h>

#include "hearth/core/text.hpp"
#include "widgets.hpp"

namespace hearth {
namespace {

using Kind = KeyPress::Kind;

constexpr int kMostSteps = 21;

bool is_digit(const std::string& text) {
  return text.size() == 1 && text.front() >= '0' && text.front() <= '9';
}

std::optional<double> as_number(const std::string& text) {
  double number = 0;
  const char* const end = text.data() + text.size();
  const auto read = std::from_chars(text.data(), end, number);
  return read.ec == std::errc{} && read.ptr == end ? std::optional(number) : std::nullopt;
}

double low_of(const Wording& wording) { return wording.min.value_or(0); }
double high_of(const Wording& wording) { return wording.max.value_or(low_of(wording)); }

int steps_of(const Wording& wording) {
  const double steps = high_of(wording) - low_of(wording) + 1;
  return steps > kMostSteps ? kMostSteps + 1 : static_cast<int>(steps);
}

int cell_width(const Wording& wording) {
  return 2 + std::max(width(number_text(low_of(wording))), width(number_text(high_of(wording))));
}

std::string repeated(std::string_view piece, int times) {
  std::string text;
  for (int count = 0; count < times; ++count) text += piece;
  return text;
}

/// What the ends mean: below them if there is room, else one below the other.
std::vector<Row> scale_ends(const Wording& wording, int columns) {
  if (wording.low.empty() && wording.high.empty()) return {};
  const int gap = columns - width(wording.low) - width(wording.high);
  if (gap >= 3) {
    return {{.text = wording.low + repeated(" ", gap) + wording.high, .ink = Ink::quiet}};
  }
  const auto end = [](double number, const std::string& meaning) {
    return Row{.text = fmt::format("{} = {}", number_text(number), meaning), .ink = Ink::quiet};
  };
  std::vector<Row> rows;
  if (!wording.low.empty()) rows.push_back(end(wording.min.value_or(0), wording.low));
  if (!wording.high.empty()) rows.push_back(end(wording.max.value_or(0), wording.high));
  return rows;
}

}  // namespace

ScaleField::ScaleField(const WidgetStart& start) : wording_(start.wording) {
  const auto* number = start.earlier ? std::get_if<double>(start.earlier) : nullptr;
  if (number != nullptr) digits_ = number_text(*number);
}

void ScaleField::press(const KeyPress& press, int /*columns*/) {
  const auto now = number();
  const double middle = std::floor((low_of(*wording_) + high_of(*wording_)) / 2);
  if (press.kind == Kind::text && is_digit(press.text)) type_digit(press.text);
  if (press.kind == Kind::left || press.kind == Kind::down) step_to(now ? *now - 1 : middle);
  if (press.kind == Kind::right || press.kind == Kind::up) step_to(now ? *now + 1 : middle);
  if (press.kind == Kind::home) step_to(low_of(*wording_));
  if (press.kind == Kind::end) step_to(high_of(*wording_));
  if (press.kind == Kind::escape) digits_.clear();
  if (press.kind == Kind::backspace && !digits_.empty()) digits_.pop_back();
}

std::optional<ParsedValue> ScaleField::value() const {
  if (digits_.empty()) return std::nullopt;
  return parse_value(*wording_, digits_);
}

std::optional<double> ScaleField::number() const { return as_number(digits_); }

/// A digit goes on with the number, as 1 and 0 make 10, or begins a new one.
void ScaleField::type_digit(const std::string& digit) {
  const auto longer = as_number(digits_ + digit);
  const bool goes_on = longer && digits_ != "0" && *longer <= wording_->max.value_or(0);
  digits_ = goes_on ? digits_ + digit : digit;
}

void ScaleField::step_to(double number) {
  const double low = low_of(*wording_);
  digits_ = number_text(std::clamp(number, low, std::max(low, high_of(*wording_))));
}

/// Every number, the chosen one in brackets: "  3  [4]  5 ".
std::string ScaleField::numbered() const {
  std::string line;
  for (int step = 0; step < steps_of(*wording_); ++step) {
    const double each = low_of(*wording_) + step;
    const bool chosen = number() == each;
    line +=
        pad_left(fmt::format("{}{}{}", chosen ? "[" : " ", number_text(each), chosen ? "]" : " "),
                 cell_width(*wording_));
  }
  return line;
}

/// A line with a mark where the number lies: for scales with more numbers than find room.
std::string ScaleField::measured(int columns) const {
  const double low = low_of(*wording_);
  const double high = wording_->max.value_or(0);
  const auto now = number();
  const std::string after = now ? fmt::format(" [{}]", number_text(*now)) : "";
  const int length = std::max(columns - 2 - width(number_text(low) + number_text(high)) - 8, 3);
  const std::string rail_left = number_text(low) + " ";
  const std::string rail_right = " " + number_text(high) + after;
  if (!now || high <= low) return rail_left + repeated("─", length) + rail_right;
  const double share = (std::clamp(*now, low, high) - low) / (high - low);
  const int at = static_cast<int>(std::lround(share * (length - 1)));
  return rail_left + repeated("─", at) + "●" + repeated("─", length - 1 - at) + rail_right;
}

AnswerRows ScaleField::rows(int columns) const {
  const int wanted = steps_of(*wording_) * cell_width(*wording_);
  const bool fits = steps_of(*wording_) <= kMostSteps && wanted <= columns;
  const Ink ink = number() ? Ink::strong : Ink::plain;
  AnswerRows answer{{{.text = fits ? numbered() : measured(columns), .ink = ink, .focus = true}}};
  for (auto& row : scale_ends(*wording_, fits ? wanted : columns)) {
    answer.rows.push_back(std::move(row));
  }
  return answer;
}

}  // namespace hearth
