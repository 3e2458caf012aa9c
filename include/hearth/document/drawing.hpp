#pragma once

#include <string>
#include <variant>
#include <vector>

#include "hearth/document/document.hpp"

namespace hearth {

/// A panel as lines, dots and words, in units of its own from the left and the top: what is drawn
/// on a screen and on paper alike. How each part looks is the page's affair; a unit is about a
/// seventieth of an inch on a screen.
struct Drawing {
  struct Point {
    double x = 0;
    double y = 0;
  };

  /// The range that answers mostly lie in.
  struct Band {
    Point corner;
    double width = 0;
    double height = 0;
  };

  /// Lines of one look: of the scale and the axis; at a day on which something happened, dashed;
  /// from mark to mark; from the lowest to the highest answer of a mark, faint.
  struct Strokes {
    enum class Look { grid, event, line, spread };
    Look look = Look::grid;
    std::vector<std::vector<Point>> lines;
  };

  struct Dot {
    Point at;
    double radius = 0;
  };

  /// A few letters on a base line: beside a line of the scale or the axis; of an event; the value
  /// of the last mark.
  struct Label {
    enum class Look { tick, event, last };
    enum class Anchor { middle, end };
    Look look = Look::tick;
    Point at;
    Anchor anchor = Anchor::middle;
    std::string text;
  };

  using Part = std::variant<Band, Strokes, Dot, Label>;

  double width = 0;
  double height = 0;
  std::vector<Part> parts;  ///< each over those before it
};

/// The panel with its axis, its events and a gap wherever there is no mark.
Drawing drawing_of(const Panels& panels, const Panel& panel);

}  // namespace hearth
