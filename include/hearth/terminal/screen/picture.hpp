#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace hearth {

/// Of a screen, in characters.
struct Size {
  int columns = 80;
  int rows = 24;
  bool operator==(const Size&) const = default;
};

/// A place on the screen, from 0.
struct Spot {
  int row = 0;
  int column = 0;
  bool operator==(const Spot&) const = default;
};

/// All that a screen shows.
struct Picture {
  std::vector<std::string> lines;  ///< at most as many and as wide as the screen's size
  std::optional<Spot> cursor;      ///< hidden without one
};

/// How a word stands out, if colours are wanted at all. What it means is always in the text too.
enum class Ink { plain, strong, quiet, marked };

/// The text in that ink; escape codes only with `color`.
std::string inked(std::string_view text, Ink ink, bool color);

/// A line of a picture before it is known how many find room.
struct Row {
  enum class Need {
    air,
    extra,
    useful,
    needed,
    many,  ///< one of a list that is looked through: those around the focus stay
  };
  std::string text;
  Ink ink = Ink::plain;
  Need need = Need::needed;
  bool focus = false;  ///< what the person is at: never left out
};

/// As many rows as the screen has: what is needed least goes first, the last of it before the
/// first. A list is looked at through a window, which says where more of it is, before anything
/// useful goes. Then goes what is farthest from the focus.
std::vector<Row> fitted(std::vector<Row> rows, int most);

/// Columns left free at the left of everything.
int margin_of(Size size);

/// The width of text on such a screen: long lines are tiring to read.
int room_of(Size size);

/// The rows as lines, each behind the margin.
std::vector<std::string> lines_of(const std::vector<Row>& rows, Size size, bool color);

/// Text alone on the screen, in parts that fit if it is long; `foot` stands below each part.
std::vector<Picture> pages_of(const std::vector<std::string>& paragraphs, std::string_view foot,
                              Size size, bool color);

/// Paragraphs that belong together.
using Part = std::vector<std::string>;

/// Parts of a text, an empty line between paragraphs. A part that fits on a page is not torn; of a
/// longer one no paragraph is that fits.
std::vector<Picture> pages_of_parts(const std::vector<Part>& parts, std::string_view foot,
                                    Size size, bool color);

}  // namespace hearth
