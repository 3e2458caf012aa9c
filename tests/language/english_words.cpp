#include "english_words.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <regex>

#include "hearth/prompt/builtin_prompts.hpp"
#include "hearth/store/shelf/toml.hpp"
#include "hearth/vault/suggested_passphrase.hpp"
#include "support/catalogue_file.hpp"
#include "support/program_paths.hpp"

namespace hearth::test {
namespace {

constexpr std::size_t kShortestSaying = 6;
constexpr std::size_t kShortestWord = 4;

bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80;
}

/// With one space for whatever separates words; what is typed, and paths, are taken out.
std::string in_one_line(const std::string& text) {
  static const std::regex typed("`[^`]*`|/[^\\s]+/[^\\s]*");
  static const std::regex space("\\s+");
  return std::regex_replace(std::regex_replace(text, typed, " "), space, " ");
}

std::set<std::string> words_of(const std::string& text) {
  std::set<std::string> words;
  std::string word;
  for (const char c : text + " ") {
    if (is_letter(c)) {
      word += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
      continue;
    }
    if (word.size() >= kShortestWord) words.insert(word);
    word.clear();
  }
  return words;
}

/// What people read of a pack, or the names that it gives things, which are data.
void add_texts(const Tree& tree, const std::string& key, bool names, std::string& all) {
  static const std::set<std::string> of_data{"id",   "kind",    "lang",   "cadence", "type", "for",
                                             "when", "follows", "metric", "better",  "share"};
  const auto* text = tree.as<std::string>();
  if (text && of_data.contains(key) == names) all += *text + "\n";
  if (const auto* items = tree.as<Tree::Array>()) {
    for (const Tree& item : *items) add_texts(item, key, names, all);
  }
  for (const Member& member : tree.members()) {
    if (names) all += member.key + "\n";
    add_texts(member.value, member.key, names, all);
  }
}

bool is_german(std::string_view path) { return path.find(".de.") != std::string_view::npos; }

/// The reframing has a part for each language in one file.
std::string texts_of_packs(bool german) {
  std::string all;
  for (const BuiltinPrompt& prompt : builtin_prompts()) {
    const Tree file = *parse_toml(prompt.text).tree;
    const bool is_shared = prompt.path == "reframe.toml";
    const Tree* part = is_shared ? file.find(german ? "de" : "en") : &file;
    if (is_shared || is_german(prompt.path) == german) add_texts(*part, "", false, all);
  }
  return all;
}

std::string names_in_packs() {
  std::string all;
  for (const BuiltinPrompt& prompt : builtin_prompts()) {
    add_texts(*parse_toml(prompt.text).tree, "", true, all);
  }
  return all;
}

/// What stands between the marks and the line breaks of a text.
std::vector<std::string> pieces_of(const std::string& text) {
  static const std::regex mark("\\{[^{}]*\\}|\\n|\\|");
  std::vector<std::string> pieces;
  const std::sregex_token_iterator end;
  for (std::sregex_token_iterator piece(text.begin(), text.end(), mark, -1); piece != end;
       ++piece) {
    std::string words = in_one_line(*piece);
    const auto first = std::ranges::find_if(words, is_letter);
    const auto last = std::find_if(words.rbegin(), words.rend(), is_letter).base();
    if (first < last) pieces.emplace_back(first, last);
  }
  return pieces;
}

/// As a whole: "on" does not stand in "one".
bool stands_in(const std::string& text, const std::string& saying) {
  for (auto at = text.find(saying); at != std::string::npos; at = text.find(saying, at + 1)) {
    const bool begins = at == 0 || !is_letter(text[at - 1]);
    const auto end = at + saying.size();
    if (begins && (end == text.size() || !is_letter(text[end]))) return true;
  }
  return false;
}

}  // namespace

EnglishWords::EnglishWords() {
  std::string english = texts_of_packs(false);
  std::string german = texts_of_packs(true) + " Alex Sam ";
  const std::filesystem::path folder(kCatalogues);
  const auto entries = read_catalogue(folder / "de" / "LC_MESSAGES" / "hearth.mo");
  for (const auto& [words, translation] : entries) {
    german += translation + "\n";
    if (!words.empty()) english += words + "\n";
  }
  for (const std::string_view word : passphrase_words("de")) german += fmt::format("{}\n", word);
  german = in_one_line(german);
  const std::set<std::string> names = words_of(names_in_packs());
  for (const auto& [words, translation] : entries) {
    if (words.empty()) continue;
    for (std::string& piece : pieces_of(words)) {
      const bool is_long = piece.size() >= kShortestSaying;
      const bool is_said = stands_in(german, piece) || names.contains(piece);
      if (is_long && !is_said) sayings_.push_back(std::move(piece));
    }
  }
  std::ranges::set_difference(words_of(in_one_line(english)), words_of(german + names_in_packs()),
                              std::inserter(words_, words_.end()));
}

std::vector<std::string> EnglishWords::in(const std::string& text) const {
  const std::string line = in_one_line(text);
  std::vector<std::string> found;
  for (const std::string& saying : sayings_) {
    if (stands_in(line, saying)) found.push_back(saying);
  }
  std::ranges::set_intersection(words_of(line), words_, std::back_inserter(found));
  return found;
}

std::string without_escapes(const std::string& bytes) {
  static const std::regex escape("\x1b(\\[[0-9;?]*[A-Za-z]|[()][A-Z0-9]|[=>])");
  return std::regex_replace(bytes, escape, "\n");
}

}  // namespace hearth::test
