#pragma once

#include <span>

namespace hearth {

/// Whether later values tend to lie above earlier ones (Mann 1945, Kendall 1975).
struct Kendall {
  int s = 0;            ///< pairs in which the later value is higher, less those where it is lower
  double variance = 0;  ///< of S if order meant nothing: [n(n-1)(2n+5) - sum t(t-1)(2t+5)] / 18
  double z = 0;         ///< (S - sgn S) / sqrt(variance); 0 if S is 0
  double tau_b = 0;     ///< S / sqrt(n0 (n0 - n1)), from -1 to 1; 0 where all values are equal
};

/// `values` in the order of time, only what was answered: a gap is simply absent. t are the sizes
/// of the groups of equal values, n0 = n(n-1)/2 all pairs and n1 = sum t(t-1)/2 those of equals.
Kendall kendall(std::span<const double> values);

/// The exact two-sided p of S, whatever ties there are: of all orderings of the same values the
/// share whose |S| is at least as large. From 0 to 1; 1 for fewer than two values and where all are
/// equal. The groups of equal values are mixed one after the other: when t new values are mixed
/// with n old ones, the chances of u inversions between them follow
///   P(n,t) = n/(n+t) shift_t P(n-1,t) + t/(n+t) P(n,t-1),  P(0,.) = P(.,0) = {1},
/// which is the Gaussian binomial of n+t over t, divided by its sum; S = (n0 - n1) - 2 inversions.
/// All terms are positive, so nothing cancels. Grows with the fourth power of n: meant for 60.
double exact_p(std::span<const double> values);

}  // namespace hearth
