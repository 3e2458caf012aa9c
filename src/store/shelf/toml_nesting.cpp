#include "toml_nesting.hpp"

#include <algorithm>

namespace hearth {
namespace {

/// The end of a text that begins at `at` with a quote: behind the closing quotes, or where a
/// one-line text breaks off.
class QuotedText {
 public:
  QuotedText(std::string_view toml, std::size_t at) : toml_(toml), at_(at), quote_(toml[at]) {}

  std::size_t end() const {
    const bool tripled = quotes_at(at_) >= 3;
    return tripled ? end_of_lines(at_ + 3) : end_of_line(at_ + 1);
  }

 private:
  std::size_t quotes_at(std::size_t from) const {
    const auto rest = toml_.substr(std::min(from, toml_.size()));
    return std::min(rest.find_first_not_of(quote_), rest.size());
  }

  /// Past an escaped character, or past one that is not.
  std::size_t after(std::size_t at) const {
    return at + (quote_ == '"' && toml_[at] == '\\' ? 2 : 1);
  }

  std::size_t end_of_line(std::size_t at) const {
    while (at < toml_.size() && toml_[at] != '\n') {
      if (toml_[at] == quote_) return at + 1;
      at = after(at);
    }
    return at;
  }

  /// Up to two quotes may stand before the three that close it.
  std::size_t end_of_lines(std::size_t at) const {
    while (at < toml_.size()) {
      const auto quotes = quotes_at(at);
      if (quotes >= 3) return at + std::min<std::size_t>(quotes, 5);
      at = quotes > 0 ? at + quotes : after(at);
    }
    return at;
  }

  std::string_view toml_;
  std::size_t at_;
  char quote_;
};

bool is_quote(char c) { return c == '"' || c == '\''; }

/// What stands between two keys, or between a key and its value.
bool ends_key(char c) {
  constexpr std::string_view kEnds = "=,[]{}\n";
  return kEnds.find(c) != std::string_view::npos;
}

std::size_t next_piece(std::string_view toml, std::size_t at) {
  if (is_quote(toml[at])) return QuotedText(toml, at).end();
  if (toml[at] == '#') return std::min(toml.find('\n', at), toml.size());
  return at + 1;
}

}  // namespace

std::optional<std::size_t> overlong_key(std::string_view toml, std::size_t deepest) {
  std::size_t parts = 1;
  for (std::size_t at = 0; at < toml.size(); at = next_piece(toml, at)) {
    if (ends_key(toml[at])) parts = 1;
    if (toml[at] == '.' && ++parts > deepest) return at;
  }
  return std::nullopt;
}

}  // namespace hearth
