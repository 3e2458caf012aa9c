#include "hearth/prompt/pack/shelf_file.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <span>
#include <string_view>

#include <fmt/format.h>

#include "hearth/core/text.hpp"
#include "hearth/core/translated.hpp"
#include "hearth/prompt/pack/pack_reader.hpp"
#include "hearth/prompt/pack/table_reader.hpp"
#include "hearth/prompt/words.hpp"

namespace hearth {
namespace {

/// What stands under a key of one of the lists beside the packs.
struct ListKey {
  enum class Takes { format, text, id, texts, flag, energy, tables };
  std::string_view key;
  Takes takes = Takes::text;
  bool required = true;
  std::span<const ListKey> below = {};  ///< of the tables
};

using Takes = ListKey::Takes;

std::string_view expected(Takes takes) {
  switch (takes) {
    case Takes::format:
      return "`format = 1`";
    case Takes::text:
      return msgid("text that is not empty");
    case Takes::id:
      return msgid("lower-case letters, digits, `_` and `-`, beginning with a letter");
    case Takes::texts:
      return msgid("a list of texts, with at least one in it");
    case Takes::flag:
      return msgid("true or false");
    case Takes::energy:
      return msgid("one of low, mid, high");
    case Takes::tables:
      break;
  }
  return msgid("one or more tables");
}

const std::string* text_in(const Tree& value) {
  const auto* text = value.as<std::string>();
  return text == nullptr || trimmed(*text).empty() ? nullptr : text;
}

bool is_list_of(const Tree& value, bool (*fits)(const Tree&)) {
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
      return is_list_of(value, is_text);
    case Takes::flag:
      return std::holds_alternative<bool>(value.data);
    case Takes::energy:
      return text != nullptr && is_energy(*text);
    case Takes::tables:
      break;
  }
  return is_list_of(value, is_table);
}

std::string instead_of(const std::string& key, std::span<const ListKey> keys) {
  std::vector<std::string> names;
  for (const ListKey& each : keys) names.emplace_back(each.key);
  if (const auto near = nearest(key, names)) return fmt::format("`{}`", *near);
  return tr("one of {}", fmt::join(names, ", "));
}

/// People's own words are theirs; what a list puts before them neither judges nor presses.
void check_words(const Member& member, Takes takes, Findings& findings) {
  if (const auto* text = text_in(member.value); takes == Takes::text && text != nullptr) {
    check_shown(*text, member.key, member.value.at, findings);
  }
}

/// Reports unknown keys, missing ones, values of another kind, and ids that are there twice.
void check_list(const Tree& table, std::span<const ListKey> keys, Findings& findings);

void check_tables(const Tree::Array& tables, std::span<const ListKey> keys, Findings& findings) {
  std::set<std::string, std::less<>> ids;
  for (const Tree& table : tables) {
    check_list(table, keys, findings);
    const Tree* id = table.find("id");
    const auto* text = id == nullptr ? nullptr : text_in(*id);
    if (text == nullptr || ids.insert(*text).second) continue;
    findings.error(id->at, tr("there are two called `{}`", *text), tr("an id that no other has"));
  }
}

void check_member(const Member& member, std::span<const ListKey> keys, Findings& findings) {
  const auto key =
      std::ranges::find_if(keys, [&](const ListKey& each) { return each.key == member.key; });
  if (key == keys.end()) {
    findings.error(member.at, tr("`{}` is not a key of this list", member.key),
                   instead_of(member.key, keys));
  } else if (!fits(member.value, key->takes)) {
    findings.error(member.value.at, tr("`{}` does not fit here", member.key),
                   translated(expected(key->takes)));
  } else if (key->takes == Takes::tables) {
    check_tables(std::get<Tree::Array>(member.value.data), key->below, findings);
  } else {
    check_words(member, key->takes, findings);
  }
}

void check_list(const Tree& table, std::span<const ListKey> keys, Findings& findings) {
  if (!table.as<Tree::Table>()) return;
  for (const Member& member : table.members()) check_member(member, keys, findings);
  for (const ListKey& key : keys) {
    if (!key.required || table.find(key.key) != nullptr) continue;
    findings.error(table.at, tr("`{}` is missing", key.key),
                   fmt::format("`{}`: {}", key.key, translated(expected(key.takes))));
  }
}

constexpr std::array kFamilyKeys{ListKey{"id", Takes::id}, ListKey{"name"},
                                 ListKey{"words", Takes::texts}};
constexpr std::array kFeelingsKeys{ListKey{"format", Takes::format},
                                   ListKey{"family", Takes::tables, true, kFamilyKeys}};

constexpr std::array kActivityKeys{ListKey{"id", Takes::id},
                                   ListKey{"name"},
                                   ListKey{"family", Takes::id},
                                   ListKey{"energy", Takes::energy},
                                   ListKey{"no_sex", Takes::flag, false},
                                   ListKey{"position", Takes::text, false}};
constexpr std::array kActivitiesKeys{ListKey{"format", Takes::format},
                                     ListKey{"activity", Takes::tables, true, kActivityKeys}};

constexpr std::array kStepKeys{ListKey{"title"},
                               ListKey{"family", Takes::id},
                               ListKey{"energy", Takes::energy},
                               ListKey{"window"},
                               ListKey{"smaller"},
                               ListKey{"needs_clearance", Takes::flag, false},
                               ListKey{"practice", Takes::id, false}};
constexpr std::array kLadderKeys{ListKey{"format", Takes::format}, ListKey{"id", Takes::id},
                                 ListKey{"title"}, ListKey{"intro", Takes::text, false},
                                 ListKey{"step", Takes::tables, true, kStepKeys}};

constexpr std::array kReframeKeys{ListKey{"absolutes", Takes::texts},
                                  ListKey{"offer"},
                                  ListKey{"observation"},
                                  ListKey{"feeling"},
                                  ListKey{"wish"},
                                  ListKey{"choice"}};
constexpr std::array kFormatKey{ListKey{"format", Takes::format}};

/// A table for each language, and nothing else but the format.
void check_reframe(const Tree& file, Findings& findings) {
  Tree rest{Tree::Table{}, file.at};
  for (const Member& member : std::get<Tree::Table>(file.data)) {
    if (std::holds_alternative<Tree::Table>(member.value.data)) {
      check_list(member.value, kReframeKeys, findings);
    } else {
      std::get<Tree::Table>(rest.data).push_back(member);
    }
  }
  check_list(rest, kFormatKey, findings);
}

bool has_reframe_table(const Tree& file) {
  const auto* members = std::get_if<Tree::Table>(&file.data);
  return members != nullptr &&
         std::any_of(members->begin(), members->end(),
                     [](const Member& each) { return each.value.find("absolutes") != nullptr; });
}

void check_list_file(const Tree& file, ShelfFile kind, Findings& findings) {
  switch (kind) {
    case ShelfFile::feelings:
      return check_list(file, kFeelingsKeys, findings);
    case ShelfFile::activities:
      return check_list(file, kActivitiesKeys, findings);
    case ShelfFile::ladder:
      return check_list(file, kLadderKeys, findings);
    case ShelfFile::reframe:
      return check_reframe(file, findings);
    case ShelfFile::pack:
    case ShelfFile::practice:
    case ShelfFile::topic:
    case ShelfFile::words:
      return;
  }
}

/// Such a file may ask something, too; the questions that go with all of them are a pack.
bool is_practice(const Tree& file) {
  const bool does_something = file.find("block") != nullptr || file.find("purpose") != nullptr;
  return file.text("kind") == to_string(PackKind::practice) && does_something;
}

}  // namespace

