#include "hearth/prompt/answer/tags.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "answer_reading.hpp"
#include "hearth/core/text.hpp"
#include "hearth/core/translated.hpp"
#include "quotation.hpp"

namespace hearth {
namespace {

constexpr std::string_view kSpaces = " \t\r\n";
constexpr std::string_view kMarks = "#@";

void skip(std::string_view& text, std::string_view letters) {
  text.remove_prefix(std::min(text.find_first_not_of(letters), text.size()));
}

/// The first tag, taken off with what separates it from the next.
std::string take_tag(std::string_view& text, std::string_view separators) {
  skip(text, kSpaces);
  skip(text, kMarks);
  const std::size_t quoted = quoted_size(text);
  const std::size_t size = quoted > 0 ? quoted : text.find_first_of(separators);
  const std::string_view words = text.substr(0, size);
  text.remove_prefix(words.size());
  if (quoted > 0) return tag_of(unquoted(words));
  text.remove_prefix(std::min<std::size_t>(1, text.size()));
  return tag_of(words);
}

std::vector<std::string> separated(std::string_view text, std::string_view separators) {
  std::vector<std::string> tags;
  while (!text.empty()) {
    std::string tag = take_tag(text, separators);
    if (!tag.empty()) tags.push_back(std::move(tag));
  }
  return tags;
}

/// In quotation marks, where it would be taken for several else.
std::string one_tag(const std::string& tag) {
  const bool plain = tag.find_first_of("\" \t\r\n,;|") == std::string::npos;
  return plain ? tag : in_quotes(tag);
}

/// A tag that differs from an earlier one only in case or accents is left out.
ParsedValue value_of(const Wording& wording, const std::vector<std::string>& words) {
  std::vector<std::string> tags;
  for (const std::string& word : words) {
    const std::string tag = printable(word);
    const auto same = [&](const std::string& earlier) { return folded(earlier) == folded(tag); };
    const bool known = std::ranges::any_of(tags, same);
    if (!tag.empty() && !known) tags.push_back(tag);
  }
  if (tags.empty()) return not_fitting(wording);
  return tags;
}

ParsedValue parse(const Wording& wording, std::string_view typed) {
  return value_of(wording, tags_in(typed));
}

/// In a list each tag stands alone, with whatever is in it.
std::optional<ParsedValue> read(const Wording& wording, const Tree& data) {
  const auto* items = std::get_if<Tree::Array>(&data.data);
  if (items == nullptr) return std::nullopt;
  std::vector<std::string> words;
  for (const auto& item : *items) {
    const auto* text = std::get_if<std::string>(&item.data);
    if (text == nullptr) return wrong_kind(wording, item);
    words.push_back(tag_of(*text));
  }
  return value_of(wording, words);
}

std::string range(const Wording& /*wording*/) {
  return tr("one or more words; with commas between them, each can be several words");
}

}  // namespace

std::string tag_of(std::string_view words) {
  skip(words, " \t\r\n#@");
  std::string tag;
  for (const char letter : words) {
    const bool space = kSpaces.find(letter) != std::string_view::npos;
    if (!space || !tag.ends_with(' ')) tag += space ? ' ' : letter;
  }
  return std::string(trimmed(tag));
}

bool has_outside_quotes(std::string_view typed, std::string_view letters) {
  bool begins = true;
  while (!typed.empty()) {
    const std::size_t quoted = begins ? quoted_size(typed) : 0;
    if (quoted == 0 && letters.find(typed.front()) != std::string_view::npos) return true;
    begins = kEndsQuoted.find(typed.front()) != std::string_view::npos ||
             kMarks.find(typed.front()) != std::string_view::npos;
    typed.remove_prefix(std::max<std::size_t>(quoted, 1));
  }
  return false;
}

std::vector<std::string> phrases_in(std::string_view typed, std::string_view separators) {
  return separated(typed, std::string(separators) + "\r\n");
}

std::vector<std::string> tags_in(std::string_view typed) {
  return has_outside_quotes(typed, ",") ? phrases_in(typed) : separated(typed, kSpaces);
}

std::optional<std::string> split_hint(std::string_view typed) {
  const bool is_marked = typed.find_first_of("#@\",") != std::string_view::npos;
  const std::vector<std::string> tags = tags_in(typed);
  if (is_marked || tags.size() < 2) return std::nullopt;
  return tr("Each word is one of its own here: {}. With a comma anywhere, words stay together.",
            fmt::join(tags, ", "));
}

std::string as_typed(const std::vector<std::string>& tags) {
  std::string text = fmt::format("{}", fmt::join(tags, ", "));
  return tags_in(text) == tags ? text : tags_line(tags);
}

std::string tags_line(const std::vector<std::string>& tags, std::string_view mark) {
  std::string line;
  for (const std::string& tag : tags) {
    if (!line.empty()) line += ' ';
    line += std::string(mark) + one_tag(tag);
  }
  return line;
}

extern const AnswerKind kTags{.type = QuestionType::tags,
                              .input = Input::words,
                              .stored = Stored::texts,
                              .compared = NameType::Kind::strings,
                              .parse = parse,
                              .read = read,
                              .show = show_plainly,
                              .range = range};

}  // namespace hearth
