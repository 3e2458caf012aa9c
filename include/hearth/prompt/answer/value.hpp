#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "hearth/core/date.hpp"
#include "hearth/core/tree.hpp"

namespace hearth {

/// Asked and passed over on purpose. Never a zero.
struct Skipped {
  bool operator==(const Skipped&) const = default;
};

/// One named feeling.
struct Feeling {
  std::string name;              ///< a word of feelings.toml, or one of the person's own
  std::optional<int> intensity;  ///< 0..10
  std::string place;             ///< where in the body; may be empty
  bool operator==(const Feeling&) const = default;
};

/// What was answered. By question type: scale, number -> double; yesno -> bool; choice (its id),
/// text -> string; choices (their ids), tags -> strings; date -> Date; feelings -> Feelings.
using Value = std::variant<Skipped, double, bool, std::string, std::vector<std::string>, Date,
                           std::vector<Feeling>>;

[[nodiscard]] inline bool answered(const Value& value) {
  return !std::holds_alternative<Skipped>(value);
}

/// The value as data: null when skipped, a whole number where it is one, a feeling as a table.
Tree to_tree(const Value& value);

/// Digits without a needless `.0`: `7`, `6.5`.
std::string number_text(double number);

}  // namespace hearth
