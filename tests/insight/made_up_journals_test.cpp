#include <doctest/doctest.h>

#include "insight/curves.hpp"
#include "insight/told.hpp"
#include "support/entries.hpp"

// Made-up journals, and every sentence that is said of them.
using namespace hearth;
using namespace hearth::test;

namespace {

const Answers kRise{2, 3, 4, 4, 5, 6, 6, 7};
const Answers kFall{8, 7, 7, 6, 5, 5, 4, 3};
const Answers kLevel{4, 6, 5, 5, 6, 4, 6, 5};
const Answers kWild{2, 6, 1, 8, 3, 7, 2, 6};

constexpr const char* kOnlyYouKnow =
    "Such weeks can be harder, or busier, or neither; only you know.";

std::string full(const Couple& couple, const Axis& axis) {
  return told(couple, said_in_full(couple.voices, axis, axis.window.to));
}

std::string brief(const Couple& couple, const Axis& axis) {
  return told(couple, said_briefly(couple.voices, axis, axis.window.to));
}

Couple alex(std::vector<Curve> curves, std::vector<TagAnswers> tags = {}) {
  return {{"Alex"}, {{id(1), std::move(curves), std::move(tags)}}};
}

Couple alex_and_sam(std::vector<Curve> of_alex, std::vector<Curve> of_sam) {
  return {{"Alex", "Sam"}, {{id(1), std::move(of_alex)}, {id(2), std::move(of_sam)}}};
}

/// All that is said of one line, of as many weeks as there are answers.
std::string of_one(const std::string& metric, const Answers& answers) {
  const Axis axis = weeks(answers.size());
  return full(alex({weekly(metric, answers, axis)}), axis);
}

TagAnswers tags(const Axis& axis, const std::vector<std::vector<std::string>>& by_week) {
  TagAnswers answers;
  for (std::size_t at = 0; at < by_week.size(); ++at) {
    answers.push_back({axis.steps[at].to, by_week[at]});
  }
  return answers;
}

}  // namespace

TEST_CASE("a line that rises") {
  CHECK(of_one("comfort", {3, 4, 3, 4, 5, 4, 5, 6, 5, 6, 7, 6}) ==
        "Alex: Comfort tended to rise: middle 4 in the first six weeks, 6 in the last six.\n");
}

TEST_CASE("a line that falls, in the very words of another that rises") {
  CHECK(of_one("pain", {5, 4, 7, 5, 4, 3, 3, 2}) ==
        "Alex: Pain tended to fall: middle 5 in the first four weeks, 3 in the last four.\n");
}

TEST_CASE("a line that may rise or not") {
  CHECK(of_one("comfort", {4, 5, 3, 4, 6, 5, 6, 7}) ==
        "No line shows a clear direction in these eight weeks.\n");
}

TEST_CASE("what has no good end rises as everything does") {
  CHECK(of_one("desire", kRise) ==
        "Alex: Desire tended to rise: middle 3.5 in the first four weeks, 6 in the last four. "
        "This week: desire 7, the highest in these 8 weeks.\n");
}

TEST_CASE("a flat line, and one of equal values") {
  CHECK(of_one("comfort", {5, 5, 6, 5, 5, 6, 5, 5}) ==
        "Alex: Comfort kept between 5 and 6.\n"
        "No line shows a clear direction in these eight weeks.\n");
  CHECK(of_one("comfort", Answers(8, 7.0)) ==
        "Alex: Comfort kept at 7.\nNo line shows a clear direction in these eight weeks.\n");
}

TEST_CASE("a noisy line") {
  CHECK(of_one("comfort", {2, 8, 3, 7, 5, 9, 1, 6, 4, 8, 2, 7}) ==
        "No line shows a clear direction in these twelve weeks.\n");
}

