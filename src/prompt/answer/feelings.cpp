#include <algorithm>
#include <charconv>
#include <cstdint>
#include <iterator>
#include <optional>
#include <span>
#include <vector>

#include <fmt/format.h>

#include "answer_reading.hpp"
#include "hearth/core/text.hpp"
#include "hearth/core/translated.hpp"
#include "hearth/prompt/answer/feelings.hpp"
#include "quotation.hpp"

namespace hearth {
namespace {

/// A word of what was typed, or a phrase in quotation marks, which is no number and no "in".
struct TypedWord {
  std::string text;
  bool quoted = false;
};
using TypedWords = std::vector<TypedWord>;
using Pieces = std::span<const TypedWord>;

constexpr int kStrongest = 10;
constexpr std::string_view kWhite = " \t\r\n";
constexpr std::string_view kSeparate = ",;\n";

std::string joined(Pieces words) {
  std::string text;
  for (const TypedWord& word : words) text += (text.empty() ? "" : " ") + word.text;
  return text;
}

std::string in_one_line(const std::string& words) {
  return fmt::format("{}", fmt::join(parts(words, kWhite), " "));
}

/// The first word, taken off. It may be empty, in quotation marks.
TypedWord take_word(std::string_view& typed) {
  const std::size_t quoted = quoted_size(typed);
  const std::size_t end = quoted > 0 ? quoted : typed.find_first_of(" \t\r\n,;");
  const std::string_view word = typed.substr(0, end);
  typed.remove_prefix(word.size());
  return {quoted > 0 ? in_one_line(unquoted(word)) : std::string(word), quoted > 0};
}

/// The words of each feeling in what was typed.
std::vector<TypedWords> separated(std::string_view typed) {
  std::vector<TypedWords> feelings(1);
  while (!typed.empty()) {
    const bool separates = kSeparate.find(typed.front()) != std::string_view::npos;
    const bool white = kWhite.find(typed.front()) != std::string_view::npos;
    if (separates && !feelings.back().empty()) feelings.emplace_back();
    if (separates || white) {
      typed.remove_prefix(1);
    } else if (TypedWord word = take_word(typed); !word.text.empty()) {
      feelings.back().push_back(std::move(word));
    }
  }
  if (feelings.back().empty()) feelings.pop_back();
  return feelings;
}

Complaint not_a_feeling() {
  return {tr("Please give a feeling as: sad, sad 7, or sad 7 in chest.")};
}

Complaint not_an_intensity() {
  return {tr("How strong a feeling is goes from 0 to 10 in whole numbers, as: sad 7.")};
}

bool like_a_number(const TypedWord& word) {
  if (word.quoted || word.text.empty()) return false;
  const bool sign = word.text.size() > 1 && (word.text.front() == '-' || word.text.front() == '+');
  return is_digit(word.text[sign ? 1 : 0]);
}

std::optional<int> intensity_of(std::string_view word) {
  int number = 0;
  const char* const end = word.data() + word.size();
  const auto read = std::from_chars(word.data(), end, number);
  const bool fits = read.ec == std::errc{} && read.ptr == end && number >= 0;
  return fits && number <= kStrongest ? std::optional(number) : std::nullopt;
}

bool is_in(const TypedWord& word) { return !word.quoted && means(word.text, msgid("in")); }

/// The rest of the words after the number: nothing, or "in" and a place.
ParsedFeeling strong_feeling(Pieces name, std::string_view number, Pieces rest) {
  const bool placed = rest.size() >= 2 && is_in(rest.front());
  if (!rest.empty() && !placed) return not_a_feeling();
  const auto intensity = intensity_of(number);
  if (!intensity) return not_an_intensity();
  return Feeling{joined(name), intensity, placed ? joined(rest.subspan(1)) : std::string()};
}

/// "in love" is a name, since nothing stands before its "in".
Feeling placed_feeling(Pieces words) {
  const auto in = std::find_if(words.begin() + 1, words.end(), is_in);
  const auto at = static_cast<std::size_t>(std::distance(words.begin(), in));
  if (at + 1 >= words.size()) return {joined(words), {}, {}};
  return {joined(words.first(at)), {}, joined(words.subspan(at + 1))};
}

ParsedFeeling checked(Feeling feeling) {
  feeling.name = in_one_line(printable(feeling.name));
  feeling.place = in_one_line(printable(feeling.place));
  if (feeling.name.empty()) return not_a_feeling();
  return feeling;
}

ParsedFeeling feeling_in(Pieces words) {
  if (words.empty() || like_a_number(words.front())) return not_a_feeling();
  const auto number = std::find_if(words.begin(), words.end(), like_a_number);
  if (number == words.end()) return placed_feeling(words);
  const auto at = static_cast<std::size_t>(number - words.begin());
  return strong_feeling(words.first(at), number->text, words.subspan(at + 1));
}

std::optional<Complaint> take_member(const Member& member, Feeling& feeling) {
  const auto* text = member.value.as<std::string>();
  if (member.key == "name" && text != nullptr) {
    feeling.name = *text;
  } else if (member.key == "place" && text != nullptr) {
    feeling.place = *text;
  } else if (member.key == "intensity") {
    const auto* number = member.value.as<std::int64_t>();
    if (number == nullptr || *number < 0 || *number > kStrongest) return not_an_intensity();
    feeling.intensity = static_cast<int>(*number);
  } else {
    return Complaint{
        tr("Please give a feeling as a text or as a table of name, intensity and place.")};
  }
  return std::nullopt;
}

ParsedFeeling feeling_of_table(const Tree::Table& table) {
  Feeling feeling;
  for (const auto& member : table) {
    if (auto complaint = take_member(member, feeling)) return *complaint;
  }
  return checked(std::move(feeling));
}

/// From data: a text as it is typed, or a table of name, intensity and place.
ParsedFeeling feeling_from(const Tree& data) {
  if (const auto* text = data.as<std::string>()) return parse_feeling(*text);
  if (const auto* table = data.as<Tree::Table>()) return feeling_of_table(*table);
  return not_a_feeling();
}

/// Each of its words a phrase in quotation marks.
Feeling in_quotes(const Feeling& feeling) {
  return {hearth::in_quotes(feeling.name), feeling.intensity,
          feeling.place.empty() ? "" : hearth::in_quotes(feeling.place)};
}

ParsedValue value_of(const Wording& wording, const std::vector<ParsedFeeling>& named) {
  std::vector<Feeling> feelings;
  for (const auto& feeling : named) {
    if (const auto* complaint = std::get_if<Complaint>(&feeling)) return *complaint;
    feelings.push_back(std::get<Feeling>(feeling));
  }
  if (feelings.empty()) return not_fitting(wording);
  return feelings;
}

ParsedValue parse(const Wording& wording, std::string_view typed) {
  std::vector<ParsedFeeling> named;
  for (const TypedWords& words : separated(typed)) named.push_back(feeling_in(words));
  return value_of(wording, named);
}

std::optional<ParsedValue> read(const Wording& wording, const Tree& data) {
  const auto* items = data.as<Tree::Array>();
  if (items == nullptr) return std::nullopt;
  std::vector<ParsedFeeling> named;
  for (const auto& item : *items) named.push_back(feeling_from(item));
  return value_of(wording, named);
}

std::string range(const Wording& /*wording*/) {
  return tr("one or more feelings with commas between them, as: sad 7, hopeful 4 in chest");
}

}  // namespace

ParsedFeeling parse_feeling(std::string_view typed) {
  const std::vector<TypedWords> feelings = separated(typed);
  return feelings.size() == 1 ? feeling_in(feelings.front()) : not_a_feeling();
}

std::string as_typed(const std::vector<Feeling>& feelings) {
  std::string text;
  for (const Feeling& feeling : feelings) {
    const std::string plain = feeling_text(feeling);
    const ParsedFeeling again = parse_feeling(plain);
    const auto* same = std::get_if<Feeling>(&again);
    // A mark of its own might find its other half in what follows.
    const bool stays = plain.find('"') == std::string::npos && same != nullptr && *same == feeling;
    if (!text.empty()) text += ", ";
    text += stays ? plain : feeling_text(in_quotes(feeling));
  }
  return text;
}

std::string feeling_text(const Feeling& feeling) {
  std::string text = feeling.name;
  if (feeling.intensity) text += fmt::format(" {}", *feeling.intensity);
  if (!feeling.place.empty()) text = tr("{} in {}", text, feeling.place);
  return text;
}

extern const AnswerKind kFeelings{.type = QuestionType::feelings,
                                  .input = Input::words,
                                  .stored = Stored::feelings,
                                  .compared = NameType::Kind::strings,
                                  .parse = parse,
                                  .read = read,
                                  .show = show_plainly,
                                  .range = range};

}  // namespace hearth
