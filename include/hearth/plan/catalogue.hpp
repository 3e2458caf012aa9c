#pragma once

#include <span>
#include <string>
#include <vector>

#include "hearth/core/tree.hpp"
#include "hearth/journal/entry.hpp"

namespace hearth {

/// Something that people can do to be close.
struct Activity {
  std::string id;
  std::string name;
  std::string family;
  std::string energy;  ///< low, mid or high
  bool no_sex = false;
};

/// What a ladder is made of, before it is in a journal.
struct StepWords {
  std::string title;
  std::string family;
  std::string energy;
  std::string window;   ///< "some time this fortnight"; never a day
  std::string smaller;  ///< a smaller version; may be empty
  bool needs_clearance = false;
  std::string practice = {};  ///< the id of a practice that guides it; may be empty
};

struct LadderWords {
  std::string id;
  std::string title;
  std::string intro;
  std::vector<StepWords> steps;
};

/// The activities of a list that check_shelf_file() found right; what is not is left out.
std::vector<Activity> read_activities(const Tree& file);

/// A ladder of a list that check_shelf_file() found right; what is not is left out.
LadderWords read_ladder(const Tree& file);

/// The activities that people have added themselves.
std::vector<Activity> own_activities(std::span<const Entry> entries);

/// A step that is that activity.
StepWords step_from(const Activity& activity);

}  // namespace hearth