TEST_CASE("an outlier now is told, one of weeks ago is not") {
  CHECK(of_one("comfort", {5, 5, 6, 5, 4, 5, 6, 1}) ==
        "Alex: This week: comfort 1, the lowest in these 8 weeks.\n"
        "No line shows a clear direction in these eight weeks.\n");
  CHECK(of_one("comfort", {5, 5, 6, 1, 4, 5, 6, 5}) ==
        "No line shows a clear direction in these eight weeks.\n");
}

TEST_CASE("what stands out as it usually does is nothing to tell") {
  CHECK(of_one("comfort", {3, 8, 2, 7, 3, 8, 2, 9}) ==
        "No line shows a clear direction in these eight weeks.\n");
}

TEST_CASE("a level change at an event is a rise") {
  CHECK(of_one("comfort", {3, 3, 4, 3, 4, 3, 6, 7, 6, 6, 7, 6}) ==
        "Alex: Comfort tended to rise: middle 3 in the first six weeks, 6 in the last six.\n");
}

TEST_CASE("at the ceiling and on the floor") {
  CHECK(of_one("comfort", {10, 10, 9, 10, 7, 10, 10, 8}) ==
        "Alex: Comfort was 10 in 5 of 8 weeks.\n"
        "No line shows a clear direction in these eight weeks.\n");
  CHECK(of_one("pain", {0, 0, 1, 0, 3, 0, 0, 0, 4, 0}) ==
        "Alex: Pain was 0 in 7 of 10 weeks.\n"
        "No line shows a clear direction in these ten weeks.\n");
}

TEST_CASE("gaps: several stretches, here and there, and one week") {
  const std::string no_direction = "No line shows a clear direction in these twelve weeks.\n";
  CHECK(of_one("comfort", {5, kNone, kNone, kNone, 5, 8, 3, kNone, kNone, kNone, 2, 6}) ==
        std::string(
            "Alex: No answers to show from 15 Dec 2025 to 4 Jan 2026 and from 26 Jan to 15 Feb "
            "2026. ") +
            kOnlyYouKnow + "\n");
  CHECK(of_one("comfort", {5, kNone, 6, kNone, 5, 2, kNone, 5, kNone, 5, 6, 5}) ==
        std::string("Alex: No answers to show in 4 of 12 weeks. ") + kOnlyYouKnow + "\n" +
            no_direction);
  CHECK(of_one("comfort", {5, 5, 6, kNone, 5, 2, 8, 5, 6, 5, 6, 5}) ==
        "Alex: No answer to show in the week of 29 Dec 2025.\n" + no_direction);
}

TEST_CASE("the week that ends today is no gap yet") {
  CHECK(of_one("comfort", {5, 2, 6, 3, 8, 4, 6, 5, kNone}) ==
        "No line shows a clear direction in these nine weeks.\n");
}

TEST_CASE("few answers: no word of a direction") {
  CHECK(of_one("comfort", {6, 4, 5}) == "");
  CHECK(of_one("comfort", {1, 2, 3, 4, 5, 6, 7}) == "");
}

TEST_CASE("several lines of one person move: one sentence for each direction") {
  const Axis axis = weeks(8);
  const Couple couple = alex({weekly("pain", kFall, axis), weekly("mood", kRise, axis),
                              weekly("energy", kWild, axis), weekly("comfort", kRise, axis)});
  const std::string trends =
      "Alex: Tended to rise: comfort (middle 3.5 in the first four weeks, 6 in the last four), "
      "mood (3.5, 6). Tended to fall: pain (7, 4.5).";
  CHECK(brief(couple, axis) == trends + "\nThe others show no clear direction.\n");
  CHECK(full(couple, axis) == trends +
                                  " This week: pain 3, the lowest in these 8 weeks."
                                  " This week: mood 7, the highest in these 8 weeks."
                                  " This week: comfort 7, the highest in these 8 weeks."
                                  "\nThe others show no clear direction.\n");
}

