#pragma once

#include <optional>
#include <span>

#include "hearth/insight/marks.hpp"

namespace hearth {

/// The middle value, or the mean of the two in the middle. Precondition: not empty.
double median(std::span<const double> values);

struct Range {
  double low = 0;
  double high = 0;
};

/// The numbers of a line's marks, in points of its scale.
struct Summary {
  int answered = 0;         ///< marks with an answer
  int planned = 0;          ///< marks that want one, or have one
  Range all = {};           ///< the lowest and the highest; 0 without any
  double middle = 0;        ///< the median; 0 without any
  Range mostly = {};        ///< as `all`, after leaving out an eighth (rounded down) at each end
  double usual_change = 0;  ///< the median change from one planned mark to the next, either way
  double wobble = 0;        ///< usual_change * 1.4826 / sqrt(2): the standard deviation that values
                            ///< around a steady middle would have, told from their changes
  int at_low = 0;           ///< marks at the lower end of the scale; 0 if it has none
  int at_high = 0;
};

Summary summary_of(const Curve& curve);

/// From how many marks on it is summed up, and from how many on "mostly" and a trend may be said.
inline constexpr int kFewest = 4;
inline constexpr int kEnough = 8;

/// The scale that it is answered on; of a number without ends from the lowest to the highest
/// answer.
Range scale_of(const Curve& curve);

}  // namespace hearth
