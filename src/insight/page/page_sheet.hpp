#pragma once

#include <cstddef>
#include <string_view>

#include "hearth/insight/page/page.hpp"

namespace hearth {

/// The first page, with everything that its items hold.
Document page_sheet(const Page& page);

/// How many words that is.
std::size_t count_words(std::string_view text);

}  // namespace hearth
