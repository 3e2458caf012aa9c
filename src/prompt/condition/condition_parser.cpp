#include <algorithm>
#include <array>
#include <utility>

#include "condition_syntax.hpp"
#include "hearth/core/translated.hpp"

namespace hearth {
namespace {

constexpr std::size_t kLongest = 4096;
constexpr int kDeepest = 64;

using Node = Condition::Node;
using Part = std::shared_ptr<const Node>;

bool is_reserved(std::string_view word) {
  static constexpr std::array<std::string_view, 4> kReserved{"and", "or", "not", "in"};
  return std::ranges::find(kReserved, word) != kReserved.end();
}

std::optional<Comparator> comparator_of(std::string_view mark) {
  static constexpr std::array<std::pair<std::string_view, Comparator>, 6> kComparators{{
      {"=", Comparator::equal},
      {"!=", Comparator::not_equal},
      {"<", Comparator::less},
      {"<=", Comparator::less_equal},
      {">", Comparator::greater},
      {">=", Comparator::greater_equal},
  }};
  for (const auto& [written, comparator] : kComparators) {
    if (written == mark) return comparator;
  }
  return std::nullopt;
}

template <class What>
Part node(What what) {
  return std::make_shared<const Node>(Node{std::move(what)});
}

/// Recursive descent, one function a rule of the grammar. A part that cannot be read is null, and
/// the problem is noted; a part that reads but does not fit its types is only noted, so that one
/// look shows every such mistake.
class Parser {
 public:
  Parser(std::vector<Token> tokens, const NameTypes& types, const UnknownNameHint& hint)
      : tokens_(std::move(tokens)), types_(types), hint_(hint) {}

  ParsedCondition parse() {
    if (next().kind == Token::Kind::end) {
      fail(tr("the condition is empty"),
           tr("a comparison, as `pain >= 5`, or no condition at all"));
      return {{}, std::move(problems_)};
    }
    auto root = condition();
    if (root != nullptr && next().kind != Token::Kind::end) root = unexpected_rest();
    if (!problems_.empty()) return {{}, std::move(problems_)};
    return {Condition(std::move(root)), {}};
  }

 private:
  const Token& next() const { return tokens_[at_]; }

  bool take_word(std::string_view word) { return take(sees_word(word)); }
  bool take_mark(std::string_view mark) { return take(sees_mark(mark)); }
  bool sees_word(std::string_view word) const {
    return next().kind == Token::Kind::word && next().written == word;
  }
  bool sees_mark(std::string_view mark) const {
    return next().kind == Token::Kind::mark && next().written == mark;
  }
  bool sees_end_of_factor() const {
    return next().kind == Token::Kind::end || sees_mark(")") || sees_word("and") || sees_word("or");
  }
  bool take(bool fits) {
    if (fits) ++at_;
    return fits;
  }

  void note(const Token& token, std::string what, std::string expected) {
    problems_.push_back(
        {Problem::Severity::error, {1, token.offset + 1}, std::move(what), std::move(expected)});
  }

  Part fail(std::string what, std::string expected) {
    note(next(), std::move(what), std::move(expected));
    return nullptr;
  }

  /// The next token is not what the grammar asks for.
  Part fail_expecting(std::string expected) {
    const auto& token = next();
    if (token.kind == Token::Kind::broken) return fail(token.what, token.expected);
    if (token.kind == Token::Kind::end) {
      return fail(tr("the condition ends too early"), std::move(expected));
    }
    return fail(tr("`{}` does not fit here", token.written), std::move(expected));
  }

  Part unexpected_rest() {
    if (sees_mark(")"))
      return fail(tr("this `)` closes nothing"), tr("a `(` before it, or no `)`"));
    return fail_expecting(tr("`and`, `or`, or the end of the condition"));
  }

  Part condition() {
    Node::Any any;
    do {
      any.parts.push_back(either());
      if (any.parts.back() == nullptr) return nullptr;
    } while (take_word("or"));
    return any.parts.size() == 1 ? any.parts.front() : node(std::move(any));
  }

  Part either() {
    Node::All all;
    do {
      all.parts.push_back(factor());
      if (all.parts.back() == nullptr) return nullptr;
    } while (take_word("and"));
    return all.parts.size() == 1 ? all.parts.front() : node(std::move(all));
  }

  Part factor() {
    if (depth_ > kDeepest) {
      return fail(tr("the condition nests deeper than {} levels", kDeepest),
                  tr("fewer parentheses and `not`"));
    }
    ++depth_;
    auto part = factor_within_depth();
    --depth_;
    return part;
  }

  Part factor_within_depth() {
    if (take_word("not")) return negation();
    if (take_mark("(")) return group();
    if (take_word("answered")) return answered_call();
    return comparison();
  }

