#pragma once

#include <cairo.h>

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace hearth {

// A page is boxes below each other, and a box is pieces that have their places in it. Lengths are
// points, 72 an inch, from the left and from the top.

/// What something is to who has the page read aloud: an element of the structure of a PDF
/// (ISO 32000-2, 14.8.4).
struct Tag {
  const char* name = "P";
  int id = 0;  ///< pieces with the same one are in the same element
  std::string attributes = {};
  std::string alt = {};  ///< what a figure shows, in words
};

/// From the outermost to that which holds the piece.
using TagPath = std::vector<Tag>;

struct Piece {
  double x = 0;
  double y = 0;
  TagPath path;  ///< none: it is read to nobody, as a line between rows
  std::function<void(cairo_t*)> draw;
};

/// What the outline of a PDF has of a box.
struct Entry {
  int level = 1;
  std::string text;
};

/// What stands together on one page.
struct Box {
  double before = 0;  ///< room above, but at the top of a page
  double height = 0;
  std::vector<Piece> pieces = {};
  bool with_next = false;                     ///< on the page of the box after it
  std::shared_ptr<const Box> head = nullptr;  ///< once more above it where it begins a page
  std::optional<Entry> entry = std::nullopt;
  std::string destination = {};  ///< what a link to it says
};

using Boxes = std::vector<Box>;

}  // namespace hearth
