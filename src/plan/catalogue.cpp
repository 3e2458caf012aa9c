#include "hearth/plan/catalogue.hpp"

#include "hearth/plan/event.hpp"
#include "hearth/plan/vocabulary.hpp"

namespace hearth {

std::vector<Activity> read_activities(const Tree& file) {
  std::vector<Activity> activities;
  for (const Tree& table : file.list("activity")) {
    Activity one{table.text("id"), table.text("name"), table.text("family"), table.text("energy"),
                 table.flag("no_sex")};
    if (!one.id.empty() && !one.name.empty()) activities.push_back(std::move(one));
  }
  return activities;
}

LadderWords read_ladder(const Tree& file) {
  LadderWords ladder{file.text("id"), file.text("title"), file.text("intro"), {}};
  for (const Tree& table : file.list("step")) {
    ladder.steps.push_back({table.text("title"), table.text("family"), table.text("energy"),
                            table.text("window"), table.text("smaller"),
                            table.flag("needs_clearance"), table.text("practice")});
  }
  return ladder;
}

std::vector<Activity> own_activities(std::span<const Entry> entries) {
  std::vector<Activity> own;
  for (const Entry& entry : entries) {
    if (!stands_as(entry, pack_id::kActivity) || said_in(entry, question_id::kName).empty())
      continue;
    std::string id = "own_";
    for (const char c : to_string(entry.entry)) id += c == '-' ? '_' : c;
    own.push_back({std::move(id), std::string(said_in(entry, question_id::kName)), option_id::kOwn,
                   option_id::kMid, false});
  }
  return own;
}

StepWords step_from(const Activity& activity) {
  return {activity.name, activity.family, activity.energy, "", "", false};
}

}  // namespace hearth
