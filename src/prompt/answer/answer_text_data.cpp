#include <cstdint>
#include <utility>
#include <vector>

#include <fmt/core.h>

#include "answer_value.hpp"
#include "feeling_text.hpp"
#include "hearth/core/text.hpp"
#include "hearth/prompt/answer/answer_text.hpp"
#include "hearth/prompt/answer/tags.hpp"
#include "answer_reading.hpp"

namespace hearth {
namespace {

ParsedValue wrong_kind(const Wording& wording, const Tree& data) {
  return Complaint{
      fmt::format("Please give {}; what is here is {}.", range_spoken(wording), data.kind())};
}

bool has_options(const Wording& wording) {
  return wording.type == QuestionType::choice || wording.type == QuestionType::choices;
}

bool has_number(const Wording& wording) {
  return wording.type == QuestionType::scale || wording.type == QuestionType::number;
}

ParsedValue from_text(const Wording& wording, const std::string& text) {
  if (trimmed(text).empty()) return Skipped{};
  const bool is_id = has_options(wording) && option_with_id(wording, text) != nullptr;
  if (!is_id) return parse_value(wording, text);
  if (wording.type == QuestionType::choice) return text;
  return std::vector<std::string>{text};
}

ParsedValue from_number(const Wording& wording, double number) {
  if (has_number(wording)) return number_value(wording, number);
  return from_text(wording, number_text(number));
}

MatchedOption option_from(const Wording& wording, const Tree& item) {
  if (const auto* text = std::get_if<std::string>(&item.data)) {
    return match_option_data(wording, *text);
  }
  if (const auto* number = std::get_if<std::int64_t>(&item.data)) {
    return match_option_data(wording, fmt::format("{}", *number));
  }
  return not_fitting(wording);
}

ParsedValue choices_from(const Wording& wording, const Tree::Array& items) {
  std::vector<MatchedOption> chosen;
  for (const auto& item : items) chosen.push_back(option_from(wording, item));
  return choices_value(wording, chosen);
}

ParsedValue tags_from(const Wording& wording, const Tree::Array& items) {
  std::vector<std::string> words;
  for (const auto& item : items) {
    const auto* text = std::get_if<std::string>(&item.data);
    if (text == nullptr) return wrong_kind(wording, item);
    words.push_back(tag_of(*text));
  }
  return tags_value(wording, words);
}

ParsedValue feelings_from(const Wording& wording, const Tree::Array& items) {
  std::vector<ParsedFeeling> named;
  for (const auto& item : items) named.push_back(feeling_from(item));
  return feelings_value(wording, named);
}

struct FromData {
  const Wording& wording;
  const Tree& data;

  ParsedValue operator()(std::monostate) const { return Skipped{}; }
  ParsedValue operator()(const std::string& text) const { return from_text(wording, text); }
  ParsedValue operator()(double number) const {
    return has_number(wording) ? number_value(wording, number) : wrong_kind(wording, data);
  }
  ParsedValue operator()(std::int64_t number) const {
    const bool fits = has_number(wording) || has_options(wording);
    return fits ? from_number(wording, static_cast<double>(number)) : wrong_kind(wording, data);
  }
  ParsedValue operator()(bool yes) const {
    return wording.type == QuestionType::yesno ? ParsedValue(yes) : wrong_kind(wording, data);
  }
  ParsedValue operator()(Date date) const {
    return wording.type == QuestionType::date ? ParsedValue(date) : wrong_kind(wording, data);
  }
  ParsedValue operator()(const Tree::Array& items) const {
    if (items.empty()) return Skipped{};
    if (wording.type == QuestionType::choices) return choices_from(wording, items);
    if (wording.type == QuestionType::tags) return tags_from(wording, items);
    if (wording.type == QuestionType::feelings) return feelings_from(wording, items);
    return wrong_kind(wording, data);
  }
  ParsedValue operator()(const Tree::Table&) const { return wrong_kind(wording, data); }
};

}  // namespace

ParsedValue value_from(const Wording& wording, const Tree& data) {
  return std::visit(FromData{wording, data}, data.data);
}

}  // namespace hearth
