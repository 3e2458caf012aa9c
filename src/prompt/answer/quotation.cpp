#include "quotation.hpp"

namespace hearth {

std::size_t quoted_size(std::string_view text) {
  if (!text.starts_with('"')) return 0;
  for (std::size_t at = 1; at < text.size(); ++at) {
    if (text[at] != '"') continue;
    const std::string_view rest = text.substr(at + 1);
    if (rest.empty() || kEndsQuoted.find(rest.front()) != std::string_view::npos) return at + 1;
    if (rest.front() != '"') return 0;
    ++at;
  }
  return 0;
}

std::string unquoted(std::string_view phrase) {
  std::string words;
  for (std::size_t at = 1; at + 1 < phrase.size(); ++at) {
    words += phrase[at];
    if (phrase[at] == '"') ++at;
  }
  return words;
}

std::string in_quotes(std::string_view words) {
  std::string text = "\"";
  for (const char letter : words) {
    text += letter;
    if (letter == '"') text += '"';
  }
  return text + '"';
}

}  // namespace hearth
