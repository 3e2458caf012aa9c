#include "hearth/plan/catalogue.hpp"

#include "hearth/plan/event.hpp"
#include "hearth/plan/vocabulary.hpp"

namespace hearth {
namespace {

std::string text_in(const Tree& table, std::string_view key) {
  const Tree* value = table.find(key);
  const auto* text = value ? std::get_if<std::string>(&value->data) : nullptr;
  return text ? *text : std::string();
}

bool flag_in(const Tree& table, std::string_view key) {
  const Tree* value = table.find(key);
  const auto* flag = value ? std::get_if<bool>(&value->data) : nullptr;
  return flag && *flag;
}

const Tree::Array& tables_in(const Tree& file, std::string_view key) {
  static const Tree::Array kNone;
  const Tree* value = file.find(key);
  const auto* list = value ? std::get_if<Tree::Array>(&value->data) : nullptr;
  return list ? *list : kNone;
}

}  // namespace

std::vector<Activity> read_activities(const Tree& file) {
  std::vector<Activity> activities;
  for (const Tree& table : tables_in(file, "activity")) {
    Activity one{text_in(table, "id"), text_in(table, "name"), text_in(table, "family"),
                 text_in(table, "energy"), flag_in(table, "no_sex")};
    if (!one.id.empty() && !one.name.empty()) activities.push_back(std::move(one));
  }
  return activities;
}

LadderWords read_ladder(const Tree& file) {
  LadderWords ladder{text_in(file, "id"), text_in(file, "title"), text_in(file, "intro"), {}};
  for (const Tree& table : tables_in(file, "step")) {
    ladder.steps.push_back({text_in(table, "title"), text_in(table, "family"),
                            text_in(table, "energy"), text_in(table, "window"),
                            text_in(table, "smaller"), flag_in(table, "needs_clearance")});
  }
  return ladder;
}

std::vector<Activity> own_activities(std::span<const Entry> entries) {
  std::vector<Activity> own;
  for (const Entry& entry : entries) {
    const bool is_one = entry.kind == PackKind::plan && entry.pack == pack_id::kActivity &&
                        entry.state == EntryState::written;
    if (!is_one || said_in(entry, question_id::kName).empty()) continue;
    std::string id = "own_";
    for (const char c : to_string(entry.entry)) id += c == '-' ? '_' : c;
    own.push_back({std::move(id), std::string(said_in(entry, question_id::kName)), option_id::kOwn,
                   option_id::kMid, false});
  }
  return own;
}

StepWords step_from(const Activity& activity) {
  return {activity.name, activity.family, activity.energy, "some time this fortnight", "", false};
}

}  // namespace hearth