  Part negation() {
    auto part = factor();
    return part == nullptr ? nullptr : node(Node::Not{std::move(part)});
  }

  Part group() {
    auto part = condition();
    if (part != nullptr && !take_mark(")")) return fail_expecting(tr("`)`, or `and`, or `or`"));
    return part;
  }

  Part answered_call() {
    if (!take_mark("(")) return fail_expecting(tr("`(`, as in `answered(pain)`"));
    const auto* named = name();
    if (named == nullptr) return nullptr;
    type_of(*named);
    if (!take_mark(")")) return fail_expecting("`)`");
    return node(Node::Answered{std::string(named->written)});
  }

  Part comparison() {
    const auto* named = name();
    if (named == nullptr) return nullptr;
    const auto* type = type_of(*named);
    if (next().kind == Token::Kind::mark) {
      if (const auto comparator = comparator_of(next().written)) {
        return comparison_with(*named, type, *comparator);
      }
    }
    if (take_word("in")) return membership(*named, type, false);
    if (take_word("not")) {
      return take_word("in") ? membership(*named, type, true) : fail_expecting("`in [...]`");
    }
    if (!sees_end_of_factor()) return fail_expecting(tr("a comparison, `and`, `or`, or the end"));
    return yes(*named, type);
  }

  Part comparison_with(const Token& named, const NameType* type, Comparator comparator) {
    const std::string subject(named.written);
    if (type != nullptr) {
      note_if(next(), check_comparator(subject, *type, comparator, next().written));
    }
    ++at_;
    auto compared = literal(subject, type);
    if (!compared) return nullptr;
    return node(Node::Comparison{subject, comparator, std::move(*compared)});
  }

  Part membership(const Token& named, const NameType* type, bool negated) {
    Node::Membership among{std::string(named.written), negated, {}};
    if (!take_mark("[")) return fail_expecting(tr("a list, as `[tired, calm]`"));
    do {
      auto one = literal(among.name, type);
      if (!one) return nullptr;
      among.literals.push_back(std::move(*one));
    } while (take_mark(","));
    if (!take_mark("]")) return fail_expecting("`,` or `]`");
    return node(std::move(among));
  }

  Part yes(const Token& named, const NameType* type) {
    const std::string subject(named.written);
    if (type != nullptr && type->kind != NameType::Kind::boolean) {
      note(named, tr("`{}` is {}, not a yes-or-no question", subject, translated(noun(*type))),
           tr("a comparison after `{0}`, or `answered({0})`", subject));
    }
    return node(Node::Yes{subject});
  }

  const Token* name() {
    const auto& token = next();
    if (token.kind != Token::Kind::word || is_reserved(token.written)) {
      fail_expecting(tr("the id of an earlier question"));
      return nullptr;
    }
    ++at_;
    return &token;
  }

  /// Null, and a problem, for a name that nothing earlier bears.
  const NameType* type_of(const Token& named) {
    const auto* type = types_(named.written);
    if (type == nullptr) {
      note(named, tr("there is no earlier question `{}`", named.written),
           hint_ ? hint_(named.written) : std::string());
    }
    return type;
  }

  std::optional<Literal> literal(const std::string& subject, const NameType* type) {
    const auto& token = next();
    if (!is_literal(token)) {
      fail_expecting(
          tr("what to compare with: a number, a word, a text in quotes, a date, yes or no"));
      return std::nullopt;
    }
    if (type != nullptr) note_if(token, check_literal(subject, *type, token));
    ++at_;
    return literal_for(token, type);
  }

  static bool is_literal(const Token& token) {
    if (token.kind == Token::Kind::word) return !is_reserved(token.written);
    return token.kind == Token::Kind::number || token.kind == Token::Kind::date ||
           token.kind == Token::Kind::text;
  }

  void note_if(const Token& token, std::optional<Mismatch> mismatch) {
    if (mismatch) note(token, std::move(mismatch->what), std::move(mismatch->expected));
  }

  std::vector<Token> tokens_;
  const NameTypes& types_;
  const UnknownNameHint& hint_;
  std::vector<Problem> problems_;
  std::size_t at_ = 0;
  int depth_ = 0;
};

}  // namespace

ParsedCondition parse_condition(std::string_view text, const NameTypes& types,
                                const UnknownNameHint& hint) {
  if (text.size() > kLongest) {
    const auto what = tr("the condition is longer than {} characters", kLongest);
    return {{}, {{Problem::Severity::error, {1, 1}, what, tr("a shorter condition")}}};
  }
  return Parser(tokens_of(text), types, hint).parse();
}

}  // namespace hearth
