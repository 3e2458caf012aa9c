#pragma once

#include <random>
#include <string>
#include <vector>

#include "hearth/practice/beat.hpp"

namespace hearth::test {

/// Practices, choices and numbers as chance has them; the same seed gives the same.
class Chance {
 public:
  explicit Chance(unsigned seed) : engine_(seed) {}

  int between(int from, int to) { return std::uniform_int_distribution<int>(from, to)(engine_); }
  [[nodiscard]] bool one_in(int many) { return between(1, many) == 1; }

  /// What the reader would take, whatever it is about.
  Practice practice();

  /// What two, three or one may choose of it: its times fit.
  PracticeChoices choices(const Practice& practice);

 private:
  PracticeBlock block(int number);
  PracticeStep step(const PracticeBlock& block, int number, bool may_stretch);
  void give_time(PracticeStep& step, bool may_stretch);

  std::mt19937 engine_;
};

/// The ids of the steps that these people see, one after the other, if every question is answered
/// with yes: written down once more, so that it can be compared.
std::vector<std::string> steps_expected(const Practice& practice, const PracticeChoices& choices);

}  // namespace hearth::test
