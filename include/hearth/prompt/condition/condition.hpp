#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "hearth/core/problem.hpp"
#include "hearth/prompt/answer/value.hpp"

namespace hearth {

/// A text that is written in one way, in which it has an order.
struct TextForm {
  std::string_view noun;     ///< "a time of day"
  std::string_view example;  ///< as it stands in a condition

  /// The text as it is kept, in the order of its bytes; empty if it is not written so.
  std::optional<std::string> (*read)(std::string_view text);
};

/// What names mean while a condition is checked: the type of a name, or nothing if it is unknown.
/// `strings` are lists of text, `words` a choice whose ids are known.
struct NameType {
  enum class Kind { number, boolean, text, strings, date };
  Kind kind = Kind::text;
  std::vector<std::string> words;  ///< the only texts it can be equal to; empty: any
  const TextForm* form = nullptr;  ///< of a text; null: any text, without an order
};
using NameTypes = std::function<const NameType*(std::string_view name)>;

/// What a name stands for now; null when it has no answer (a skip is none).
using NameValues = std::function<const Value*(std::string_view name)>;

/// A `when`:
///
///     condition  = either { "or" either }
///     either     = factor { "and" factor }
///     factor     = "not" factor | "(" condition ")" | "answered" "(" name ")" | comparison
///     comparison = name ( "=" | "!=" | "<" | "<=" | ">" | ">=" ) literal
///                | name [ "not" ] "in" "[" literal { "," literal } "]"
///                | name                                   (a yes-or-no question)
///     literal    = number | "text" | 'text' | bare-word | date (2026-03-01) | time (21:30)
///                | "yes" | "no"
///
/// On a list (choices, tags), `=` and `in` ask whether it has the text. A comparison whose name
/// has no answer is false (`!=` and `not in` too). A default-made condition always holds.
class Condition {
 public:
  struct Node;

  Condition() = default;
  explicit Condition(std::shared_ptr<const Node> root) : root_(std::move(root)) {}

  [[nodiscard]] bool always() const { return root_ == nullptr; }
  [[nodiscard]] bool holds(const NameValues& values) const;

  /// Every name in it, in order of first appearance.
  std::vector<std::string> names() const;

 private:
  std::shared_ptr<const Node> root_;
};

struct ParsedCondition {
  Condition condition;            ///< never holds nonsense: empty if there are problems
  std::vector<Problem> problems;  ///< line 1, columns within the text
};

/// What would be right in place of a name that is not known, for the problem's `expected`.
using UnknownNameHint = std::function<std::string(std::string_view name)>;

/// Never throws. Checks types: comparing a scale with a text is a problem here, not later.
/// Nesting is limited to 64 levels and the text to 4096 bytes.
ParsedCondition parse_condition(std::string_view text, const NameTypes& types,
                                const UnknownNameHint& hint = {});

}  // namespace hearth
