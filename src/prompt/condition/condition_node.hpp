#pragma once

#include <string>
#include <variant>
#include <vector>

#include "hearth/prompt/condition/condition.hpp"

namespace hearth {

/// What a name is compared with.
using Literal = std::variant<double, bool, std::string, Date>;

enum class Comparator { equal, not_equal, less, less_equal, greater, greater_equal };

/// One step of a parsed condition; a tree of them, at most as deep as the text may nest.
struct Condition::Node {
  using Nodes = std::vector<std::shared_ptr<const Node>>;

  struct All {
    Nodes parts;
  };
  struct Any {
    Nodes parts;
  };
  struct Not {
    std::shared_ptr<const Node> part;
  };
  struct Answered {
    std::string name;
  };
  /// A yes-or-no question on its own.
  struct Yes {
    std::string name;
  };
  struct Comparison {
    std::string name;
    Comparator comparator;
    Literal literal;
  };
  struct Membership {
    std::string name;
    bool negated;
    std::vector<Literal> literals;
  };

  std::variant<All, Any, Not, Answered, Yes, Comparison, Membership> what;
};

}  // namespace hearth
