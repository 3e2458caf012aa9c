#pragma once

#include <span>

#include "hearth/document/document.hpp"
#include "hearth/insight/page/page.hpp"
#include "page_panels.hpp"

namespace hearth {

/// The further pages: all panels, a table of each voice, how to read them, and the words that found
/// no room on the first.
void add_more(Document& document, const Page& page, const PageNumbers& numbers,
              std::span<const PageItem> left_over);

}  // namespace hearth
