#include "hearth/core/tree.hpp"

#include <algorithm>
#include <array>

#include "hearth/core/translated.hpp"

namespace hearth {
namespace {

/// What is found, or an empty one of its kind.
template <typename Kind>
const Kind& or_empty(const Kind* found) {
  static const Kind empty;
  return found ? *found : empty;
}

}  // namespace

Tree& Tree::add(std::string key, Tree value) {
  if (std::holds_alternative<std::monostate>(data)) data = Table{};
  std::get<Table>(data).push_back({std::move(key), std::move(value)});
  return *this;
}

const Tree* Tree::find(std::string_view key) const {
  const Table& table = members();
  const auto member = std::ranges::find(table, key, &Member::key);
  return member == table.end() ? nullptr : &member->value;
}

const std::string& Tree::text(std::string_view key) const {
  return or_empty(find_as<std::string>(key));
}

bool Tree::flag(std::string_view key) const {
  const bool* flag = find_as<bool>(key);
  return flag && *flag;
}

std::optional<double> Tree::number(std::string_view key) const {
  if (const auto* whole = find_as<std::int64_t>(key)) return static_cast<double>(*whole);
  const auto* real = find_as<double>(key);
  return real ? std::optional(*real) : std::nullopt;
}

const Tree::Array& Tree::list(std::string_view key) const { return or_empty(find_as<Array>(key)); }

std::vector<std::string> Tree::texts(std::string_view key) const {
  std::vector<std::string> texts;
  for (const Tree& item : list(key)) {
    if (const auto* text = item.as<std::string>()) texts.push_back(*text);
  }
  return texts;
}

const Tree::Table& Tree::members() const { return or_empty(as<Table>()); }

std::string_view Tree::kind() const {
  // In the order of Data's alternatives.
  static constexpr std::array<std::string_view, std::variant_size_v<Data>> kKinds{
      msgid("nothing"), msgid("true or false"), msgid("a whole number"), msgid("a number"),
      msgid("text"),    msgid("a date"),        msgid("a list"),         msgid("a table")};
  return kKinds.at(data.index());
}

}  // namespace hearth
