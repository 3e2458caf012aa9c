#pragma once

#include <span>

#include "hearth/insight/marks.hpp"

namespace hearth {

/// Each value of before beside each value of after (Parker & Vannest 2009; Parker, Vannest, Davis &
/// Sauber 2011). A higher value counts as more, whatever it means.
struct Pairs {
  int higher = 0;  ///< pairs in which the one of after is higher
  int same = 0;
  int lower = 0;
  double nap = 0;     ///< (higher + same / 2) / all pairs, from 0 to 1; .5: neither way
  double tau = 0;     ///< (higher - lower) / all pairs = 2 nap - 1
  double error = 0;   ///< the standard error of tau: twice that of nap, unbiased (Mee 1990)
  double tau_bc = 0;  ///< tau of what is left over the Theil-Sen line through before (Tarlow 2017)
};

/// Precondition: at least two of each, in the order of time.
Pairs pairs(std::span<const Sample> before, std::span<const Sample> after);

}  // namespace hearth
