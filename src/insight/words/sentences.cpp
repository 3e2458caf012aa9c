#include "sentences.hpp"

#include <algorithm>

#include "hearth/core/text.hpp"
#include "hearth/journal/people.hpp"
#include "hearth/prompt/answer/value.hpp"
#include "number_words.hpp"
#include "templates.hpp"

namespace hearth {
namespace {

using fmt::arg;

std::string so_many(const char* template_row, int of_these, const Stretch& of,
                    const std::string& label, const std::string& value) {
  return row::fill(template_row, arg("m", label), arg("v", value), arg("j", of_these),
                   arg("n", of.steps), arg("weeks", plural(of.step)));
}

std::string fitting(const Range& range) {
  const std::string high = half_point(range.high);
  const std::string low = half_point(range.low);
  if (range.low <= 0 || low == "0") return row::fill(row::kAnythingUpTo, arg("b", high));
  return row::fill(row::kAnythingFromTo, arg("a", low), arg("b", high));
}

std::string stretches(const NoAnswers& it) {
  std::vector<std::string> all;
  for (const Window& days : it.from_to) {
    const bool over_new_year = days.from.year() != days.to.year();
    all.push_back(row::fill(row::kFromTo, arg("from", day_words(days.from, over_new_year)),
                            arg("to", day_words(days.to, it.with_year))));
  }
  return listed(all);
}

std::string usual_change(const InNumbers& it) {
  const std::string from_one =
      translated(row::kFromOneToNext.at(static_cast<std::size_t>(it.step)));
  const double change = it.summary.usual_change;
  if (change == 0) return row::fill(row::kStayed, arg("from_one", from_one));
  return row::fill(row::kChangedBy, arg("from_one", from_one), arg("a", number_text(change)));
}

/// Words a saying: named by the label of its metric or, where that is empty, not named.
class Sentence {
 public:
  explicit Sentence(const std::string& label) : label_(label) {}

  std::string operator()(const Tended& it) const {
    const char* const rose = named_or(row::kRose, row::kItRose);
    const char* const fell = named_or(row::kFell, row::kItFell);
    const auto [first, last] = half_words(it.half);
    return row::fill(it.direction == Direction::rise ? rose : fell, arg("m", label_),
                     arg("x", number_text(it.first)), arg("first", first),
                     arg("y", number_text(it.last)), arg("last", last));
  }

  std::string operator()(const HowMuch& it) const {
    const bool rose = it.direction == Direction::rise;
    if (!it.change) {
      return row::fill(rose ? row::kRiseIsOpen : row::kFallIsOpen, arg("k", spelled(it.of.steps)),
                       arg("weeks", plural(it.of.step)));
    }
    return row::fill(rose ? row::kRoseBy : row::kFellBy, arg("a", half_point(it.change->about)),
                     arg("fits", fitting(it.change->fits)));
  }

  std::string operator()(const NoDirection& it) const {
    if (it.others) return row::fill(row::kOthersShowNone);
    return row::fill(row::kNoneShowsOne, arg("k", spelled(it.all.steps)),
                     arg("weeks", plural(it.all.step)));
  }

  std::string operator()(const ByChance& it) const {
    return row::fill(row::kByChance, arg("k", it.lines));
  }

  std::string operator()(const AtEnd& it) const {
    return so_many(named_or(row::kAtEnd, row::kItWasAtEnd), it.there, it.of, label_,
                   number_text(it.end));
  }

  std::string operator()(const Kept& it) const {
    const std::string low = number_text(it.between.low);
    const std::string high = number_text(it.between.high);
    const bool is_one = low == high;
    const char* const named = is_one ? row::kKeptAt : row::kKeptBetween;
    const char* const unnamed = is_one ? row::kItKeptAt : row::kItKeptBetween;
    return row::fill(named_or(named, unnamed), arg("m", label_), arg("a", low), arg("b", high));
  }

  std::string operator()(const Extreme& it) const {
    const char* const named = it.highest ? row::kHighest : row::kLowest;
    const char* const unnamed = it.highest ? row::kItIsHighest : row::kItIsLowest;
    const auto step = static_cast<std::size_t>(it.of.step);
    return row::fill(named_or(named, unnamed), arg("now", translated(row::kNow.at(step))),
                     arg("m", label_), arg("v", number_text(it.value)), arg("n", it.of.steps),
                     arg("weeks", plural(it.of.step)));
  }

  std::string operator()(const NoAnswers& it) const {
    const bool weeks = it.of.step == CalendarStep::week;
    const std::string such = row::fill(weeks ? row::kSuchWeeks : row::kSuchTimes);
    const std::string gap = it.from_to.empty()
                                ? so_many(row::kNoAnswersInSome, it.without, it.of, "", "")
                                : row::fill(row::kNoAnswers, arg("stretches", stretches(it)));
    return gap + " " + such;
  }

