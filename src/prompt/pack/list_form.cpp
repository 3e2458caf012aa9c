#include "list_form.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>

#include "hearth/core/text.hpp"

namespace hearth {
namespace {

using Takes = ListKey::Takes;

std::string_view expected(Takes takes) {
  switch (takes) {
    case Takes::format:
      return "`format = 1`";
    case Takes::text:
      return "text that is not empty";
    case Takes::id:
      return "lower-case letters, digits, `_` and `-`, beginning with a letter";
    case Takes::texts:
      return "a list of texts, with at least one in it";
    case Takes::flag:
      return "true or false";
    case Takes::energy:
      return "one of low, mid, high";
    case Takes::tables:
      break;
  }
  return "one or more tables";
}

const std::string* text_in(const Tree& value) {
  const auto* text = value.as<std::string>();
  return text == nullptr || trimmed(*text).empty() ? nullptr : text;
}

bool is_list(const Tree& value, bool (*fits)(const Tree&)) {
  const auto* list = value.as<Tree::Array>();
  return list != nullptr && !list->empty() && std::all_of(list->begin(), list->end(), fits);
}

bool is_text(const Tree& value) { return text_in(value) != nullptr; }

bool is_table(const Tree& value) { return std::holds_alternative<Tree::Table>(value.data); }

bool is_energy(std::string_view word) { return word == "low" || word == "mid" || word == "high"; }

bool fits(const Tree& value, Takes takes) {
  const auto* text = text_in(value);
  switch (takes) {
    case Takes::format: {
      const auto* number = value.as<std::int64_t>();
      return number != nullptr && *number == 1;
    }
    case Takes::text:
      return text != nullptr;
    case Takes::id:
      return text != nullptr && is_hyphenated_or_underscored(*text);
    case Takes::texts:
      return is_list(value, is_text);
    case Takes::flag:
      return std::holds_alternative<bool>(value.data);
    case Takes::energy:
      return text != nullptr && is_energy(*text);
    case Takes::tables:
      break;
  }
  return is_list(value, is_table);
}

std::string instead_of(const std::string& key, std::span<const ListKey> keys) {
  std::vector<std::string> names;
  for (const ListKey& each : keys) names.emplace_back(each.key);
  if (const auto near = nearest(key, names)) return fmt::format("`{}`", *near);
  return fmt::format("one of {}", fmt::join(names, ", "));
}

/// People's own words are theirs; what a list puts before them neither judges nor presses.
void check_words(const Member& member, Takes takes, Findings& findings) {
  if (const auto* text = text_in(member.value); takes == Takes::text && text != nullptr) {
    check_shown(*text, member.key, member.value.at, findings);
  }
}

void check_tables(const Tree::Array& tables, std::span<const ListKey> keys, Findings& findings) {
  std::set<std::string, std::less<>> ids;
  for (const Tree& table : tables) {
    check_list(table, keys, findings);
    const Tree* id = table.find("id");
    const auto* text = id == nullptr ? nullptr : text_in(*id);
    if (text == nullptr || ids.insert(*text).second) continue;
    findings.error(id->at, fmt::format("there are two called `{}`", *text),
                   "an id that no other has");
  }
}

void check_member(const Member& member, std::span<const ListKey> keys, Findings& findings) {
  const auto key =
      std::ranges::find_if(keys, [&](const ListKey& each) { return each.key == member.key; });
  if (key == keys.end()) {
    findings.error(member.at, fmt::format("`{}` is not a key of this list", member.key),
                   instead_of(member.key, keys));
  } else if (!fits(member.value, key->takes)) {
    findings.error(member.value.at, fmt::format("`{}` does not fit here", member.key),
                   std::string(expected(key->takes)));
  } else if (key->takes == Takes::tables) {
    check_tables(std::get<Tree::Array>(member.value.data), key->below, findings);
  } else {
    check_words(member, key->takes, findings);
  }
}

}  // namespace

void check_list(const Tree& table, std::span<const ListKey> keys, Findings& findings) {
  if (!table.as<Tree::Table>()) return;
  for (const Member& member : table.members()) check_member(member, keys, findings);
  for (const ListKey& key : keys) {
    if (!key.required || table.find(key.key) != nullptr) continue;
    findings.error(table.at, fmt::format("`{}` is missing", key.key),
                   fmt::format("`{}`: {}", key.key, expected(key.takes)));
  }
}

}  // namespace hearth
