#include "answer_value.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include <fmt/core.h>

#include "hearth/core/text.hpp"

namespace hearth {
namespace {

bool within(const Wording& wording, double number) {
  return std::isfinite(number) && (!wording.min || number >= *wording.min) &&
         (!wording.max || number <= *wording.max);
}

}  // namespace

Complaint not_fitting(const Wording& wording) {
  return {fmt::format("Please give {}.", range_spoken(wording))};
}

ParsedValue number_value(const Wording& wording, double number) {
  if (!within(wording, number)) return not_fitting(wording);
  const bool whole = std::trunc(number) == number;
  if (wording.type == QuestionType::scale && !whole) {
    return Complaint{fmt::format("Please give {}, without a fraction.", range_spoken(wording))};
  }
  return number + 0.0;  // turns -0 into 0
}

ParsedValue text_value(const Wording& wording, std::string_view text) {
  const std::string clean = printable(text);
  const auto bare = trimmed(clean);
  if (bare.empty()) return not_fitting(wording);
  return std::string(bare);
}

ParsedValue choices_value(const Wording& wording, const std::vector<MatchedOption>& chosen) {
  for (const auto& match : chosen) {
    if (const auto* complaint = std::get_if<Complaint>(&match)) return *complaint;
  }
  if (chosen.empty()) return not_fitting(wording);
  std::vector<std::string> ids;
  for (const auto& option : wording.options) {
    const auto is_this = [&](const auto& match) { return std::get<0>(match) == &option; };
    if (std::ranges::any_of(chosen, is_this)) ids.push_back(option.id);
  }
  return ids;
}

ParsedValue tags_value(const Wording& wording, const std::vector<std::string>& words) {
  std::vector<std::string> tags;
  for (const std::string& word : words) {
    const std::string tag = printable(word);
    const auto same = [&](const std::string& earlier) { return folded(earlier) == folded(tag); };
    const bool known = std::ranges::any_of(tags, same);
    if (!tag.empty() && !known) tags.push_back(tag);
  }
  if (tags.empty()) return not_fitting(wording);
  return tags;
}

ParsedValue feelings_value(const Wording& wording, const std::vector<ParsedFeeling>& named) {
  std::vector<Feeling> feelings;
  for (const auto& feeling : named) {
    if (const auto* complaint = std::get_if<Complaint>(&feeling)) return *complaint;
    feelings.push_back(std::get<Feeling>(feeling));
  }
  if (feelings.empty()) return not_fitting(wording);
  return feelings;
}

}  // namespace hearth