  std::string operator()(const NoAnswerIn& it) const {
    std::vector<std::string> when;
    for (const Window& days : it.steps) when.push_back(when_words(days, it.step, it.with_year));
    return row::fill(named_or(row::kHasNoAnswer, row::kNoAnswer), arg("m", label_),
                     arg("when", listed(when)));
  }

  std::string operator()(const WithTag& it) const {
    return row::fill(named_or(row::kWithTag, row::kItWithTag), arg("a", it.named),
                     arg("weeks", plural(it.step)), arg("tag", it.tag), arg("m", label_),
                     arg("with", range_words(it.with)), arg("b", it.others),
                     arg("without", range_words(it.without)));
  }

  std::string operator()(const NotItsCause&) const { return row::fill(row::kNotItsCause); }

  std::string operator()(const BeforeAlready& it) const {
    return row::fill(it.direction == Direction::rise ? row::kRisingAlready : row::kFallingAlready);
  }

  std::string operator()(const InNumbers& it) const {
    const std::string numbers = numbers_of(it);
    return label_.empty() ? numbers
                          : row::fill(row::kNumbersOf, arg("m", label_), arg("numbers", numbers));
  }

 private:
  static std::string numbers_of(const InNumbers& it) {
    const Summary& summary = it.summary;
    if (summary.answered < kFewest) return few_numbers(it);
    if (summary.answered < kEnough) {
      return summed_up(it, it.are_middles ? row::kAnsweredMiddles : row::kAnswered, summary.all);
    }
    const char* const mostly = it.are_middles ? row::kAnsweredMiddlesMostly : row::kAnsweredMostly;
    return summed_up(it, mostly, summary.mostly) + " " + usual_change(it);
  }

  static std::string few_numbers(const InNumbers& it) {
    const std::vector<std::string> values = number_texts(it.values);
    const std::string count = spelled(it.summary.answered);
    if (values.size() == 1) {
      return row::fill(it.are_middles ? row::kOneMiddle : row::kOneAnswer, arg("v", values[0]));
    }
    if (it.are_middles) {
      return row::fill(row::kMiddlesSoFar, arg("k", count), arg("weeks", plural(it.step)),
                       arg("values", listed(values)));
    }
    return row::fill(row::kAnswersSoFar, arg("k", count), arg("values", with_commas(values)));
  }

  static std::string summed_up(const InNumbers& it, const char* template_row, const Range& range) {
    const Summary& summary = it.summary;
    return row::fill(template_row, arg("n", summary.answered), arg("all", summary.planned),
                     arg("weeks", plural(it.step)), arg("range", range_words(range)),
                     arg("middle", number_text(summary.middle)),
                     arg("low", number_text(summary.all.low)),
                     arg("high", number_text(summary.all.high)));
  }

  const char* named_or(const char* named, const char* unnamed) const {
    return label_.empty() ? unnamed : named;
  }

  const std::string& label_;
};

const Tended* trend_in(const Saying& saying) { return std::get_if<Tended>(&saying.told); }

/// Several trends in one sentence for each direction. What its numbers are is said once.
class TogetherMoved {
 public:
  explicit TogetherMoved(std::span<const Saying> sayings) : sayings_(sayings) {}

  std::string words() {
    const std::string rose = of(Direction::rise, row::kTheseRose);
    const std::string fell = of(Direction::fall, row::kTheseFell);
    return rose.empty() || fell.empty() ? rose + fell : rose + " " + fell;
  }

 private:
  std::string of(Direction direction, const char* template_row) {
    std::vector<std::string> list;
    for (const Saying& saying : sayings_) {
      const Tended* const it = trend_in(saying);
      if (it && it->direction == direction) list.push_back(moved(saying.label, *it));
    }
    return list.empty() ? "" : row::fill(template_row, arg("list", with_commas(list)));
  }

  std::string moved(const std::string& label, const Tended& it) {
    const auto [first, last] = half_words(it.half);
    const char* const words = is_first_ ? row::kMovedInFull : row::kMoved;
    is_first_ = false;
    return row::fill(words, arg("m", label), arg("x", number_text(it.first)), arg("first", first),
                     arg("y", number_text(it.last)), arg("last", last));
  }

  std::span<const Saying> sayings_;
  bool is_first_ = true;
};

std::string sentence(const Saying& saying) {
  return as_sentence(std::visit(Sentence(saying.label), saying.told));
}

}  // namespace

std::string worded(std::span<const Saying> sayings) {
  const bool several = std::ranges::count_if(sayings, trend_in) > 1;
  std::string text = several ? TogetherMoved(sayings).words() : "";
  for (const Saying& saying : sayings) {
    if (several && trend_in(saying)) continue;
    if (!text.empty()) text += " ";
    text += sentence(saying);
  }
  return text;
}

}  // namespace hearth
