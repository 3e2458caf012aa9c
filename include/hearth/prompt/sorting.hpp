#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <vector>

#include "hearth/prompt/interview.hpp"

namespace hearth {

/// Whether the pack asks of one thing after the other, of two at least, which of the same words it
/// goes under, and nobody is shown the answers: such things are looked at a family at a time. Every
/// one has to be asked: a pack with a condition, a pick or a question that follows another sitting
/// is gone through question by question.
[[nodiscard]] bool sorts(const Pack& pack);

/// Where somebody is among many things, and what they say of them. Holds nothing itself: the
/// interview has the answers, and its current question is the place.
class Sorting {
 public:
  /// Things that belong together, in their order.
  struct Family {
    std::string title;  ///< as the pack has it
    std::vector<std::shared_ptr<const Wording>> things = {};
  };

  /// Begins at the current question. Preconditions: sorts(pack), the interview asks its questions
  /// and has a current one. The interview must outlive it.
  Sorting(Interview& interview, const Pack& pack);

  const std::vector<Family>& families() const { return families_; }
  std::size_t family() const;  ///< the index of the one that is looked at
  std::size_t line() const;    ///< the index of the thing in it
  const Wording& thing() const { return *interview_.current()->wording; }

  /// What was said of a thing; null if nothing.
  const Value* said_of(const Wording& thing) const;

  /// Says it of the thing; the place stays.
  void say(Value value);

  /// Says it of every thing of the family that nothing was said of; of how many. The place stays.
  std::size_t say_of_rest(const Value& value);

  /// To the thing so many lines below, or above; no farther than the family goes.
  void step(int lines);

  /// To the next family, or the one before: to the first thing in it that nothing was said of.
  /// False if there is none.
  [[nodiscard]] bool turn(bool on);

  /// To the next thing that nothing was said of, behind this one, then from the beginning. False if
  /// there is none.
  [[nodiscard]] bool go_on();

 private:
  [[nodiscard]] bool is_open(const Wording& thing) const { return said_of(thing) == nullptr; }
  void go_to(std::size_t family, std::size_t line);
  const Family& current_family() const { return families_[family()]; }

  Interview& interview_;
  std::vector<Family> families_;
};

}  // namespace hearth
