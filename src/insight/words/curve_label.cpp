#include <algorithm>

#include "hearth/insight/sayings.hpp"
#include "number_words.hpp"
#include "templates.hpp"

namespace hearth {
namespace {

using fmt::arg;

bool any_other(const Voice& voice, const Curve& curve, bool of_same_pack) {
  const Wording& wording = *curve.series.wording;
  return std::ranges::any_of(voice.curves, [&](const Curve& other) {
    const Wording& others = *other.series.wording;
    return !same_question(others, wording) && others.metric == wording.metric &&
           (others.pack == wording.pack) == of_same_pack;
  });
}

/// The last day that it was asked on, where the same pack asked in other words later.
std::optional<Date> ended(const Voice& voice, const Curve& curve) {
  if (curve.series.asked.empty() || !any_other(voice, curve, true)) return std::nullopt;
  const Date last = curve.series.asked.back();
  if (curve.series.met.empty() || curve.series.met.back() <= last) return std::nullopt;
  return last;
}

}  // namespace

std::string label_in(const Voice& voice, const Curve& curve) {
  std::vector<std::string> which;
  if (any_other(voice, curve, false)) which.push_back(curve.series.wording->pack);
  if (const auto last = ended(voice, curve)) {
    which.push_back(row::fill(row::kUntil, arg("d", day_words(*last, true))));
  }
  std::string label = label_of(*curve.series.wording);
  if (which.empty()) return label;
  return row::fill(row::kLabelOf, arg("m", label), arg("which", with_commas(which)));
}

}  // namespace hearth
