#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "hearth/document/document.hpp"
#include "hearth/insight/report.hpp"
#include "voices.hpp"

// How things are going on one screen.
namespace hearth {

/// What there is to be said at a glance, part by part, so that some of it can be left out.
struct Glance {
  Heading title;
  Panels drawn;
  Remarks few;                       ///< what has too few answers to be drawn, in words
  std::vector<Panel::Voice> voices;  ///< whose each of `said.of_each` is
  Sayings said;
  std::optional<OwnWords> kept = std::nullopt;  ///< the newest words that somebody wrote to keep
  std::string step = {};                        ///< of the plan; may be empty
  std::size_t questions = 0;                    ///< that wait for the care team
  std::string pointer = {};                     ///< where there is more; empty on paper
};

/// Where there is all that was left out.
inline constexpr const char* kTellsTheRest = "`hearth report --all` shows the rest.";

Glance glance_at(std::span<const NamedVoice> voices, const Axis& axis, const ReportScope& scope,
                 const ReportWords& words);

/// As much of it as fits on a terminal of 80 columns and 24 lines, one of them for what is typed
/// next; with more than two voices as many lines more as the others' drawings take. People's words
/// are cut first, then the rarer of what moved, and the drawings last. The screen that it really is
/// shown on makes no difference, so that everybody is told the same.
Glance on_one_screen(Glance glance);

Document page_of(const Glance& glance);

/// Its words in one go with who wrote them and when.
Quote brief_quote(const OwnWords& kept);

/// Where people's plan stands, in a line; empty where there is none.
std::string plan_line(const std::string& step, std::size_t questions);

/// What moved under its heading; nothing if nothing did.
void add_moved(Document& document, std::span<const Panel::Voice> voices, const Sayings& said);

}  // namespace hearth
