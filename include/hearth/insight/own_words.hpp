#pragma once

#include <span>
#include <string>
#include <vector>

#include "hearth/document/document.hpp"
#include "hearth/journal/entry.hpp"

namespace hearth {

/// Something that somebody wrote, as it stands in a report.
struct OwnWords {
  std::string words;  ///< on one line, never empty
  std::string who;
  Date day;
  std::string what = {};  ///< what it is, in a word or two: "a moment"
};

/// What people wrote to keep: gains, thanks and moments, what they wanted to understand better, the
/// newest first. `entries`: as far as their reader may see them.
std::vector<OwnWords> kept_words(std::span<const Entry> entries, std::span<const Person> people);

/// What has moved in what is all right, oldest first; `what` says which way.
std::vector<OwnWords> moved_boundaries(std::span<const Entry> entries,
                                       std::span<const Person> people);

/// What happened on a day of its own: events, appointments, and what was tried. In the order of
/// days.
std::vector<Panels::Event> events_in(std::span<const Entry> entries);

/// Tags that came up more than once in the answers to one question, those named most often first.
struct TagCounts {
  Author person;
  std::string question;  ///< its id
  std::vector<std::pair<std::string, int>> tags;
};
std::vector<TagCounts> repeated_tags(std::span<const Entry> entries);

}  // namespace hearth
