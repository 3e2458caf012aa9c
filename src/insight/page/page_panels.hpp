#pragma once

#include <optional>
#include <vector>

#include "../report/voices.hpp"
#include "hearth/insight/page/page.hpp"

namespace hearth {

/// The numbers of a page: each voice with its curves, those that stand first leading.
struct PageNumbers {
  Axis axis;
  std::vector<NamedVoice> voices;
};

/// Read from what leaves alone, each author by themselves, so that nothing that somebody else
/// answered or left out moves a mark. From the week of the first answer on, or of the first thing
/// that happened.
PageNumbers numbers_of(const Page& page);

/// At most so many panels of each voice, what happened beside them.
Panels panels_of_page(const Page& page, const PageNumbers& numbers,
                      std::optional<std::size_t> most);

/// What happened, in the order of days.
std::vector<const PageItem*> events_of(const Page& page);

}  // namespace hearth
