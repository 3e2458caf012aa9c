#include "condition_syntax.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>

#include "hearth/core/text.hpp"
#include "hearth/core/translated.hpp"

namespace hearth {
namespace {

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

/// Letters of other scripts are more than one byte, all of them above ASCII.
bool starts_word(char c) {
  return is_letter(c) || c == '_' || static_cast<unsigned char>(c) >= 0x80;
}
bool in_word(char c) { return starts_word(c) || is_digit(c) || c == '-'; }
bool starts_number(char c) { return is_digit(c) || c == '-' || c == '+' || c == '.'; }
bool in_number(char c) { return in_word(c) || starts_number(c) || c == ':'; }

std::string_view leading(std::string_view rest, bool (*belongs)(char)) {
  const auto* end = std::ranges::find_if_not(rest, belongs);
  return rest.substr(0, static_cast<std::size_t>(end - rest.begin()));
}

Token broken(std::string_view written, std::string what, std::string expected) {
  return {Token::Kind::broken, written, 0, {}, std::move(what), std::move(expected)};
}

Token plain_token(Token::Kind kind, std::string_view written) {
  return {kind, written, 0, {}, {}, {}};
}

Token literal_token(Token::Kind kind, std::string_view written, Literal literal) {
  return {kind, written, 0, std::move(literal), {}, {}};
}

/// `-?digits[.digits]` and nothing else.
bool is_plain_decimal(std::string_view text) {
  if (text.starts_with('-')) text.remove_prefix(1);
  const auto whole = leading(text, is_digit);
  text.remove_prefix(whole.size());
  if (whole.empty() || text.empty()) return !whole.empty();
  const auto fraction = leading(text.substr(1), is_digit);
  return text.front() == '.' && !fraction.empty() && fraction.size() + 1 == text.size();
}

std::optional<double> plain_decimal(std::string_view text) {
  double number = 0;
  if (!is_plain_decimal(text)) return std::nullopt;
  const auto read = std::from_chars(text.data(), text.data() + text.size(), number);
  return read.ec == std::errc() ? std::optional(number) : std::nullopt;
}

bool looks_like_date(std::string_view text) {
  return text.size() == 10 && text[4] == '-' && text[7] == '-' &&
         std::ranges::count_if(text, is_digit) == 8;
}

/// What compares with a time of day: a text in which a colon stands between digits.
bool looks_like_time(std::string_view text) {
  const auto hours = leading(text, is_digit);
  return !hours.empty() && text.substr(hours.size()).starts_with(':') &&
         std::ranges::all_of(text.substr(hours.size() + 1), is_digit);
}

Token number_or_date(std::string_view rest) {
  const auto written = leading(rest, in_number);
  if (const auto date = parse_date(written)) {
    return literal_token(Token::Kind::date, written, *date);
  }
  if (const auto number = plain_decimal(written)) {
    return literal_token(Token::Kind::number, written, *number);
  }
  if (looks_like_time(written)) {
    return literal_token(Token::Kind::text, written, std::string(written));
  }
  if (looks_like_date(written)) {
    return broken(written, tr("`{}` is no day of the calendar", written),
                  tr("a date, as 2026-03-01"));
  }
  return broken(written, tr("`{}` cannot be read as a number", written),
                tr("a plain number, as 7 or 2.5, or a date, as 2026-03-01"));
}

Token quoted(std::string_view rest) {
  const auto end = rest.find(rest.front(), 1);
  if (end == std::string_view::npos) {
    return broken(rest, tr("this text has no closing quote"),
                  tr("{} at the end of the text", rest.front()));
  }
  return literal_token(Token::Kind::text, rest.substr(0, end + 1),
                       std::string(rest.substr(1, end - 1)));
}

struct Foreign {
  std::string_view mark;
  std::string_view ours;
};

/// What people write who know other languages. Longer marks come before their beginnings.
constexpr std::array<Foreign, 6> kForeign{{{"==", "`=`"},
                                           {"<>", "`!=`"},
                                           {"&&", "`and`"},
                                           {"||", "`or`"},
                                           {"=>", "`>=`"},
                                           {"=<", "`<=`"}}};

constexpr std::array<std::string_view, 11> kMarks{"!=", "<=", ">=", "=", "<", ">",
                                                  "(",  ")",  "[",  "]", ","};

Token mark(std::string_view rest) {
  for (const auto& foreign : kForeign) {
    if (!rest.starts_with(foreign.mark)) continue;
    return broken(foreign.mark, tr("`{}` is not a sign of conditions", foreign.mark),
                  std::string(foreign.ours));
  }
  for (const auto known : kMarks) {
    if (rest.starts_with(known))
      return plain_token(Token::Kind::mark, rest.substr(0, known.size()));
  }
  const auto written = rest.substr(0, 1);
  return broken(written, tr("`{}` is not a sign of conditions", written),
                rest.front() == '!' ? "`not`, or `!=`" : tr("a comparison, `and`, `or` or `not`"));
}

Token first_token(std::string_view rest) {
  if (rest.empty()) return {};
  const char first = rest.front();
  if (starts_word(first)) return plain_token(Token::Kind::word, leading(rest, in_word));
  if (starts_number(first)) return number_or_date(rest);
  if (first == '"' || first == '\'') return quoted(rest);
  return mark(rest);
}

}  // namespace

std::vector<Token> tokens_of(std::string_view condition) {
  std::vector<Token> tokens;
  std::size_t at = 0;
  do {
    at += leading(condition.substr(at), is_blank).size();
    auto token = first_token(condition.substr(at));
    token.offset = at;
    at += token.written.size();
    tokens.push_back(std::move(token));
  } while (tokens.back().kind != Token::Kind::end && tokens.back().kind != Token::Kind::broken);
  return tokens;
}

}  // namespace hearth