TEST_CASE("many lines: one may seem to move by chance") {
  const Axis axis = weeks(8);
  std::vector<Curve> curves{weekly("comfort", {2, 3, 4, 4, 5, 6, 7, 6}, axis)};
  for (const char* metric : {"a", "b", "c", "d", "e", "f", "g", "h", "i"}) {
    curves.push_back(weekly(metric, kWild, axis));
  }
  CHECK(full(alex(curves), axis) ==
        "Alex: Comfort tended to rise: middle 3.5 in the first four weeks, 6 in the last four.\n"
        "The others show no clear direction. Among 10 lines, one may seem to move by chance "
        "alone.\n");
}

TEST_CASE("on one screen at most three movements, and none is made an other") {
  const Axis axis = weeks(8);
  std::vector<Curve> curves;
  for (const char* metric : {"pain", "fatigue", "mood", "comfort"}) {
    curves.push_back(weekly(metric, kFall, axis));
  }
  curves.push_back(weekly("energy", kWild, axis));
  CHECK(brief(alex(curves), axis) ==
        "Alex: Tended to fall: comfort (middle 7 in the first four weeks, 4.5 in the last four), "
        "pain (7, 4.5), fatigue (7, 4.5).\n");
}

TEST_CASE("two people, each on their own") {
  const Axis axis = weeks(8);
  CHECK(full(alex_and_sam({weekly("pain", kLevel, axis)},
                          {weekly("comfort", kWild, axis), weekly("pain", kFall, axis)}),
             axis) ==
        "Alex: Pain kept between 4 and 6.\n"
        "Sam: Pain tended to fall: middle 7 in the first four weeks, 4.5 in the last four. "
        "This week: pain 3, the lowest in these 8 weeks.\n"
        "The others show no clear direction.\n");
}

TEST_CASE("three people, one of whom answers no longer") {
  const Axis axis = weeks(8);
  Couple couple = alex_and_sam({weekly("comfort", kLevel, axis)}, {weekly("comfort", kWild, axis)});
  couple.names.emplace_back("Kim");
  couple.voices.push_back({id(3), {weekly("comfort", {5, 6, 7}, axis)}});
  CHECK(brief(couple, axis) == std::string("Kim: No answers to show from 26 Jan to 22 Feb. ") +
                                   kOnlyYouKnow +
                                   "\nNo line shows a clear direction in these eight weeks.\n");
}

TEST_CASE("weeks in which nobody answered are told once, others of each") {
  const Axis axis = weeks(12);
  const Answers away{5, 6, 9, 5, kNone, kNone, kNone, kNone, 6, 5, 7, 6};
  const Answers earlier{5, 6, 9, kNone, kNone, kNone, 5, 5, 6, 5, 7, 6};
  const std::string no_direction = "No line shows a clear direction in these twelve weeks.";
  const std::string of_alex =
      std::string("No answers to show from 5 Jan to 1 Feb 2026. ") + kOnlyYouKnow;
  CHECK(brief(alex_and_sam({weekly("comfort", away, axis)}, {weekly("mood", away, axis)}), axis) ==
        no_direction + " " + of_alex + "\n");
  CHECK(brief(alex_and_sam({weekly("comfort", away, axis)}, {weekly("mood", earlier, axis)}),
              axis) == "Alex: " + of_alex +
                           "\nSam: No answers to show from 29 Dec 2025 to 18 Jan 2026. " +
                           kOnlyYouKnow + "\n" + no_direction + "\n");
}

TEST_CASE("weeks in which one thing was skipped") {
  const Axis axis = weeks(8);
  CHECK(full(alex({weekly("comfort", {5, 6, 7, kNone, 6, kNone, 8, 1}, axis),
                   weekly("mood", {5, 6, kNone, 8, 3, 6, 4, 6}, axis)}),
             axis) ==
        "Alex: Comfort has no answer to show in the week of 26 Jan and in the week of 9 Feb. "
        "Mood has no answer to show in the week of 19 Jan.\n");
}

