#pragma once

#include <fmt/core.h>

#include <array>
#include <string>

#include "hearth/core/translated.hpp"

// Every word that is said of numbers: one table, and nothing outside it. Rise and fall are said of
// every metric alike, and no word is for a value that is high or low. What is in braces is filled
// in by its name: {m} a metric, {k} a number of steps in words, {weeks} a noun of the table, which
// always stands behind a preposition (the dative of German).
namespace hearth::row {

/// The words of a row in the language that is spoken, filled in.
template <typename... Args>
std::string fill(const char* row, const Args&... args) {
  return filled_in(row, fmt::make_format_args(args...));
}

// Trends: alone, beneath their own chart, and several together.
inline constexpr const char* kRose = msgid("{m} tended to rise: middle {x} {first}, {y} {last}.");
inline constexpr const char* kFell = msgid("{m} tended to fall: middle {x} {first}, {y} {last}.");
inline constexpr const char* kItRose = msgid("Tended to rise: middle {x} {first}, {y} {last}.");
inline constexpr const char* kItFell = msgid("Tended to fall: middle {x} {first}, {y} {last}.");
inline constexpr const char* kTheseRose = msgid("Tended to rise: {list}.");
inline constexpr const char* kTheseFell = msgid("Tended to fall: {list}.");
inline constexpr const char* kMovedInFull = msgid("{m} (middle {x} {first}, {y} {last})");
inline constexpr const char* kMoved = msgid("{m} ({x}, {y})");

// A metric that several packs ask for, or one in other words than before.
inline constexpr const char* kLabelOf = msgid("{m} ({which})");
inline constexpr const char* kUntil = msgid("until {d}");

// Both halves of a window: {first} and {last}.
inline constexpr const char* kFirstWeeks = msgid("in the first {k} weeks");
inline constexpr const char* kFirstMonths = msgid("in the first {k} months");
inline constexpr const char* kFirstYears = msgid("in the first {k} years");
inline constexpr const char* kInTheLast = msgid("in the last {k}");
inline constexpr const char* kFirstYear = msgid("in the first year");
inline constexpr const char* kSecondYear = msgid("in the second");
inline constexpr const char* kFirstHalf = msgid("in the first half");
inline constexpr const char* kSecondHalf = msgid("in the second half");

// By how much.
inline constexpr const char* kRoseBy = msgid(
    "A straight line through it rises by about {a}; {fits} fits too; the true range may be wider.");
inline constexpr const char* kFellBy = msgid(
    "A straight line through it falls by about {a}; {fits} fits too; the true range may be wider.");
inline constexpr const char* kAnythingFromTo = msgid("anything from {a} to {b}");
inline constexpr const char* kAnythingUpTo = msgid("anything up to {b}");
inline constexpr const char* kRiseIsOpen =
    msgid("By how much it rose in only {k} {weeks} is open.");
inline constexpr const char* kFallIsOpen =
    msgid("By how much it fell in only {k} {weeks} is open.");

// What has no trend, and what to make of many lines.
inline constexpr const char* kOthersShowNone = msgid("The others show no clear direction.");
inline constexpr const char* kNoneShowsOne =
    msgid("No line shows a clear direction in these {k} {weeks}.");
inline constexpr const char* kByChance =
    msgid("Among {k} lines, one may seem to move by chance alone.");

// Levels.
inline constexpr const char* kAtEnd = msgid("{m} was {v} in {j} of {n} {weeks}.");
inline constexpr const char* kItWasAtEnd = msgid("It was {v} in {j} of {n} {weeks}.");
inline constexpr const char* kKeptBetween = msgid("{m} kept between {a} and {b}.");
inline constexpr const char* kItKeptBetween = msgid("It kept between {a} and {b}.");
inline constexpr const char* kKeptAt = msgid("{m} kept at {a}.");
inline constexpr const char* kItKeptAt = msgid("It kept at {a}.");

// What stands out now.
inline constexpr const char* kHighest = msgid("{now}: {m} {v}, the highest in these {n} {weeks}.");
inline constexpr const char* kLowest = msgid("{now}: {m} {v}, the lowest in these {n} {weeks}.");
inline constexpr const char* kItIsHighest = msgid("{now}: {v}, the highest in these {n} {weeks}.");
inline constexpr const char* kItIsLowest = msgid("{now}: {v}, the lowest in these {n} {weeks}.");
/// By CalendarStep.
inline constexpr std::array kNow{msgid("Today"), msgid("This week"), msgid("This month"),
                                 msgid("This quarter"), msgid("This year")};

// Gaps.
// What is sealed still shows no answer, and of whom is told to nobody: "to show" is true for both.
inline constexpr const char* kNoAnswers = msgid("No answers to show {stretches}.");
inline constexpr const char* kFromTo = msgid("from {from} to {to}");
inline constexpr const char* kNoAnswersInSome = msgid("No answers to show in {j} of {n} {weeks}.");
inline constexpr const char* kSuchWeeks =
    msgid("Such weeks can be harder, or busier, or neither; only you know.");
inline constexpr const char* kSuchTimes =
    msgid("Such times can be harder, or busier, or neither; only you know.");
inline constexpr const char* kHasNoAnswer = msgid("{m} has no answer to show {when}.");
inline constexpr const char* kNoAnswer = msgid("No answer to show {when}.");
inline constexpr const char* kOnDay = msgid("on {d}");
inline constexpr const char* kInWeekOf = msgid("in the week of {d}");
inline constexpr const char* kInMonth = msgid("in {d}");
inline constexpr const char* kInQuarterFrom = msgid("in the quarter from {d} on");
inline constexpr const char* kInYear = msgid("in the year {d}");

// One thing beside another.
inline constexpr const char* kWithTag =
    msgid("In the {a} {weeks} with “{tag}” {m} was {with}, in the {b} others {without}.");
inline constexpr const char* kItWithTag =
    msgid("In the {a} {weeks} with “{tag}” it was {with}, in the {b} others {without}.");
inline constexpr const char* kNotItsCause =
    msgid("That one thing came after another does not say that it came from it.");
inline constexpr const char* kRisingAlready = msgid("It was already rising before.");
inline constexpr const char* kFallingAlready = msgid("It was already falling before.");

// The numbers of one line.
inline constexpr const char* kNumbersOf = msgid("{m}: {numbers}");
inline constexpr const char* kOneAnswer = msgid("one answer so far: {v}.");
inline constexpr const char* kAnswersSoFar = msgid("{k} answers so far: {values}.");
inline constexpr const char* kOneMiddle = msgid("several answers so far, with a middle of {v}.");
inline constexpr const char* kMiddlesSoFar =
    msgid("answers in {k} {weeks} so far, with a middle of {values}.");
inline constexpr const char* kAnswered =
    msgid("{n} of {all} {weeks} answered; {range}, middle {middle}.");
inline constexpr const char* kAnsweredMostly =
    msgid("{n} of {all} {weeks} answered; mostly {range}, lowest {low}, highest {high}.");
inline constexpr const char* kAnsweredMiddles = msgid(
    "{n} of {all} {weeks} answered; their middles are {range}, the middle of these {middle}.");
inline constexpr const char* kAnsweredMiddlesMostly = msgid(
    "{n} of {all} {weeks} answered; their middles are mostly {range}, lowest {low}, highest "
    "{high}.");
inline constexpr const char* kChangedBy = msgid("{from_one} it usually changed by {a}.");
inline constexpr const char* kStayed = msgid("{from_one} it usually stayed as it was.");
/// By CalendarStep.
inline constexpr std::array kFromOneToNext{
    msgid("From one day to the next"), msgid("From one week to the next"),
    msgid("From one month to the next"), msgid("From one quarter to the next"),
    msgid("From one year to the next")};

// Beside the name of a chart, and a chart in words.
inline constexpr const char* kMostly = msgid("mostly {range}");
inline constexpr const char* kMiddles = msgid("middles {values}");
inline constexpr const char* kMiddle = msgid("{range}, middle {middle}");
inline constexpr const char* kMid = msgid("{range}, mid {middle}");
inline constexpr const char* kOf = msgid("{n} of {all}");
inline constexpr const char* kInWords = msgid("{m}, {n} of {all} {weeks}, oldest first: {values}.");
inline constexpr const char* kMiddlesInWords =
    msgid("{m}, the middles of {n} of {all} {weeks}, oldest first: {values}.");
inline constexpr const char* kMostlySo = msgid("Mostly {range}.");
inline constexpr const char* kMiddleSo = msgid("From {range}, middle {middle}.");
inline constexpr const char* kGap = msgid("nothing to show");
inline constexpr const char* kEnds = msgid("{a} is {low}, {b} {high}.");

// What they are made of.
inline constexpr const char* kTo = msgid("{x} to {y}");
/// By CalendarStep.
inline constexpr std::array kPlurals{msgid("days"), msgid("weeks"), msgid("months"),
                                     msgid("quarters"), msgid("years")};
/// From two on.
inline constexpr std::array kNumbers{msgid("two"), msgid("three"),  msgid("four"),  msgid("five"),
                                     msgid("six"), msgid("seven"),  msgid("eight"), msgid("nine"),
                                     msgid("ten"), msgid("eleven"), msgid("twelve")};

}  // namespace hearth::row
