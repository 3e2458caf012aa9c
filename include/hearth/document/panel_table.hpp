#pragma once

#include "hearth/document/document.hpp"

namespace hearth {

/// All numbers of one voice: a row for each mark, a column for each metric, and what happened in
/// the last, if anything did.
Table table_of(const Panels& panels, const Panel::Voice& voice);

}  // namespace hearth
