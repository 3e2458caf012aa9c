#include "hearth/prompt/answer/answer_text.hpp"

#include <algorithm>
#include <optional>
#include <vector>

#include "answer_reading.hpp"
#include "hearth/core/text.hpp"
#include "hearth/core/translated.hpp"
#include "hearth/core/when_phrase.hpp"

namespace hearth {
namespace {

constexpr std::string_view kSkipShown = "—";
constexpr std::string_view kWordMark = "{word:";

/// Nothing in any form: null, a text without words, an empty list.
struct IsBlank {
  bool operator()(std::monostate) const { return true; }
  bool operator()(const std::string& text) const { return trimmed(text).empty(); }
  bool operator()(const Tree::Array& items) const { return items.empty(); }
  template <class Other>
  bool operator()(const Other& /*data*/) const {
    return false;
  }
};

template <typename Item, typename Say>
std::string joined(const std::vector<Item>& items, const Say& say) {
  std::string text;
  for (const auto& item : items) {
    if (!text.empty()) text += ", ";
    text += say(item);
  }
  return text;
}

struct Plainly {
  std::string operator()(Skipped) const { return std::string(kSkipShown); }
  std::string operator()(double number) const { return number_text(number); }
  std::string operator()(bool yes) const { return yes ? tr("yes") : tr("no"); }
  std::string operator()(const std::string& text) const { return text; }
  std::string operator()(Date date) const { return spoken(date); }
  std::string operator()(const std::vector<std::string>& words) const {
    return joined(words, [](const std::string& word) { return word; });
  }
  std::string operator()(const std::vector<Feeling>& feelings) const {
    return joined(feelings, feeling_text);
  }
};

/// What a mark with its braces stands for; nothing if it is none.
std::optional<std::string_view> mark_value(const Names& names, std::string_view mark) {
  if (mark == "{name}") return names.name;
  if (mark == "{others}") return names.others;
  if (mark == "{last}") return names.last.empty() ? std::string_view("…") : names.last;
  if (!mark.starts_with(kWordMark)) return std::nullopt;
  const auto word = mark.substr(kWordMark.size(), mark.size() - kWordMark.size() - 1);
  const auto found = names.words.find(word);
  if (found == names.words.end()) return std::nullopt;
  return found->second;
}

}  // namespace

Complaint not_fitting(const Wording& wording) {
  return {tr("Please give {}.", range_spoken(wording))};
}

Complaint wrong_kind(const Wording& wording, const Tree& data) {
  return {
      tr("Please give {}; what is here is {}.", range_spoken(wording), translated(data.kind()))};
}

std::optional<ParsedValue> read_no_data(const Wording& /*wording*/, const Tree& /*data*/) {
  return std::nullopt;
}

std::string show_plainly(const Wording& /*wording*/, const Value& value) {
  return std::visit(Plainly{}, value);
}

std::vector<std::string_view> parts(std::string_view text, std::string_view separators) {
  std::vector<std::string_view> found;
  while (!text.empty()) {
    const auto part = text.substr(0, text.find_first_of(separators));
    text.remove_prefix(part.size() == text.size() ? part.size() : part.size() + 1);
    if (const auto bare = trimmed(part); !bare.empty()) found.push_back(bare);
  }
  return found;
}

ParsedValue parse_value(const Wording& wording, std::string_view typed) {
  if (invalid_utf8(typed)) {
    return Complaint{
        tr("Some of these characters could not be read as UTF-8; please type them again.")};
  }
  const std::string clean = printable(typed);
  return kind_of(wording).parse(wording, trimmed(clean));
}

ParsedValue parse_value(const Wording& wording, std::string_view typed, Date today) {
  if (wording.type != QuestionType::date) return parse_value(wording, typed);
  const auto meant = day_meant(typed, today);
  ParsedValue parsed = meant ? ParsedValue(Value(*meant)) : parse_value(wording, typed);
  const auto* value = std::get_if<Value>(&parsed);
  const auto* day = value ? std::get_if<Date>(value) : nullptr;
  if (!day || *day <= today || !asks_of_past(wording)) return parsed;
  return Complaint{tr("{} lies ahead. Please give {}.", spoken(*day), range_spoken(wording))};
}

ParsedValue value_from(const Wording& wording, const Tree& data) {
  if (std::visit(IsBlank{}, data.data)) return Skipped{};
  if (auto own = kind_of(wording).read(wording, data)) return *std::move(own);
  if (const auto* text = std::get_if<std::string>(&data.data)) return parse_value(wording, *text);
  return wrong_kind(wording, data);
}

std::string shown(const Wording& wording, const Value& value) {
  return answered(value) ? kind_of(wording).show(wording, value) : std::string(kSkipShown);
}

std::string range_spoken(const Wording& wording) { return kind_of(wording).range(wording); }

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
