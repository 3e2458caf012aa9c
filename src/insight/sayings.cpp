#include "hearth/insight/sayings.hpp"

#include <algorithm>
#include <utility>

#include "gaps.hpp"
#include "remarks.hpp"
#include "statistics/trend.hpp"

namespace hearth {
namespace {

constexpr std::size_t kMostMovements = 3;
constexpr int kManyLines = 10;

/// Comfort and satisfaction are what everything is measured by, so they come first.
bool is_yardstick(const Saying& saying) {
  return saying.metric == "comfort" || saying.metric == "satisfaction";
}

Saying about(const Voice& voice, const Curve& curve, Told told) {
  return {curve.series.wording->metric, label_in(voice, curve), std::move(told)};
}

Saying of_several(Told told) { return {"", "", std::move(told)}; }

template <typename What>
void add(std::vector<Saying>& said, const Voice& voice, const Curve& curve,
         std::optional<What> what) {
  if (what) said.push_back(about(voice, curve, std::move(*what)));
}

std::vector<Saying> trends_of(const Voice& voice, const Axis& axis) {
  std::vector<Saying> trends;
  for (const Curve& curve : voice.curves) add(trends, voice, curve, trend_of(curve, axis));
  std::stable_partition(trends.begin(), trends.end(), is_yardstick);
  return trends;
}

bool has_trend(const std::vector<Saying>& said, const std::string& label) {
  return std::ranges::any_of(said, [&](const Saying& one) {
    return one.label == label && std::holds_alternative<Tended>(one.told);
  });
}

/// Yardsticks first, then the clearest.
void sort_by_clearness(std::vector<Saying>& trends) {
  std::ranges::stable_sort(trends, {}, [](const Saying& one) {
    return std::pair(!is_yardstick(one), std::get<Tended>(one.told).p);
  });
}

/// Of several packs that ask for comfort the one that was answered most.
const Curve* comfort_of(const Voice& voice) {
  const Curve* found = nullptr;
  for (const Curve& curve : voice.curves) {
    if (curve.series.wording->metric != "comfort") continue;
    if (!found || middles(found->marks).size() < middles(curve.marks).size()) found = &curve;
  }
  return found;
}

bool same_days(const std::vector<Window>& one, const std::vector<Window>& other) {
  return std::ranges::equal(one, other, [](const Window& a, const Window& b) {
    return a.from == b.from && a.to == b.to;
  });
}

using Gaps = std::vector<std::optional<NoAnswers>>;

/// Whether nobody answered in the very same stretches: then it is said once.
bool are_alike(const Gaps& gaps) {
  return gaps.size() > 1 && std::ranges::all_of(gaps, [&](const auto& gap) {
           return gap && gaps.front() && !gap->from_to.empty() &&
                  same_days(gap->from_to, gaps.front()->from_to);
         });
}

/// Puts together what is said, voice by voice.
class Telling {
 public:
  Telling(const Axis& axis, Date today) : axis_(axis), today_(today) {}

  /// Trends, and what stands out now. What is left out of many is not "the others".
  void add_movements(const Voice& voice, bool briefly) {
    std::vector<Saying> said = trends_of(voice, axis_);
    const auto trends = said.size();
    trends_ += static_cast<int>(trends);
    for (const Curve& curve : voice.curves) lines_ += can_have_trend(curve, axis_) ? 1 : 0;
    if (briefly) sort_by_clearness(said);
    for (const Curve& curve : voice.curves) add(said, voice, curve, extreme(curve, axis_, today_));
    if (briefly) said.resize(std::min(said.size(), kMostMovements));
    all_told_ = all_told_ && trends <= said.size();
    sayings_.of_each.push_back(std::move(said));
  }

  void add_rest(const Voice& voice) {
    std::vector<Saying>& said = sayings_.of_each.back();
    for (const Curve& curve : voice.curves) {
      const bool moved = has_trend(said, label_in(voice, curve));
      add(said, voice, curve, level_of(curve, axis_.step, moved));
    }
    const Curve* const comfort = comfort_of(voice);
    if (!comfort) return;
    for (WithTag& one : with_tags(*comfort, voice.tags, axis_)) {
      said.push_back(about(voice, *comfort, std::move(one)));
      has_tags_ = true;
    }
  }

  void add_no_direction() {
    if (lines_ == trends_ || !all_told_) return;
    const Stretch all{static_cast<int>(axis_.steps.size()), axis_.step};
    sayings_.of_all.push_back(of_several(NoDirection{trends_ > 0, all}));
  }

  void add_cautions() {
    if (trends_ > 0 && lines_ >= kManyLines) {
      sayings_.of_all.push_back(of_several(ByChance{lines_}));
    }
    if (has_tags_) sayings_.of_all.push_back(of_several(NotItsCause{}));
  }

  void add_gaps(std::span<const Voice> voices) {
    Gaps gaps;
    for (const Voice& voice : voices) {
      gaps.push_back(no_answers(presence_of(voice.curves, axis_), axis_));
    }
    if (are_alike(gaps)) return sayings_.of_all.push_back(of_several(*gaps.front()));
    for (std::size_t at = 0; at < gaps.size(); ++at) {
      if (gaps[at]) sayings_.of_each[at].push_back(of_several(*gaps[at]));
    }
  }

  /// One or two steps, of all lines of a voice and then of single ones.
  void add_single_gaps(std::span<const Voice> voices) {
    for (std::size_t at = 0; at < voices.size(); ++at) {
      std::vector<Saying>& said = sayings_.of_each[at];
      const std::vector<Curve>& curves = voices[at].curves;
      const std::vector<Presence> steps = presence_of(curves, axis_);
      const auto gap = no_answer_in(steps, axis_);
      if (gap && !no_answers(steps, axis_)) said.push_back(of_several(*gap));
      for (const Curve& curve : curves) add(said, voices[at], curve, own_gap(curve, steps));
    }
  }

  Sayings result() && { return std::move(sayings_); }

 private:
  /// What somebody never answered is nothing to be reminded of.
  std::optional<NoAnswerIn> own_gap(const Curve& curve, const std::vector<Presence>& of_all) const {
    if (middles(curve.marks).empty()) return std::nullopt;
    return no_answer_in(own_presence(curve, of_all), axis_);
  }

  const Axis& axis_;
  Date today_;
  Sayings sayings_;
  int lines_ = 0;   ///< long enough for a trend
  int trends_ = 0;  ///< of these
  bool all_told_ = true;
  bool has_tags_ = false;
};

}  // namespace

Sayings said_briefly(std::span<const Voice> voices, const Axis& axis, Date today) {
  Telling telling(axis, today);
  for (const Voice& voice : voices) telling.add_movements(voice, true);
  telling.add_no_direction();
  telling.add_gaps(voices);
  return std::move(telling).result();
}

Sayings said_in_full(std::span<const Voice> voices, const Axis& axis, Date today) {
  Telling telling(axis, today);
  for (const Voice& voice : voices) {
    telling.add_movements(voice, false);
    telling.add_rest(voice);
  }
  telling.add_no_direction();
  telling.add_cautions();
  telling.add_gaps(voices);
  telling.add_single_gaps(voices);
  return std::move(telling).result();
}

}  // namespace hearth
