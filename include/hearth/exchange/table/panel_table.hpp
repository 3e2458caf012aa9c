#pragma once

#include <string>

#include "hearth/document/document.hpp"

namespace hearth {

/// The numbers of all panels of a page as a table (RFC 4180) for a spreadsheet, a row for each mark
/// with an answer: person (empty: together), metric, from, to, middle, lowest, highest. Without
/// panels the heads alone.
std::string to_csv(const Document& document);

}  // namespace hearth
