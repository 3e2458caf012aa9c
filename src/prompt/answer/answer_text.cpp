#include "hearth/prompt/answer/answer_text.hpp"

#include <algorithm>
#include <charconv>
#include <optional>
#include <utility>
#include <vector>

#include <fmt/core.h>

#include "answer_value.hpp"
#include "feeling_text.hpp"
#include "hearth/core/text.hpp"
#include "hearth/prompt/answer/tags.hpp"
#include "answer_reading.hpp"
#include "pack/parts.hpp"

namespace hearth {
namespace {

constexpr std::string_view kSkipShown = "—";
constexpr std::string_view kWordMark = "{word:";

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

ParsedValue parse_number(const Wording& wording, std::string_view typed) {
  const auto number = typed_number(typed);
  return number ? number_value(wording, *number) : not_fitting(wording);
}

ParsedValue parse_choice(const Wording& wording, std::string_view typed) {
  auto match = match_option(wording, typed);
  if (auto* complaint = std::get_if<Complaint>(&match)) return std::move(*complaint);
  return std::get<const Option*>(match)->id;
}

ParsedValue parse_choices(const Wording& wording, std::string_view typed) {
  std::vector<MatchedOption> chosen;
  for (const auto part : parts(typed, ",\n")) chosen.push_back(match_option(wording, part));
  return choices_value(wording, chosen);
}

ParsedValue parse_yesno(const Wording& wording, std::string_view typed) {
  const std::string word = folded(typed);
  if (word == "y" || word == "yes") return true;
  if (word == "n" || word == "no") return false;
  return not_fitting(wording);
}

ParsedValue parse_day(const Wording& wording, std::string_view typed) {
  const auto date = parse_date(typed);
  if (!date) return not_fitting(wording);
  return *date;
}

ParsedValue parse_feelings(const Wording& wording, std::string_view typed) {
  std::vector<ParsedFeeling> named;
  for (const auto part : parts(typed, ",\n")) named.push_back(parse_feeling(part));
  return feelings_value(wording, named);
}

ParsedValue parse_clean(const Wording& wording, std::string_view typed) {
  switch (wording.type) {
    case QuestionType::scale:
    case QuestionType::number:
      return parse_number(wording, typed);
    case QuestionType::choice:
      return parse_choice(wording, typed);
    case QuestionType::choices:
      return parse_choices(wording, typed);
    case QuestionType::yesno:
      return parse_yesno(wording, typed);
    case QuestionType::tags:
      return tags_value(wording, tags_in(typed));
    case QuestionType::date:
      return parse_day(wording, typed);
    case QuestionType::feelings:
      return parse_feelings(wording, typed);
    case QuestionType::text:
      break;
  }
  return text_value(wording, typed);
}

template <typename Item, typename Say>
std::string joined(const std::vector<Item>& items, const Say& say) {
  std::string text;
  for (const auto& item : items) {
    if (!text.empty()) text += ", ";
    text += say(item);
  }
  return text;
}

struct Shown {
  const Wording& wording;

  /// The words of an option with that id; text that is no id stays as it is.
  std::string words(const std::string& id) const {
    const auto* option = option_with_id(wording, id);
    return option != nullptr ? option->say : id;
  }

  std::string operator()(Skipped) const { return std::string(kSkipShown); }
  std::string operator()(double number) const { return number_text(number); }
  std::string operator()(bool yes) const { return yes ? "yes" : "no"; }
  std::string operator()(const std::string& text) const { return words(text); }
  std::string operator()(Date date) const { return spoken(date); }
  std::string operator()(const std::vector<std::string>& ids) const {
    return joined(ids, [this](const std::string& id) { return words(id); });
  }
  std::string operator()(const std::vector<Feeling>& feelings) const {
    return joined(feelings, feeling_text);
  }
};

std::string end_spoken(double number, const std::string& meaning) {
  return meaning.empty() ? number_text(number)
                         : fmt::format("{} ({})", number_text(number), meaning);
}

std::string number_spoken(const Wording& wording) {
  const std::string low = wording.min ? end_spoken(*wording.min, wording.low) : "";
  const std::string high = wording.max ? end_spoken(*wording.max, wording.high) : "";
  if (wording.min && wording.max) return fmt::format("a number from {} to {}", low, high);
  if (wording.min) return fmt::format("a number, {} or more", low);
  if (wording.max) return fmt::format("a number, {} or less", high);
  return "a number";
}

/// What a mark with its braces stands for; nothing if it is none.
std::optional<std::string_view> mark_value(const Names& names, std::string_view mark) {
  if (mark == "{name}") return names.name;
  if (mark == "{others}") return names.others;
  if (!mark.starts_with(kWordMark)) return std::nullopt;
  const auto word = mark.substr(kWordMark.size(), mark.size() - kWordMark.size() - 1);
  const auto found = names.words.find(word);
  if (found == names.words.end()) return std::nullopt;
  return found->second;
}

}  // namespace

ParsedValue parse_value(const Wording& wording, std::string_view typed) {
  if (invalid_utf8(typed)) {
    return Complaint{
        "Some of these characters could not be read as UTF-8; please type them again."};
  }
  const std::string clean = printable(typed);
  return parse_clean(wording, trimmed(clean));
}

std::string shown(const Wording& wording, const Value& value) {
  return std::visit(Shown{wording}, value);
}

std::string range_spoken(const Wording& wording) {
  switch (wording.type) {
    case QuestionType::scale:
    case QuestionType::number:
      return number_spoken(wording);
    case QuestionType::choice:
      return fmt::format("a number from 1 to {}, or the first words of one",
                         wording.options.size());
    case QuestionType::choices:
      return fmt::format("one or more numbers from 1 to {}, with commas between them",
                         wording.options.size());
    case QuestionType::yesno:
      return "yes or no";
    case QuestionType::tags:
      return "one or more words; with commas between them, each can be several words";
    case QuestionType::date:
      return "a date, written as 2026-03-01";
    case QuestionType::feelings:
      return "one or more feelings with commas between them, as: sad 7, hopeful 4 in chest";
    case QuestionType::text:
      break;
  }
  return "a few words of your own";
}

std::string filled(std::string_view text, const Names& names) {
  std::string result;
  while (!text.empty()) {
    const auto open = std::min(text.find('{'), text.size());
    result += text.substr(0, open);
    text.remove_prefix(open);
    const auto mark = text.substr(0, text.find('}') == text.npos ? 0 : text.find('}') + 1);
    const auto value = mark_value(names, mark);
    result += value.value_or(text.substr(0, 1));
    text.remove_prefix(value ? mark.size() : std::min<std::size_t>(1, text.size()));
  }
  return result;
}

std::string shown(const Wording& wording, const Value& value, const Names& names) {
  const std::string words = shown(wording, value);
  return wording.options.empty() ? words : filled(words, names);
}

}  // namespace hearth
