#include "hearth/prompt/pack/shelf_file.hpp"

#include <algorithm>
#include <array>

#include "hearth/prompt/pack/pack_reader.hpp"
#include "hearth/prompt/words.hpp"
#include "list_form.hpp"

namespace hearth {
namespace {

using Takes = ListKey::Takes;

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
                               ListKey{"needs_clearance", Takes::flag, false}};
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
    case ShelfFile::words:
      return;
  }
}

}  // namespace

std::string_view to_string(ShelfFile kind) {
  switch (kind) {
    case ShelfFile::pack:
      return "a pack";
    case ShelfFile::feelings:
      return "a list of feelings";
    case ShelfFile::words:
      return "a list of words";
    case ShelfFile::activities:
      return "a list of activities";
    case ShelfFile::ladder:
      return "a ladder";
    case ShelfFile::reframe:
      return "a list of phrases";
  }
  return "";
}

ShelfFile shelf_file(const Tree& file) {
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
