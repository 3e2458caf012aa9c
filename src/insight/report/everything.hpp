#pragma once

#include <span>
#include <vector>

#include "hearth/document/document.hpp"
#include "hearth/insight/report.hpp"
#include "voices.hpp"

// The parts of a report that tells everything.
namespace hearth {

/// A small panel for each line, and all events.
Panels drawn_in_full(std::span<const NamedVoice> voices, const Axis& axis,
                     const std::vector<Panels::Event>& events);

/// What helped and what got in the way, what people wrote, what has moved in what is all right and
/// in the plan, and where that stands. A part without anything in it has no heading either.
void add_people_words(Document& document, std::span<const Person> people, const ReportWords& words);

/// What the ends of each scale mean, once a metric.
void add_scales(Document& document, std::span<const NamedVoice> voices);

}  // namespace hearth
