#include "feeling_text.hpp"

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <iterator>
#include <optional>
#include <span>
#include <vector>

#include <fmt/format.h>

#include "hearth/core/text.hpp"
#include "pack/parts.hpp"

namespace hearth {
namespace {

using Pieces = std::span<const std::string_view>;

constexpr int kStrongest = 10;
constexpr std::string_view kWhite = " \t\r\n";

std::string joined(Pieces words) { return fmt::format("{}", fmt::join(words, " ")); }

Complaint not_a_feeling() { return {"Please give a feeling as: sad, sad 7, or sad 7 in chest."}; }

Complaint not_an_intensity() {
  return {"How strong a feeling is goes from 0 to 10 in whole numbers, as: sad 7."};
}

bool like_a_number(std::string_view word) {
  const bool sign = word.size() > 1 && (word.front() == '-' || word.front() == '+');
  return is_digit(word[sign ? 1 : 0]);
}

std::optional<int> intensity_of(std::string_view word) {
  int number = 0;
  const char* const end = word.data() + word.size();
  const auto read = std::from_chars(word.data(), end, number);
  const bool fits = read.ec == std::errc{} && read.ptr == end && number >= 0;
  return fits && number <= kStrongest ? std::optional(number) : std::nullopt;
}

bool is_in(std::string_view word) { return folded(word) == "in"; }

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
  feeling.name = trimmed(printable(feeling.name));
  feeling.place = trimmed(printable(feeling.place));
  if (feeling.name.empty()) return not_a_feeling();
  return feeling;
}

std::optional<Complaint> take_member(const Member& member, Feeling& feeling) {
  const auto* text = std::get_if<std::string>(&member.value.data);
  if (member.key == "name" && text != nullptr) {
    feeling.name = *text;
  } else if (member.key == "place" && text != nullptr) {
    feeling.place = *text;
  } else if (member.key == "intensity") {
    const auto* number = std::get_if<std::int64_t>(&member.value.data);
    if (number == nullptr || *number < 0 || *number > kStrongest) return not_an_intensity();
    feeling.intensity = static_cast<int>(*number);
  } else {
    return Complaint{"Please give a feeling as a text or as a table of name, intensity and place."};
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

}  // namespace

ParsedFeeling parse_feeling(std::string_view typed) {
  const auto words = parts(typed, kWhite);
  if (words.empty() || like_a_number(words.front())) return not_a_feeling();
  const auto number = std::ranges::find_if(words, like_a_number);
  if (number == words.end()) return placed_feeling(words);
  return strong_feeling(Pieces(words.begin(), number), *number, Pieces(number + 1, words.end()));
}

ParsedFeeling feeling_from(const Tree& data) {
  if (const auto* text = std::get_if<std::string>(&data.data)) return parse_feeling(*text);
  if (const auto* table = std::get_if<Tree::Table>(&data.data)) return feeling_of_table(*table);
  return not_a_feeling();
}

std::string feeling_text(const Feeling& feeling) {
  std::string text = feeling.name;
  if (feeling.intensity) text += fmt::format(" {}", *feeling.intensity);
  if (!feeling.place.empty()) text += " in " + feeling.place;
  return text;
}

}  // namespace hearth
