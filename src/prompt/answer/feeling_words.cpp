#include "hearth/prompt/answer/feelings.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

#include "hearth/core/text.hpp"
#include "hearth/core/translated.hpp"

namespace hearth {
namespace {

constexpr std::size_t kFewWords = 3;  ///< as many as a hint names

/// As it is written, and as it is compared.
struct Known {
  std::string word;
  std::string alike;
};

std::vector<Known> all_words(const FeelingWords& vocabulary) {
  std::vector<Known> words;
  const auto add = [&](const std::string& word) {
    std::string alike = folded(word);
    if (std::ranges::find(words, alike, &Known::alike) == words.end())
      words.push_back({word, std::move(alike)});
  };
  for (const FeelingFamily& family : vocabulary) {
    add(family.name);
    std::ranges::for_each(family.words, add);
  }
  return words;
}

std::vector<std::string> those(const FeelingWords& vocabulary, std::string_view typed,
                               bool (*fits)(const std::string& word, const std::string& typed)) {
  std::vector<std::string> found;
  const std::string wanted = folded(trimmed(typed));
  if (wanted.empty()) return found;
  for (const Known& known : all_words(vocabulary)) {
    if (fits(known.alike, wanted)) found.push_back(known.word);
  }
  return found;
}

/// The word closest to a mistyped one, as it is written.
std::optional<std::string> near_word(const FeelingWords& vocabulary, const std::string& name) {
  const std::vector<Known> known = all_words(vocabulary);
  std::vector<std::string> alike;
  alike.reserve(known.size());
  for (const Known& one : known) alike.push_back(one.alike);
  const auto near = nearest(folded(name), alike);
  if (!near) return std::nullopt;
  return std::ranges::find(known, *near, &Known::alike)->word;
}

/// What somebody may have meant by a word that is none of the vocabulary.
std::string meant_by(const FeelingWords& vocabulary, const std::string& name) {
  const std::vector<std::string> begun = words_beginning(vocabulary, name);
  if (begun.empty()) return near_word(vocabulary, name).value_or("");
  return begun.size() > kFewWords ? "" : fmt::format("{}", fmt::join(begun, ", "));
}

std::string with_word_for_number(std::string_view part, const std::vector<std::string>& listed) {
  const std::string_view typed = trimmed(part);
  std::size_t number = 0;
  const auto read = std::from_chars(typed.data(), typed.data() + typed.size(), number);
  const std::string_view rest(read.ptr, static_cast<std::size_t>(typed.end() - read.ptr));
  const bool ends = rest.empty() || rest.front() == ' ';
  const bool is_one = read.ec == std::errc{} && ends && number >= 1 && number <= listed.size();
  if (!is_one) return std::string(part);
  return as_typed({Feeling{listed[number - 1], {}, {}}}) + std::string(rest);
}

}  // namespace

FeelingWords read_feelings(const Tree& file) {
  FeelingWords vocabulary;
  for (const Tree& table : file.list("family")) {
    const auto* name = table.find_as<std::string>("name");
    if (name) vocabulary.push_back({*name, table.texts("words")});
  }
  return vocabulary;
}

std::string spoken(const FeelingFamily& family) {
  return fmt::format("{}: {}", family.name, fmt::join(family.words, ", "));
}

const FeelingFamily* family_named(const FeelingWords& vocabulary, std::string_view name) {
  const std::string wanted = folded(trimmed(name));
  const auto found = std::ranges::find_if(
      vocabulary, [&](const FeelingFamily& family) { return folded(family.name) == wanted; });
  return found == vocabulary.end() ? nullptr : &*found;
}

bool is_known(const FeelingWords& vocabulary, std::string_view name) {
  const std::vector<Known> known = all_words(vocabulary);
  return std::ranges::find(known, folded(trimmed(name)), &Known::alike) != known.end();
}

std::vector<std::string> words_beginning(const FeelingWords& vocabulary, std::string_view typed) {
  return those(vocabulary, typed, [](const std::string& word, const std::string& wanted) {
    return word.starts_with(wanted);
  });
}

std::vector<std::string> phrases_with(const FeelingWords& vocabulary, std::string_view typed) {
  return those(vocabulary, typed, [](const std::string& word, const std::string& wanted) {
    return !word.starts_with(wanted) && word.find(" " + wanted) != std::string::npos;
  });
}

std::string with_words_for_numbers(std::string_view typed, const std::vector<std::string>& listed) {
  if (typed.find('"') != std::string_view::npos) return std::string(typed);
  std::string words;
  while (!typed.empty()) {
    const std::size_t end = std::min(typed.find_first_of(",;"), typed.size());
    words += with_word_for_number(typed.substr(0, end), listed);
    if (end < typed.size()) words += typed[end];
    typed.remove_prefix(std::min(end + 1, typed.size()));
  }
  return words;
}

std::optional<std::string> spelling_hint(const FeelingWords& vocabulary, const Value& answer) {
  const auto* feelings = std::get_if<std::vector<Feeling>>(&answer);
  if (feelings == nullptr) return std::nullopt;
  for (const Feeling& feeling : *feelings) {
    if (is_known(vocabulary, feeling.name)) continue;
    const std::string meant = meant_by(vocabulary, feeling.name);
    if (meant.empty()) continue;
    return tr("Kept as you wrote it: {}. If you meant {}, < goes back.", feeling.name, meant);
  }
  return std::nullopt;
}

}  // namespace hearth
