#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "hearth/document/document.hpp"
#include "hearth/insight/sayings.hpp"

namespace hearth {

/// A voice, and how it is shown.
struct NamedVoice {
  Panel::Voice shown;
  Voice voice;
};

/// Everybody in the order of the journal, then what all answered together; those without answers
/// are left out. What somebody always skips is nothing to report, and nothing to be reminded of.
std::vector<NamedVoice> voices_of(std::span<const Series> series, std::span<const Person> people,
                                  const Axis& axis, std::span<const Voice> tags = {});

/// The voices alone, and how they are shown alone.
std::vector<Voice> voices_in(std::span<const NamedVoice> named);
std::vector<Panel::Voice> shown_voices(std::span<const NamedVoice> named);

Panels::Axis shown_axis(const Axis& axis);

/// One line of a voice, without what is said of it.
Panel panel_of(const NamedVoice& named, const Curve& curve, const Axis& axis);

/// Whether it is one of those that everything else is seen beside: comfort and satisfaction.
[[nodiscard]] bool is_yardstick(const Curve& curve);

/// As many events as there are letters.
inline constexpr std::size_t kAllEvents = 52;

/// The events of the window, at most so many of the newest.
std::vector<Panels::Event> events_on(const Axis& axis, const std::vector<Panels::Event>& events,
                                     std::size_t most);

/// `5 Jan – 1 Mar 2026`, or of longer steps months alone.
std::string period_words(const Axis& axis);

/// What a report is called, with its period.
Heading title_of(const Axis& axis);

}  // namespace hearth
