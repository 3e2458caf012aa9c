#pragma once

#include <string>

#include "hearth/document/document.hpp"

namespace hearth {

/// CommonMark, with tables as GitHub writes them. Text from people is escaped so that it reads as
/// it was written, and control characters are taken out. Panels become tables.
std::string to_markdown(const Document& document);

}  // namespace hearth
