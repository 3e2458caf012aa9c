#include "insight/words/all_sayings.hpp"

#include <array>

#include "hearth/insight/sayings.hpp"
#include "insight/curves.hpp"
#include "words/sentences.hpp"

namespace hearth::test {
namespace {

constexpr std::array kSteps{CalendarStep::day, CalendarStep::week, CalendarStep::month,
                            CalendarStep::quarter, CalendarStep::year};
constexpr std::array kDirections{Direction::rise, Direction::fall};

Date day(const char* iso) { return *parse_date(iso); }

const Window kOldYear{day("2025-11-24"), day("2026-01-11")};
const Window kNewYear{day("2026-01-12"), day("2026-02-15")};

using All = std::vector<Told>;

void add_trends(All& all, CalendarStep step) {
  for (const Direction direction : kDirections) {
    for (int half = 1; half <= 16; ++half) {
      all.emplace_back(
          Tended{.direction = direction, .first = 3, .last = 4.5, .half = {half, step}});
    }
    all.emplace_back(HowMuch{direction, {8, step}});
    for (const Range& fits : {Range{0, 4}, Range{.5, 4}, Range{-.5, 4}}) {
      all.emplace_back(HowMuch{direction, {26, step}, Change{2, fits}});
    }
  }
}

void add_levels(All& all, CalendarStep step) {
  all.emplace_back(NoDirection{true, {8, step}});
  all.emplace_back(NoDirection{false, {8, step}});
  all.emplace_back(NoDirection{false, {40, step}});
  all.emplace_back(AtEnd{10, 6, {8, step}});
  all.emplace_back(Extreme{true, 9, {8, step}});
  all.emplace_back(Extreme{false, .5, {8, step}});
  all.emplace_back(WithTag{"mornings", 4, {5, 7}, 4, {3, 3}, step});
}

void add_gaps(All& all, CalendarStep step) {
  all.emplace_back(NoAnswers{{kOldYear}, 5, {12, step}, true});
  all.emplace_back(NoAnswers{{kOldYear, kNewYear}, 5, {12, step}, false});
  all.emplace_back(NoAnswers{{}, 5, {12, step}, false});
  all.emplace_back(NoAnswerIn{{kOldYear}, step, true});
  all.emplace_back(NoAnswerIn{{kOldYear, kNewYear}, step, false});
}

/// Of every month of a year.
void add_days(All& all) {
  for (unsigned month = 1; month <= 12; ++month) {
    const Date first = std::chrono::year{2026} / std::chrono::month{month} / 1;
    all.emplace_back(NoAnswerIn{{{first, plus_days(first, 6)}}, CalendarStep::week, false});
  }
}

/// Of a line of that many weeks.
InNumbers in_numbers(const Answers& answers, CalendarStep step) {
  const Curve curve = weekly("comfort", answers, weeks(answers.size()));
  return {summary_of(curve), middles(curve.marks), step};
}

/// As if each week stood for several answers.
InNumbers in_middles(const Answers& answers, CalendarStep step) {
  InNumbers numbers = in_numbers(answers, step);
  numbers.are_middles = true;
  return numbers;
}

const std::vector<Answers> kLengths{{6},
                                    {6, 4, 5},
                                    {6, 4, kNone, 5, 7},
                                    Answers(5, 4.0),
                                    {4, 5, 3, 4, 6, 5, 6, 7},
                                    Answers(9, 4.0)};

void add_numbers(All& all, CalendarStep step) {
  for (const Answers& answers : kLengths) {
    all.emplace_back(in_numbers(answers, step));
    all.emplace_back(in_middles(answers, step));
  }
}

All everything_told() {
  All all{ByChance{14},
          Kept{{3, 5}},
          Kept{{4, 4}},
          NotItsCause{},
          BeforeAlready{Direction::rise},
          BeforeAlready{Direction::fall}};
  add_days(all);
  for (const CalendarStep step : kSteps) {
    add_trends(all, step);
    add_levels(all, step);
    add_gaps(all, step);
    add_numbers(all, step);
  }
  return all;
}

/// Two wordings of one pack and another pack, which all ask for comfort.
std::vector<std::string> labels() {
  const Axis axis = weeks(8);
  Voice voice{{},
              {weekly("comfort", {1, 2, 3}, axis), weekly("comfort", {1, 2, 3, 4, 5}, axis),
               weekly("comfort", {1, 2, 3, 4, 5}, axis)}};
  voice.curves[0].series.met.push_back(axis.window.to);
  for (std::size_t at = 1; at < voice.curves.size(); ++at) {
    Wording wording = *voice.curves[at].series.wording;
    wording.ask = "And now?";
    if (at == 2) wording.pack = "daily";
    voice.curves[at].series.wording = std::make_shared<const Wording>(wording);
  }
  std::vector<std::string> all;
  for (const Curve& curve : voice.curves) all.push_back(label_in(voice, curve));
  return all;
}

}  // namespace

std::vector<Saying> all_sayings() {
  std::vector<Saying> all;
  for (const Told& told : everything_told()) {
    all.push_back({"body_image", "body image", told});
    all.push_back({"body_image", "", told});
  }
  return all;
}

std::vector<std::string> all_words() {
  const std::vector<Saying> sayings = all_sayings();
  std::vector<std::string> all = labels();
  for (const Saying& saying : sayings) all.push_back(worded({&saying, 1}));
  all.push_back(worded(sayings));
  all.push_back(in_words(weekly_in_months("comfort", {3, 5, 7}, months(3)), CalendarStep::month));
  for (const Answers& answers : kLengths) {
    const Curve curve = weekly("comfort", answers, weeks(answers.size()));
    for (const CalendarStep step : kSteps) all.push_back(in_words(curve, step));
    for (const std::string& note : notes(in_numbers(answers, CalendarStep::week))) {
      all.push_back(note);
    }
    for (const std::string& note : notes(in_middles(answers, CalendarStep::month))) {
      all.push_back(note);
    }
  }
  return all;
}

}  // namespace hearth::test
