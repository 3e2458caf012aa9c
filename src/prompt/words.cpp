#include "hearth/prompt/words.hpp"

#include <fmt/core.h>

#include "hearth/core/text.hpp"
#include "hearth/core/translated.hpp"
#include "hearth/prompt/pack/table_reader.hpp"

namespace hearth {
namespace {

constexpr std::size_t kLongestWord = 80;
constexpr std::string_view kMark = "{word:";
constexpr std::string_view kExpectedWord =
    msgid("a few words in one line, as they stand in a sentence");

bool fits_in_a_sentence(const std::string& word) {
  return !trimmed(word).empty() && word.size() <= kLongestWord && printable(word) == word &&
         word.find_first_of("\n\t{}") == std::string::npos;
}

void read_word(const Member& member, Words& words, Findings& findings) {
  const auto* word = std::get_if<std::string>(&member.value.data);
  if (word == nullptr) {
    findings.error(member.value.at, tr("`{}` is {}", member.key, translated(member.value.kind())),
                   translated(kExpectedWord));
  } else if (!is_underscored(member.key)) {
    findings.error(member.at, tr("`{}` is not spelled like a word's name", member.key),
                   translated(msgid("lower-case letters, digits and `_`, as in {word:care_team}")));
  } else if (!fits_in_a_sentence(*word)) {
    findings.error(member.value.at, tr("`{}` does not fit into a sentence", member.key),
                   translated(kExpectedWord));
  } else {
    words.emplace(member.key, *word);
  }
}

void read_words_table(const Tree::Table& table, WordsFile& file, Findings& findings) {
  for (const Member& member : table) {
    const auto* person = std::get_if<Tree::Table>(&member.value.data);
    if (person == nullptr) {
      read_word(member, file.everybody, findings);
      continue;
    }
    for (const Member& own : *person) read_word(own, file.people[member.key], findings);
  }
}

void check_format(const Member& member, Findings& findings) {
  const auto* format = std::get_if<std::int64_t>(&member.value.data);
  if (format != nullptr && *format == 1) return;
  findings.error(member.value.at, tr("this is no format that this hearth knows"), "`format = 1`");
}

void read_member(const Member& member, WordsFile& file, Findings& findings) {
  const auto* table = std::get_if<Tree::Table>(&member.value.data);
  if (member.key == "format") {
    check_format(member, findings);
  } else if (member.key != "words") {
    findings.error(member.at, tr("`{}` is not a key of a words file", member.key),
                   "`format`, `[words]` or `[words.NAME]`");
  } else if (table == nullptr) {
    findings.error(member.value.at, tr("`words` is {}", translated(member.value.kind())),
                   tr("a table: `[words]` and then `name = \"words\"`"));
  } else {
    read_words_table(*table, file, findings);
  }
}

/// The names in the marks of a text, in their order.
std::vector<std::string> marked_words(std::string_view text) {
  std::vector<std::string> names;
  for (auto at = text.find(kMark); at != std::string_view::npos; at = text.find(kMark)) {
    text.remove_prefix(at + kMark.size());
    names.emplace_back(text.substr(0, text.find('}')));
  }
  return names;
}

void check_text(const std::string& text, Position at, const Words& known, Findings& findings) {
  std::vector<std::string> names;
  for (const auto& [name, word] : known) names.push_back(name);
  for (const std::string& name : marked_words(text)) {
    if (known.contains(name)) continue;
    const auto near = nearest(name, names);
    findings.warn(at, tr("there is no word `{}` to be filled in", name),
                  near ? fmt::format("`{{word:{}}}`", *near) : tr("a word of words.toml"));
  }
}

void check_texts(const Tree& tree, const Words& known, Findings& findings) {
  if (const auto* text = std::get_if<std::string>(&tree.data)) {
    check_text(*text, tree.at, known, findings);
  } else if (const auto* list = std::get_if<Tree::Array>(&tree.data)) {
    for (const Tree& element : *list) check_texts(element, known, findings);
  } else if (const auto* table = std::get_if<Tree::Table>(&tree.data)) {
    for (const Member& member : *table) check_texts(member.value, known, findings);
  }
}

void take(const Words& words, Words& into) {
  for (const auto& [name, word] : words) into.insert_or_assign(name, word);
}

void take_person(const WordsFile& file, std::string_view name, Words& into) {
  for (const auto& [person, words] : file.people) {
    if (!name.empty() && folded(person) == folded(name)) take(words, into);
  }
}

}  // namespace

ReadWords read_words(const Tree& file) {
  Findings findings;
  WordsFile words;
  if (const auto* members = std::get_if<Tree::Table>(&file.data)) {
    for (const Member& member : *members) read_member(member, words, findings);
  }
  if (findings.has_errors()) return {std::nullopt, findings.sorted()};
  return {std::move(words), {}};
}

std::vector<Problem> check_words(const Tree& pack, const Words& known) {
  Findings findings;
  check_texts(pack, known, findings);
  return findings.sorted();
}

Words words_for(const WordsFile& shipped, const WordsFile& own, std::string_view name) {
  Words words = shipped.everybody;
  take(own.everybody, words);
  take_person(shipped, name, words);
  take_person(own, name, words);
  return words;
}

}  // namespace hearth
