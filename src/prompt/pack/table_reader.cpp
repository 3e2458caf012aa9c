#include "hearth/prompt/pack/table_reader.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

#include "hearth/core/text.hpp"
#include "hearth/core/translated.hpp"

namespace hearth {
namespace {

std::vector<PackKey> keys_of(std::string_view level, std::span<const PackKey> all) {
  std::vector<PackKey> keys;
  std::ranges::copy_if(all, std::back_inserter(keys),
                       [level](const PackKey& each) { return each.level == level; });
  return keys;
}

std::vector<std::string> names_of(const std::vector<PackKey>& keys) {
  std::vector<std::string> names;
  names.reserve(keys.size());
  for (const auto& each : keys) names.emplace_back(each.key);
  return names;
}

/// What to write in place of an unknown key.
std::string instead_of(std::string_view level, const std::string& key,
                       const std::vector<PackKey>& keys) {
  for (const auto& absent : kAbsentPackKeys) {
    if (absent.level == level && absent.key == key) return translated(absent.instead);
  }
  const auto names = names_of(keys);
  if (const auto near = nearest(key, names)) return fmt::format("`{}`", *near);
  return tr("one of {}", fmt::join(names, ", "));
}

/// The names of data in it stay as they are.
std::string type_words(const PackKey& key) {
  if (!key.type.starts_with(kOneOf)) return translated(key.type);
  return tr("one of {}", key.type.substr(kOneOf.size()));
}

bool is_small_letter(char c) { return c >= 'a' && c <= 'z'; }

bool is_spelled(std::string_view id, std::string_view signs) {
  return !id.empty() && is_small_letter(id.front()) && std::ranges::all_of(id, [signs](char c) {
    return is_small_letter(c) || (c >= '0' && c <= '9') || signs.find(c) != std::string_view::npos;
  });
}

}  // namespace

TableReader::TableReader(const Tree& table, std::string_view level, Findings& findings,
                         std::span<const PackKey> keys)
    : table_(table), level_(level), findings_(findings), keys_(keys) {
  check_keys();
}

/// Every key that a reader asks for is in the table: the unit tests read all of them.
const PackKey& TableReader::known(std::string_view key) const {
  return *std::ranges::find_if(
      keys_, [&](const PackKey& each) { return each.level == level_ && each.key == key; });
}

Position TableReader::at(std::string_view key) const {
  const auto* value = table_.find(key);
  return value == nullptr ? table_.at : value->at;
}

Position TableReader::key_at(std::string_view key) const {
  const auto* members = std::get_if<Tree::Table>(&table_.data);
  if (members == nullptr) return table_.at;
  const auto member = std::find_if(members->begin(), members->end(),
                                   [key](const Member& each) { return each.key == key; });
  return member == members->end() ? table_.at : member->at;
}

void TableReader::check_keys() const {
  const auto* members = std::get_if<Tree::Table>(&table_.data);
  if (members == nullptr) {
    findings_.error(table_.at, tr("this {} is {}", level_, translated(table_.kind())),
                    tr("a table"));
    return;
  }
  const auto keys = keys_of(level_, keys_);
  for (const auto& member : *members) {
    const bool is_known = std::ranges::any_of(
        keys, [&member](const PackKey& each) { return each.key == member.key; });
    if (!is_known) report_unknown(member);
  }
  for (const auto& each : keys) {
    if (each.fallback != kRequired || has(each.key)) continue;
    findings_.error(table_.at, tr("this {} has no `{}`", level_, each.key),
                    fmt::format("`{}`: {}", each.key, type_words(each)));
  }
}

void TableReader::report_unknown(const Member& member) const {
  findings_.error(member.at, tr("`{}` is not a key of this {}", member.key, level_),
                  instead_of(level_, member.key, keys_of(level_, keys_)));
}

std::optional<std::string> TableReader::any_text(std::string_view key) const {
  const auto* value = table_.find(key);
  if (value == nullptr) return std::nullopt;
  if (const auto* words = std::get_if<std::string>(&value->data)) return *words;
  refuse_kind(key, *value);
  return std::nullopt;
}

std::string TableReader::text(std::string_view key) const {
  auto words = any_text(key);
  if (words && words->empty() && known(key).fallback == kRequired) {
    refuse(key, tr("`{}` is empty", key));
  }
  return std::move(words).value_or(std::string());
}

std::string TableReader::shown(std::string_view key) const {
  auto words = text(key);
  check_shown(words, key, at(key), findings_);
  return words;
}

std::string TableReader::id(std::string_view key, bool (*spelled_right)(std::string_view)) const {
  auto name = any_text(key);
  if (!name || spelled_right(*name)) return std::move(name).value_or(std::string());
  refuse(key,
         name->empty() ? tr("`{}` is empty", key) : tr("`{}` is not spelled like an id", *name));
  return {};
}

std::optional<int> TableReader::whole(std::string_view key, int from, int to) const {
  const auto* value = table_.find(key);
  if (value == nullptr) return std::nullopt;
  const auto* number = std::get_if<std::int64_t>(&value->data);
  if (number == nullptr) {
    refuse_kind(key, *value);
    return std::nullopt;
  }
  if (*number < from || *number > to) {
    refuse(key, tr("{} is out of range for `{}`", *number, key));
    return std::nullopt;
  }
  return static_cast<int>(*number);
}

std::optional<double> TableReader::number(std::string_view key) const {
  const auto* value = table_.find(key);
  if (value == nullptr) return std::nullopt;
  if (const auto* whole = std::get_if<std::int64_t>(&value->data)) {
    return static_cast<double>(*whole);
  }
  if (const auto* real = std::get_if<double>(&value->data)) return *real;
  refuse_kind(key, *value);
  return std::nullopt;
}

bool TableReader::flag(std::string_view key) const {
  const auto* value = table_.find(key);
  if (value == nullptr) return false;
  if (const auto* truth = std::get_if<bool>(&value->data)) return *truth;
  refuse_kind(key, *value);
  return false;
}

std::optional<Date> TableReader::day(std::string_view key) const {
  const auto* value = table_.find(key);
  if (value == nullptr) return std::nullopt;
  if (const auto* date = std::get_if<Date>(&value->data)) return *date;
  refuse_kind(key, *value);
  return std::nullopt;
}

bool TableReader::is_list(std::string_view key) const {
  const auto* value = table_.find(key);
  return value != nullptr && std::holds_alternative<Tree::Array>(value->data);
}

const Tree::Array& TableReader::list(std::string_view key) const {
  static const Tree::Array none;
  const auto* value = table_.find(key);
  if (value == nullptr) return none;
  if (const auto* elements = std::get_if<Tree::Array>(&value->data)) return *elements;
  refuse_kind(key, *value);
  return none;
}

template <class Kind>
std::vector<const Tree*> TableReader::elements(std::string_view key) const {
  std::vector<const Tree*> found;
  for (const auto& element : list(key)) {
    if (std::holds_alternative<Kind>(element.data)) {
      found.push_back(&element);
    } else {
      findings_.error(element.at, tr("`{}` has {} in it", key, translated(element.kind())),
                      type_words(known(key)));
    }
  }
  return found;
}

std::vector<const Tree*> TableReader::texts(std::string_view key) const {
  return elements<std::string>(key);
}

std::vector<std::string> TableReader::shown_list(std::string_view key) const {
  std::vector<std::string> words;
  for (const Tree* text : texts(key)) {
    words.push_back(std::get<std::string>(text->data));
    if (trimmed(words.back()).empty())
      refuse(key, tr("`{}` has an empty text in it", key));
    check_shown(words.back(), key, text->at, findings_);
  }
  return words;
}

const Tree* TableReader::table(std::string_view key) const {
  const auto* value = table_.find(key);
  if (value == nullptr || std::holds_alternative<Tree::Table>(value->data)) return value;
  refuse_kind(key, *value);
  return nullptr;
}

std::vector<const Tree*> TableReader::tables(std::string_view key) const {
  return elements<Tree::Table>(key);
}

void TableReader::refuse(std::string_view key, std::string what) const {
  findings_.error(at(key), std::move(what), type_words(known(key)));
}

void TableReader::refuse_key(std::string_view key, std::string what, std::string expected) const {
  findings_.error(key_at(key), std::move(what), std::move(expected));
}

void TableReader::refuse_word(std::string_view key, const std::string& written) const {
  refuse(key, tr("`{}` cannot be \"{}\"", key, written));
}

void TableReader::refuse_kind(std::string_view key, const Tree& value) const {
  refuse(key, tr("`{}` is {}", key, translated(value.kind())));
}

bool is_hyphenated(std::string_view id) { return is_spelled(id, "-"); }
bool is_underscored(std::string_view id) { return is_spelled(id, "_"); }
bool is_hyphenated_or_underscored(std::string_view id) { return is_spelled(id, "-_"); }

}  // namespace hearth