TEST_CASE("comfort beside what helped, those named most often first") {
  const Axis axis = weeks(8);
  const Curve comfort = weekly("comfort", {6, 4, 5, 3, 7, 5, 5, 6}, axis);
  const TagAnswers helped = tags(axis, {{"mornings", "music"},
                                        {},
                                        {"mornings"},
                                        {"music"},
                                        {"mornings"},
                                        {"music"},
                                        {},
                                        {"mornings", "tea"}});
  CHECK(full(alex({comfort}, {helped}), axis) ==
        "Alex: In the 4 weeks with “mornings” comfort was 5 to 7, in the 4 others 3 to 5. "
        "In the 3 weeks with “music” comfort was 3 to 6, in the 5 others 4 to 7.\n"
        "No line shows a clear direction in these eight weeks. That one thing came after another "
        "does not say that it came from it.\n");
}

TEST_CASE("weeks in which nobody asked what helped are no others") {
  const Axis axis = weeks(8);
  const Curve comfort = weekly("comfort", {6, 4, 5, 3, 7, 5, 5, 6}, axis);
  const TagAnswers helped = tags(axis, {{"tea"}, {"tea"}, {"tea"}, {"tea"}, {}, {}});
  CHECK(full(alex({comfort}, {helped}), axis) ==
        "No line shows a clear direction in these eight weeks.\n");
}

TEST_CASE("two years are told by months") {
  const Axis axis = months(24);
  Answers answers{3, 4, 4, 3, 5, 4, 5, 4, 5, 5, 6, 5, 6, 5, 6, 7, 6, 6, 7, 6, 7, 8, 7, 7};
  CHECK(full(alex({weekly_in_months("comfort", answers, axis)}), axis) ==
        "Alex: Comfort tended to rise: middle 4.5 in the first year, 6.5 in the second.\n");
  for (const std::size_t at : {10U, 11U, 12U, 13U}) answers[at] = kNone;
  CHECK(brief(alex({weekly_in_months("comfort", answers, axis)}), axis) ==
        "Alex: Comfort tended to rise: middle 4 in the first year, 7 in the second. No answers to "
        "show from 1 Jan to 30 Apr 2025. Such times can be harder, or busier, or neither; only you "
        "know.\n");
}

TEST_CASE("a daily pack is told by weeks, and by days nothing is said of a direction") {
  const Axis axis = weeks(12);
  Answers answers;
  for (int day = 0; day < 12 * 7; ++day) answers.emplace_back(3 + day / 20 + day % 3);
  CHECK(
      full(alex({daily("mood", answers, axis)}), axis) ==
      "Alex: Mood tended to rise: middle 4.5 in the first six weeks, 7 in the last six. This week: "
      "mood 8, the highest in these 12 weeks.\n");
  const Axis days = axis_of({plus_days(axis.window.to, -27), axis.window.to}, CalendarStep::day);
  CHECK(full(alex({daily("mood", answers, days)}), days) == "");
}

TEST_CASE("two packs that ask for one metric are told apart") {
  const Axis axis = weeks(8);
  Curve daily_comfort = daily("comfort", Answers(std::size_t{8} * 7, 7.0), axis);
  Wording wording = *daily_comfort.series.wording;
  wording.pack = "daily";
  daily_comfort.series.wording = std::make_shared<const Wording>(wording);
  CHECK(full(alex({weekly("comfort", {2, 3, 4, 4, 5, 6, 7, 6}, axis), daily_comfort}), axis) ==
        "Alex: Comfort (weekly) tended to rise: middle 3.5 in the first four weeks, 6 in the last "
        "four. Comfort (daily) kept at 7.\nThe others show no clear direction.\n");
}

TEST_CASE("on a scale up to a hundred the same rules hold") {
  const Axis axis = weeks(12);
  const Answers worry{50, 54, 40, 45, 30, 33, 20, 25, 10, 12, 14, 8};
  CHECK(brief(alex({on_scale(weekly("worry", worry, axis), 0, 100)}), axis) ==
        "Alex: Worry tended to fall: middle 42.5 in the first six weeks, 13 in the last six. "
        "This week: worry 8, the lowest in these 12 weeks.\n");
}
