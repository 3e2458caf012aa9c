#pragma once

#include <map>
#include <span>
#include <string>
#include <vector>

#include "hearth/document/document.hpp"
#include "hearth/insight/own_words.hpp"
#include "hearth/insight/sayings.hpp"
#include "hearth/insight/series.hpp"
#include "hearth/prompt/answer/answer_text.hpp"

namespace hearth {

/// What a report is of.
struct ReportScope {
  Window window{};
  CalendarStep step = CalendarStep::week;  ///< that of the window that was asked for, step_for()
  Date today{};             ///< that something stands out is said only of the step that holds it
  bool everything = false;  ///< all that can be said, and not what has room on one screen
  std::map<Author, Names> names = {};  ///< whom questions name, by who was asked
  bool on_screen = true;               ///< where commands can be typed; paper and files name none
};

/// What a report tells beside numbers, each as far as its readers may see it.
struct ReportWords {
  std::vector<Voice> tags = {};              ///< what each named where tags were asked for
  std::vector<TagCounts> repeated = {};      ///< those of them that came up more than once
  std::vector<Panels::Event> events = {};    ///< in the order of days
  std::vector<OwnWords> kept = {};           ///< the newest first
  std::vector<OwnWords> boundaries = {};     ///< oldest first
  std::vector<std::string> plan_moves = {};  ///< what has moved in the plan, oldest first
  std::string ladder = {};                   ///< of the plan; empty without one
  std::string step = {};                     ///< at which people are; empty without one
  std::vector<std::string> agreements = {};
  std::vector<std::string> open_feelings = {};  ///< of the one who reads, to come back to
  std::vector<std::string> questions = {};      ///< that wait for the care team
};

/// How things are going, per person, all of it of the marks of the window's steps.
///
/// At a glance, for one screen: comfort and satisfaction (of somebody who was asked neither, the
/// first two metrics) where they have four marks or more, and else their values in words; the
/// newest three events; what moved, by sayings.hpp; the newest words that somebody wanted to keep;
/// the plan's step; on a screen as much of that as 24 lines of 80 columns hold for two people.
/// Everything: a panel for each metric, all that can be said, and people's words.
Document report_on(std::span<const Series> series, const std::vector<Person>& people,
                   const ReportScope& scope, const ReportWords& words = {});

/// The metrics that somebody may mean by a word, each once: by its name, as data spells it or as
/// people read it; else by the id of a question that asks for it; else by the beginning of a word
/// of either; else, from three letters on, by that of a word of the question as it was asked.
/// Empty: none; more than one: the word does not tell them apart.
[[nodiscard]] std::vector<std::string> metrics_meant(std::span<const Series> series,
                                                     const std::string& typed);

/// The days that before_and_after() looks at.
Window around(Date day);

/// Metrics looked at closely, in the order in which they are named, as data spells them: the
/// question, as each was asked it where it names others; a panel for each person with everything
/// that can be said beneath. Empty if none of them is in the series.
Document closely(std::span<const std::string> metrics, std::span<const Series> series,
                 const std::vector<Person>& people, const ReportScope& scope,
                 const std::vector<Panels::Event>& events = {});

/// Up to twelve weeks on each side of a day, each metric of each person: the middle and how many
/// weeks there are, and of how many pairs of a week before and one after the later one is higher,
/// the same or lower. With fewer than three weeks on a side the values alone. `what`: what happened
/// on that day; may be empty. An answer that reaches over the day belongs to neither side.
Document before_and_after(Date day, const std::string& what, std::span<const Series> series,
                          const std::vector<Person>& people);

/// The days that compared() looks at: to the day after the last week (or longer step) that begins
/// in a stretch, by which it is over, but not beyond today.
Window days_compared(const Window& one, const Window& other, Date today);

/// Two stretches of time side by side, each metric of each person for themselves. A week (or longer
/// step) counts once, whole, in the stretch in which it begins.
Document compared(const Window& one, const Window& other, std::span<const Series> series,
                  const std::vector<Person>& people);

/// The tags that each person gave to each question that asks for some, oldest first.
std::vector<Voice> tags_in(std::vector<Entry> entries);

}  // namespace hearth
