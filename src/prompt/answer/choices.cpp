#include <algorithm>
#include <cstdint>

#include <fmt/format.h>

#include "answer_reading.hpp"
#include "hearth/core/translated.hpp"

namespace hearth {
namespace {

using Ids = std::vector<std::string>;

/// In the order of the question, each once: what was chosen is a set.
ParsedValue chosen(const Wording& wording, const std::vector<MatchedOption>& matches) {
  for (const auto& match : matches) {
    if (const auto* complaint = std::get_if<Complaint>(&match)) return *complaint;
  }
  if (matches.empty()) return not_fitting(wording);
  Ids ids;
  for (const auto& option : wording.options) {
    const auto is_this = [&](const auto& match) { return std::get<0>(match) == &option; };
    if (std::ranges::any_of(matches, is_this)) ids.push_back(option.id);
  }
  return ids;
}

ParsedValue parse(const Wording& wording, std::string_view typed) {
  std::vector<MatchedOption> matches;
  for (const auto part : parts(typed, ",\n")) matches.push_back(match_option(wording, part));
  return chosen(wording, matches);
}

/// Data holds ids, and an id may be `2`: it comes before a number.
MatchedOption match_data(const Wording& wording, std::string_view text) {
  if (const auto* option = option_with_id(wording, text)) return option;
  return match_option(wording, text);
}

MatchedOption option_from(const Wording& wording, const Tree& item) {
  if (const auto* text = std::get_if<std::string>(&item.data)) return match_data(wording, *text);
  if (const auto* number = std::get_if<std::int64_t>(&item.data)) {
    return match_data(wording, fmt::format("{}", *number));
  }
  return not_fitting(wording);
}

std::optional<ParsedValue> read(const Wording& wording, const Tree& data) {
  std::vector<MatchedOption> matches;
  if (const auto* items = std::get_if<Tree::Array>(&data.data)) {
    for (const auto& item : *items) matches.push_back(option_from(wording, item));
  } else if (std::holds_alternative<std::int64_t>(data.data)) {
    matches.push_back(option_from(wording, data));
  } else {
    const auto* id = std::get_if<std::string>(&data.data);
    const auto* option = id == nullptr ? nullptr : option_with_id(wording, *id);
    if (option == nullptr) return std::nullopt;
    matches.emplace_back(option);
  }
  return chosen(wording, matches);
}

std::string show(const Wording& wording, const Value& value) {
  const auto* ids = std::get_if<Ids>(&value);
  if (ids == nullptr) return show_plainly(wording, value);
  Ids words;
  for (const std::string& id : *ids) words.push_back(option_words(wording, id));
  return fmt::format("{}", fmt::join(words, ", "));
}

std::string range(const Wording& wording) {
  return tr("one or more numbers from 1 to {}, with commas between them", wording.options.size());
}

}  // namespace

extern const AnswerKind kChoices{.type = QuestionType::choices,
                                 .input = Input::options,
                                 .stored = Stored::texts,
                                 .compared = NameType::Kind::strings,
                                 .parse = parse,
                                 .read = read,
                                 .show = show,
                                 .range = range};

}  // namespace hearth
