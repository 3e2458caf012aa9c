#include "hearth/core/tree.hpp"

#include <algorithm>
#include <array>

namespace hearth {

const Tree* Tree::find(std::string_view key) const {
  const auto* table = std::get_if<Table>(&data);
  if (table == nullptr) return nullptr;
  const auto member = std::find_if(table->begin(), table->end(),
                                   [key](const Member& each) { return each.key == key; });
  return member == table->end() ? nullptr : &member->value;
}

std::string_view Tree::kind() const {
  // In the order of Data's alternatives.
  static constexpr std::array<std::string_view, std::variant_size_v<Data>> kKinds{
      "nothing", "true or false", "a whole number", "a number",
      "text",    "a date",        "a list",         "a table"};
  return kKinds.at(data.index());
}

}  // namespace hearth
