#include "condition_syntax.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

#include "hearth/core/translated.hpp"

namespace hearth {
namespace {

using Kind = NameType::Kind;

bool is_yes_or_no(const Token& token) {
  return token.kind == Token::Kind::word && (token.written == "yes" || token.written == "no");
}

bool takes(const NameType& type, const Token& token) {
  switch (type.kind) {
    case Kind::number:
      return token.kind == Token::Kind::number;
    case Kind::boolean:
      return is_yes_or_no(token);
    case Kind::date:
      return token.kind == Token::Kind::date;
    case Kind::text:
    case Kind::strings:
      return token.kind == Token::Kind::word || token.kind == Token::Kind::text;
  }
  return false;
}

std::string example(const std::string& name, const NameType& type) {
  switch (type.kind) {
    case Kind::number:
      return tr("a number, as in `{} >= 5`", name);
    case Kind::boolean:
      return tr("yes or no, as in `{} = yes`", name);
    case Kind::date:
      return tr("a date, as in `{} >= 2026-03-01`", name);
    case Kind::text:
    case Kind::strings:
      break;
  }
  if (type.form != nullptr) {
    return tr("{}, as in `{} >= {}`", translated(type.form->noun), name, type.form->example);
  }
  if (type.words.empty()) return tr("a text, as in `{} = \"tired\"`", name);
  return tr("one of its options: {}", fmt::join(type.words, ", "));
}

std::string_view noun(const Token& token) {
  if (token.kind == Token::Kind::number) return msgid("a number");
  if (token.kind == Token::Kind::date) return msgid("a date");
  return is_yes_or_no(token) ? msgid("yes or no") : msgid("a text");
}

bool is_option(const NameType& type, const std::string& text) {
  return type.words.empty() || std::ranges::find(type.words, text) != type.words.end();
}

}  // namespace

std::string_view noun(const NameType& type) {
  switch (type.kind) {
    case Kind::number:
      return msgid("a number");
    case Kind::boolean:
      return msgid("a yes-or-no question");
    case Kind::date:
      return msgid("a date");
    case Kind::text:
      if (type.form != nullptr) return type.form->noun;
      return type.words.empty() ? msgid("a text") : msgid("a choice");
    case Kind::strings:
      break;
  }
  return msgid("a list of texts");
}

std::optional<Mismatch> check_comparator(const std::string& name, const NameType& type,
                                         Comparator comparator, std::string_view written) {
  if (comparator == Comparator::equal || comparator == Comparator::not_equal) return std::nullopt;
  const bool ordered = type.kind == Kind::number || type.kind == Kind::date || type.form != nullptr;
  if (ordered) return std::nullopt;
  return Mismatch{
      tr("`{}` is {}, which has no order for `{}`", name, translated(noun(type)), written),
      "`=`, `!=` or `in`"};
}

std::optional<Mismatch> check_literal(const std::string& name, const NameType& type,
                                      const Token& token) {
  if (!takes(type, token)) {
    return Mismatch{tr("`{}` is {}, but `{}` is {}", name, translated(noun(type)), token.written,
                       translated(noun(token))),
                    example(name, type)};
  }
  const auto literal = literal_for(token, &type);
  const auto* text = std::get_if<std::string>(&literal);
  if (type.form != nullptr && !type.form->read(*text)) {
    return Mismatch{tr("`{}` is {}, but `{}` is none", name, translated(noun(type)), token.written),
                    example(name, type)};
  }
  if (text == nullptr || is_option(type, *text)) return std::nullopt;
  return Mismatch{tr("`{}` has no option `{}`", name, *text), example(name, type)};
}

Literal literal_for(const Token& token, const NameType* type) {
  const auto* text = std::get_if<std::string>(&token.literal);
  if (type != nullptr && type->form != nullptr && text != nullptr) {
    return type->form->read(*text).value_or(*text);
  }
  if (token.kind != Token::Kind::word) return token.literal;
  if (type != nullptr && type->kind == Kind::boolean) return token.written == "yes";
  return std::string(token.written);
}

}  // namespace hearth
