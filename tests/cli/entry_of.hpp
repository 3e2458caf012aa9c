#pragma once

#include <doctest/doctest.h>

#include <string>

#include "hearth/core/json.hpp"
#include "world.hpp"

namespace hearth::test {

/// The id of the entry that was written last, of those that this person may see (or all together).
inline std::string newest_id(World& world, const std::string& as = "") {
  const Outcome list = world.run("list -n 1 --json" + (as.empty() ? "" : " --as " + as));
  REQUIRE(list.exit == Exit::ok);
  const Tree entries = parse_json(list.out);
  const Tree* id = std::get<Tree::Array>(entries.data).front().find("id");
  REQUIRE(id);
  return std::get<std::string>(id->data);
}

}  // namespace hearth::test
