#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstdint>

#include <fmt/core.h>

#include "answer_reading.hpp"
#include "hearth/core/translated.hpp"

namespace hearth {
namespace {

std::optional<double> typed_number(std::string_view typed) {
  const bool plus = typed.starts_with('+') && !typed.starts_with("+-");
  std::string plain(typed.substr(plus ? 1 : 0));
  std::ranges::replace(plain, ',', '.');
  // Without this, from_chars would take "inf" and "nan".
  if (plain.find_first_not_of("-.0123456789") != std::string::npos) return std::nullopt;
  double number = 0;
  const char* const end = plain.data() + plain.size();
  const auto read = std::from_chars(plain.data(), end, number, std::chars_format::fixed);
  if (read.ec != std::errc{} || read.ptr != end) return std::nullopt;
  return number;
}

bool within(const Wording& wording, double number) {
  return std::isfinite(number) && (!wording.min || number >= *wording.min) &&
         (!wording.max || number <= *wording.max);
}

ParsedValue fitting(const Wording& wording, double number) {
  if (!within(wording, number)) return not_fitting(wording);
  return number + 0.0;  // turns -0 into 0
}

std::string end_spoken(double number, const std::string& meaning) {
  return meaning.empty() ? number_text(number)
                         : fmt::format("{} ({})", number_text(number), meaning);
}

}  // namespace

ParsedValue parse_number(const Wording& wording, std::string_view typed) {
  const auto number = typed_number(typed);
  return number ? fitting(wording, *number) : not_fitting(wording);
}

std::optional<ParsedValue> read_number(const Wording& wording, const Tree& data) {
  if (const auto* real = std::get_if<double>(&data.data)) return fitting(wording, *real);
  const auto* whole = std::get_if<std::int64_t>(&data.data);
  if (whole == nullptr) return std::nullopt;
  return fitting(wording, static_cast<double>(*whole));
}

std::string number_range(const Wording& wording) {
  const std::string low = wording.min ? end_spoken(*wording.min, wording.low) : "";
  const std::string high = wording.max ? end_spoken(*wording.max, wording.high) : "";
  if (wording.min && wording.max) return tr("a number from {} to {}", low, high);
  if (wording.min) return tr("a number, {} or more", low);
  if (wording.max) return tr("a number, {} or less", high);
  return tr("a number");
}

extern const AnswerKind kNumber{.type = QuestionType::number,
                                .input = Input::number,
                                .stored = Stored::number,
                                .compared = NameType::Kind::number,
                                .parse = parse_number,
                                .read = read_number,
                                .show = show_plainly,
                                .range = number_range};

}  // namespace hearth
