#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "scene.hpp"

namespace hearth::test {

/// What a journal says of Alex.
struct Truth {
  std::map<std::string, std::string> own;   ///< what Alex reads of theirs, by revision
  std::map<std::string, std::string> told;  ///< what Sam reads of it
  std::set<std::string> shown;              ///< the list that Sam is shown
  std::set<std::string> in_force;           ///< the agreements, with all their words
  std::string step;                         ///< the step that is, with all its words
  bool active = false;
  bool onward = false;
  std::string people;
  std::string alex;  ///< id, name, when they came, and the public key
  std::string report;
  std::string list;            ///< what Alex is shown
  std::set<std::string> mine;  ///< the entries of it
};

Truth truth_of(Scene& scene);

/// What is there in Alex's name that Alex did not say, or is there no more; empty if all is as Alex
/// left it.
std::vector<std::string> forged(Scene& scene, const Truth& before,
                                After after = After::nothing_else);

}  // namespace hearth::test
