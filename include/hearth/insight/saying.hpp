#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "hearth/insight/summary.hpp"

// What can be said of how things went: each as a plain value, with the numbers that are in it. They
// are the only things that are said, and sentences.hpp is the only place that words them.
namespace hearth {

enum class Direction { rise, fall };

/// So many steps: eight weeks.
struct Stretch {
  int steps = 0;
  CalendarStep step = CalendarStep::week;
};

/// By how much a line changed over its span, in points: a straight line through it (Theil-Sen), and
/// what fits too (its 95 % interval; wider where one week carries over into the next). Positive
/// both for a rise and for a fall.
struct Change {
  double about = 0;
  Range fits;
};

/// A line tended to rise or to fall.
struct Tended {
  Direction direction = Direction::rise;
  double first = 0;  ///< the middle of the marks in the first half of the window, to a half point
  double last = 0;   ///< likewise in the last half
  Stretch half;      ///< how long each is; an odd step between them is in neither
  int answered = 0;  ///< marks
  double p = 1;      ///< exact, two-sided; for the order in which things are said, never told
  std::optional<Change> change = std::nullopt;  ///< from 12 marks on
};

/// By how much it did, which fewer than 12 marks leave open.
struct HowMuch {
  Direction direction = Direction::rise;
  Stretch of;  ///< the marks with an answer
  std::optional<Change> change = std::nullopt;
};

/// Lines long enough to tell, and no trend in them. `others`: than those of which one was said.
struct NoDirection {
  bool others = true;
  Stretch all;
};

/// That among so many lines one may seem to move.
struct ByChance {
  int lines = 0;
};

/// Half of the marks or more were at one end of the scale.
struct AtEnd {
  double end = 0;
  int there = 0;
  Stretch of;  ///< the marks with an answer
};

/// All marks were close together.
struct Kept {
  Range between;
};

/// The mark of the step that is now stands out from all others.
struct Extreme {
  bool highest = true;
  double value = 0;
  Stretch of;  ///< the marks with an answer, this one included
};

/// Nothing was answered for three steps in a row or more, or in more than a quarter of them all.
struct NoAnswers {
  std::vector<Window> from_to;  ///< such stretches; empty where answers are wanting here and there
  int without = 0;              ///< steps
  Stretch of;                   ///< the steps that wanted an answer
  bool with_year = false;       ///< the window is of more than one year
};

/// One step or two without an answer.
struct NoAnswerIn {
  std::vector<Window> steps;
  CalendarStep step = CalendarStep::week;
  bool with_year = false;
};

/// A metric in the steps in which somebody named a tag, and in the others in which they were asked.
struct WithTag {
  std::string tag;
  int named = 0;
  Range with;
  int others = 0;
  Range without;
  CalendarStep step = CalendarStep::week;
};

/// That one thing came after another does not say that it came from it.
struct NotItsCause {};

/// That a line went the same way before a day already.
struct BeforeAlready {
  Direction direction = Direction::rise;
};

/// The numbers of one line, as many as its answers carry.
struct InNumbers {
  Summary summary;
  std::vector<double> values;  ///< of the marks with an answer
  CalendarStep step = CalendarStep::week;
  bool are_middles = false;  ///< a value stands for several answers
};

using Told = std::variant<Tended, HowMuch, NoDirection, ByChance, AtEnd, Kept, Extreme, NoAnswers,
                          NoAnswerIn, WithTag, NotItsCause, BeforeAlready, InNumbers>;

struct Saying {
  std::string metric;  ///< what it is about, as data spells it; empty: about several lines
  std::string label;   ///< as people read it; empty: not named, as beneath its own chart
  Told told;
};

}  // namespace hearth
