#pragma once

#include <fmt/format.h>

#include <string>
#include <string_view>
#include <vector>

#include "hearth/core/uuid.hpp"

namespace hearth {

/// What is bound to the conditions of a query, and how they are looked for.
struct Bound {
  std::vector<std::string> values = {};
  /// Before a column: empty, or what keeps its index from being used, which leads to many.
  std::string_view by_kind = {};
  std::string_view by_author = {};

  /// `condition`: with {0} where the value stands.
  std::string in(const char* condition, const std::string& value) {
    return " AND " + fmt::format(fmt::runtime(condition), name(value));
  }

  /// What stands for each of them, in a list.
  std::string names(const std::vector<std::string>& all) {
    std::string list;
    for (const std::string& value : all) list += (list.empty() ? "" : ", ") + name(value);
    return list;
  }

  std::string name(const std::string& value) {
    values.push_back(value);
    return fmt::format("?{}", values.size());
  }

  /// The rows of what is closed, and open to who reads: it may hold what nothing else tells of.
  std::string or_closed(const std::vector<Uuid>& closed, std::string_view of_these) {
    if (closed.empty()) return "";
    std::string ids;
    for (const Uuid& id : closed)
      ids += fmt::format("{}\"{}\"", ids.empty() ? "" : ",", to_string(id));
    return fmt::format(" UNION SELECT n FROM entry WHERE id IN (SELECT value FROM json_each({})){}",
                       name("[" + ids + "]"), of_these);
  }
};

}  // namespace hearth
