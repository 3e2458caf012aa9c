#pragma once

#include "box.hpp"
#include "hearth/document/document.hpp"
#include "setting.hpp"

namespace hearth {

/// A table in rows, its head once more on each page that it goes on to. What is too wide becomes
/// several tables below each other, each with the first column. `ids` is the last number of
/// an element that was taken.
Boxes table_boxes(const Table& table, Typesetter& typesetter, double width, int& ids);

}  // namespace hearth
