#include <algorithm>
#include <charconv>
#include <cstdint>
#include <string>
#include <vector>

#include <fmt/core.h>

#include "answer_reading.hpp"
#include "hearth/core/text.hpp"
#include "hearth/core/translated.hpp"

namespace hearth {
namespace {

const Option* numbered(const Wording& wording, std::string_view typed) {
  std::size_t number = 0;
  const char* const end = typed.data() + typed.size();
  const auto read = std::from_chars(typed.data(), end, number);
  const bool fits = read.ec == std::errc{} && read.ptr == end && number >= 1;
  return fits && number <= wording.options.size() ? &wording.options[number - 1] : nullptr;
}

const Option* with_same_words(const Wording& wording, const std::string& words) {
  const auto same = [&](const Option& option) {
    return folded(option.id) == words || folded(option.say) == words;
  };
  const auto found = std::ranges::find_if(wording.options, same);
  return found == wording.options.end() ? nullptr : &*found;
}

std::vector<const Option*> beginning_with(const Wording& wording, const std::string& words) {
  std::vector<const Option*> found;
  for (const auto& option : wording.options) {
    if (folded(option.say).starts_with(words)) found.push_back(&option);
  }
  return found;
}

Complaint no_match(const Wording& wording, std::string_view typed) {
  return {tr("\"{}\" is none of these; please give {}.", typed, range_spoken(wording))};
}

Complaint many_match(const Wording& wording, std::string_view typed) {
  return {tr("\"{}\" could be more than one of these; please give a number from 1 to {}.", typed,
             wording.options.size())};
}

MatchedOption match_words(const Wording& wording, std::string_view typed) {
  const std::string words = folded(typed);
  if (words.empty()) return no_match(wording, typed);
  if (const auto* option = with_same_words(wording, words)) return option;
  const auto candidates = beginning_with(wording, words);
  if (candidates.empty()) return no_match(wording, typed);
  if (candidates.size() > 1) return many_match(wording, typed);
  return candidates.front();
}

ParsedValue parse(const Wording& wording, std::string_view typed) {
  auto match = match_option(wording, typed);
  if (auto* complaint = std::get_if<Complaint>(&match)) return std::move(*complaint);
  return std::get<const Option*>(match)->id;
}

/// Data holds ids, and an id may be `2`: it comes before a number.
std::optional<ParsedValue> read(const Wording& wording, const Tree& data) {
  const auto* number = std::get_if<std::int64_t>(&data.data);
  const auto* text = std::get_if<std::string>(&data.data);
  if (number == nullptr && text == nullptr) return std::nullopt;
  const std::string id = number == nullptr ? *text : fmt::format("{}", *number);
  if (option_with_id(wording, id) != nullptr) return id;
  return number == nullptr ? std::nullopt : std::optional(parse(wording, id));
}

std::string show(const Wording& wording, const Value& value) {
  const auto* id = std::get_if<std::string>(&value);
  return id == nullptr ? show_plainly(wording, value) : option_words(wording, *id);
}

std::string range(const Wording& wording) {
  return tr("a number from 1 to {}, or the first words of one", wording.options.size());
}

}  // namespace

const Option* option_with_id(const Wording& wording, std::string_view id) {
  const auto has_id = [&](const Option& option) { return option.id == id; };
  const auto found = std::ranges::find_if(wording.options, has_id);
  return found == wording.options.end() ? nullptr : &*found;
}

MatchedOption match_option(const Wording& wording, std::string_view typed) {
  if (const auto* option = numbered(wording, typed)) return option;
  if (const auto* option = option_with_id(wording, typed)) return option;
  return match_words(wording, typed);
}

std::string option_words(const Wording& wording, const std::string& id) {
  const auto* option = option_with_id(wording, id);
  return option == nullptr ? id : option->say;
}

extern const AnswerKind kChoice{.type = QuestionType::choice,
                                .input = Input::option,
                                .stored = Stored::text,
                                .compared = NameType::Kind::text,
                                .parse = parse,
                                .read = read,
                                .show = show,
                                .range = range};

}  // namespace hearth