std::string_view to_string(ShelfFile kind) {
  switch (kind) {
    case ShelfFile::pack:
      return msgid("a pack");
    case ShelfFile::practice:
      return msgid("a practice");
    case ShelfFile::topic:
      return msgid("a topic");
    case ShelfFile::feelings:
      return msgid("a list of feelings");
    case ShelfFile::words:
      return msgid("a list of words");
    case ShelfFile::activities:
      return msgid("a list of activities");
    case ShelfFile::ladder:
      return msgid("a ladder");
    case ShelfFile::reframe:
      return msgid("a list of phrases");
  }
  return "";
}

ShelfFile shelf_file(const Tree& file) {
  if (is_practice(file)) return ShelfFile::practice;
  if (file.find("part") != nullptr) return ShelfFile::topic;
  if (file.find("section") != nullptr || file.find("kind") != nullptr) return ShelfFile::pack;
  if (file.find("family") != nullptr) return ShelfFile::feelings;
  if (file.find("words") != nullptr) return ShelfFile::words;
  if (file.find("activity") != nullptr) return ShelfFile::activities;
  if (file.find("step") != nullptr) return ShelfFile::ladder;
  return has_reframe_table(file) ? ShelfFile::reframe : ShelfFile::pack;
}

std::vector<Problem> check_shelf_file(const Tree& file) {
  const ShelfFile kind = shelf_file(file);
  if (kind == ShelfFile::pack) return read_pack(file).problems;
  if (kind == ShelfFile::words) return read_words(file).problems;
  Findings findings;
  check_list_file(file, kind, findings);
  return findings.sorted();
}

}  // namespace hearth
