#pragma once

#include <string>

#include "hearth/document/document.hpp"

namespace hearth {

/// A panel as a figure: its label and note, a drawing with all values in words, the ends of its
/// scale, and what is said of it. `id` is that of the drawing in its page.
std::string html_figure(const Panels& panels, const Panel& panel, const std::string& id);

}  // namespace hearth
