#pragma once

#include "box.hpp"
#include "hearth/document/document.hpp"
#include "setting.hpp"

namespace hearth {

/// A panel in a frame of that width: its label and note, a drawing with all values in words, the
/// ends of its scale, and what is said of it. `ids` is the last number of an element that was
/// taken.
Box figure_box(const Panels& panels, const Panel& panel, Typesetter& typesetter, double width,
               int& ids);

/// A thin line with round corners around so much room.
std::function<void(cairo_t*)> frame(double width, double height);

}  // namespace hearth
