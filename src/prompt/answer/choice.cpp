#include "answer_reading.hpp"

#include <algorithm>
#include <charconv>
#include <string>
#include <vector>

#include <fmt/core.h>

#include "hearth/core/text.hpp"

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
  return {fmt::format("\"{}\" is none of these; please give {}.", typed, range_spoken(wording))};
}

Complaint many_match(const Wording& wording, std::string_view typed) {
  return {fmt::format("\"{}\" could be more than one of these; please give a number from 1 to {}.",
                      typed, wording.options.size())};
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

MatchedOption match_option_data(const Wording& wording, std::string_view text) {
  if (const auto* option = option_with_id(wording, text)) return option;
  return match_option(wording, text);
}

}  // namespace hearth
